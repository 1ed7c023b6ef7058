/**
 * libwebrtc in a worker process, and its supervisor. A crash of the worker is a result, never the
 * program's end.
 */
@NullMarked
package dev.turnscope.webrtc;

import org.jspecify.annotations.NullMarked;
