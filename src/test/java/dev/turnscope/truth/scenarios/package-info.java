/** The table of truth: networks, and what is true of each. */
@NullMarked
package dev.turnscope.truth.scenarios;

import org.jspecify.annotations.NullMarked;
