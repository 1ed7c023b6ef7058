/** The window: one package a pane, and the program that opens it. */
@NullMarked
package dev.turnscope.ui;

import org.jspecify.annotations.NullMarked;
