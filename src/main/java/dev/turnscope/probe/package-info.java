/** A client of our own that walks the stages towards a server, times each and names the cause. */
@NullMarked
package dev.turnscope.probe;

import org.jspecify.annotations.NullMarked;
