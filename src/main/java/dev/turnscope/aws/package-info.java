/**
 * AWS, as far as a check needs it. {@code kvs} is where others ask; {@code profile} reads what the
 * user has set, {@code credentials} makes credentials of it, and {@code failure} is what they get
 * where AWS gives nothing.
 */
@NullMarked
package dev.turnscope.aws;

import org.jspecify.annotations.NullMarked;
