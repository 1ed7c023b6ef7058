/** What the program is: its version, what is built in, and the licences. */
@NullMarked
package dev.turnscope.ui.about;

import org.jspecify.annotations.NullMarked;
