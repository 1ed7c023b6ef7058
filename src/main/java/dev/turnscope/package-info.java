/** The entry point, and the wiring of the rooms by hand. */
@NullMarked
package dev.turnscope;

import org.jspecify.annotations.NullMarked;
