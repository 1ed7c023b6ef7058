/** Fetches the list that is shown anew before its credentials expire, where the person wants it. */
@NullMarked
package dev.turnscope.ui.renewal;

import org.jspecify.annotations.NullMarked;
