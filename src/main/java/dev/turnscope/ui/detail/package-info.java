/** Why the chosen URI has its verdict: stages, candidates and errors. */
@NullMarked
package dev.turnscope.ui.detail;

import org.jspecify.annotations.NullMarked;
