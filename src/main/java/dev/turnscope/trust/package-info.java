/** Whom this computer trusts: its root certificates, and what a person reads of a certificate. */
@NullMarked
package dev.turnscope.trust;

import org.jspecify.annotations.NullMarked;
