/**
 * What the lab's AWS services have in common: an HTTP endpoint on loopback, requests read whole,
 * and Signature Version 4 verified against the keys that the lab knows.
 */
@NullMarked
package dev.turnscope.lab.http;

import org.jspecify.annotations.NullMarked;
