/** The answer: one sentence, its findings, and what to ask for. */
@NullMarked
package dev.turnscope.ui.conclusion;

import org.jspecify.annotations.NullMarked;
