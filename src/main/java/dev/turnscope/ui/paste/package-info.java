/** The page that takes a pasted or dropped text, says what it read, and hands it to a check. */
@NullMarked
package dev.turnscope.ui.paste;

import org.jspecify.annotations.NullMarked;
