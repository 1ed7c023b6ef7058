/** Marked secrets, and the search for them in whatever the program leaves. */
@NullMarked
package dev.turnscope.secrets;

import org.jspecify.annotations.NullMarked;
