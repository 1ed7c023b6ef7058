/** What supervisor and worker say to each other: one JSON object a line. */
@NullMarked
package dev.turnscope.webrtc.protocol;

import org.jspecify.annotations.NullMarked;
