/** The window: its panes side by side, and the check that runs through them. */
@NullMarked
package dev.turnscope.ui.shell;

import org.jspecify.annotations.NullMarked;
