/**
 * Kinesis Video Streams: a region's signaling channels, and the ICE server list of one. From a
 * profile, through the SDK, to records of our own.
 */
@NullMarked
package dev.turnscope.aws.kvs;

import org.jspecify.annotations.NullMarked;
