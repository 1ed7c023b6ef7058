/** What stands in the way of a client on a network that is not as it should be. */
@NullMarked
package dev.turnscope.truth.faults;

import org.jspecify.annotations.NullMarked;
