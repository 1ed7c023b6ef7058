/** What the window asks of the rest of the program, and how it waits for it off the FX thread. */
@NullMarked
package dev.turnscope.ui.work;

import org.jspecify.annotations.NullMarked;
