/** Profile, region, channel, role and client ID: whose ICE servers are checked. */
@NullMarked
package dev.turnscope.ui.source;

import org.jspecify.annotations.NullMarked;
