/** The ICE servers with their URIs and verdicts, and the time their credentials have left. */
@NullMarked
package dev.turnscope.ui.servers;

import org.jspecify.annotations.NullMarked;
