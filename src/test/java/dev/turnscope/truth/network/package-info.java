/** Real networks on one machine: namespaces, the wires between them, and rules on the way. */
@NullMarked
package dev.turnscope.truth.network;

import org.jspecify.annotations.NullMarked;
