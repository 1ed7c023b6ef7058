/** What tests share: the real TURN server, certificates, free ports. */
@NullMarked
package dev.turnscope.testing;

import org.jspecify.annotations.NullMarked;
