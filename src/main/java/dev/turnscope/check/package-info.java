/**
 * The check: a plan of what to try, a run of both engines on it, and the diagnosis of what they
 * saw. Plan and diagnosis are pure.
 */
@NullMarked
package dev.turnscope.check;

import org.jspecify.annotations.NullMarked;
