/**
 * How a call is made, to whichever service of AWS: on a thread of its own, with a deadline, made
 * again where AWS throttles it. A question of the SDK goes in, its answer or a failure comes out.
 */
@NullMarked
package dev.turnscope.aws.call;

import org.jspecify.annotations.NullMarked;
