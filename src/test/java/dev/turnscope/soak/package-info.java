/** Many checks in one life of the program, and what they leave behind. */
@NullMarked
package dev.turnscope.soak;

import org.jspecify.annotations.NullMarked;
