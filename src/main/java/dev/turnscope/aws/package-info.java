/**
 * Profiles, regions, channels and GetIceServerConfig through the AWS SDK, and AWS's errors
 * explained.
 */
@NullMarked
package dev.turnscope.aws;

import org.jspecify.annotations.NullMarked;
