/**
 * STUN and TURN servers that really allocate and relay (RFC 8489, RFC 8656), for this machine
 * alone: they listen, relay and bind on 127.0.0.1, and relay to no peer outside loopback.
 */
@NullMarked
package dev.turnscope.lab.turn;

import org.jspecify.annotations.NullMarked;
