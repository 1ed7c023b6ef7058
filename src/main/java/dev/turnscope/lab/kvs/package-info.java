/**
 * The Kinesis Video Streams side of the lab: the five calls about signaling channels over HTTP,
 * Signature Version 4 verified, errors in AWS's shapes.
 */
@NullMarked
package dev.turnscope.lab.kvs;

import org.jspecify.annotations.NullMarked;
