/** The same engines in the terminal. */
@NullMarked
package dev.turnscope.cli;

import org.jspecify.annotations.NullMarked;
