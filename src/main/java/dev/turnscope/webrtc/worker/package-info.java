/** The worker process: the only code that loads libwebrtc. */
@NullMarked
package dev.turnscope.webrtc.worker;

import org.jspecify.annotations.NullMarked;
