/**
 * The built-in practice network on loopback: a KVS endpoint with what one signs in with, STUN and
 * TURN servers, and faults to choose.
 */
@NullMarked
package dev.turnscope.lab;

import org.jspecify.annotations.NullMarked;
