/** The page on which a person signs a profile in. */
@NullMarked
package dev.turnscope.ui.signin;

import org.jspecify.annotations.NullMarked;
