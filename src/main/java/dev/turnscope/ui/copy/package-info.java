/** What leaves the window: by the clipboard in several forms, or as a file. */
@NullMarked
package dev.turnscope.ui.copy;

import org.jspecify.annotations.NullMarked;
