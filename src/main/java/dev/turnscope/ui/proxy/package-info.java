/** The page on which a person chooses the proxy for AWS. */
@NullMarked
package dev.turnscope.ui.proxy;

import org.jspecify.annotations.NullMarked;
