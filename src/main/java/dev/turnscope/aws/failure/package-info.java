/**
 * A call that AWS did not answer as it was asked to, as whoever made it is told: the call, whom it
 * asked, sentences, and the policy to ask for. Made by the other rooms; no SDK, no I/O.
 */
@NullMarked
package dev.turnscope.aws.failure;

import org.jspecify.annotations.NullMarked;
