/** The window. */
@NullMarked
package dev.turnscope.ui;

import org.jspecify.annotations.NullMarked;
