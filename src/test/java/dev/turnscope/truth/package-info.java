/** The program on networks whose truth is known, compared with that truth. */
@NullMarked
package dev.turnscope.truth;

import org.jspecify.annotations.NullMarked;
