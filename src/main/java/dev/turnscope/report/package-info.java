/**
 * The only way out of the program for results: text, JSON and Markdown, none with a secret; and the
 * way back of a saved run.
 */
@NullMarked
package dev.turnscope.report;

import org.jspecify.annotations.NullMarked;
