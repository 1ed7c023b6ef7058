/**
 * The STUN and TURN message codec (RFC 8489, RFC 8656): bytes to values and back, no input or
 * output.
 */
@NullMarked
package dev.turnscope.stun;

import org.jspecify.annotations.NullMarked;
