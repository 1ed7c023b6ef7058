/** The window’s texts, and how a verdict, a duration and a theme look: the same in every pane. */
@NullMarked
package dev.turnscope.ui.look;

import org.jspecify.annotations.NullMarked;
