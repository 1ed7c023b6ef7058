/**
 * Whether a newer Turnscope is published: one request, when the window asks for it, and an
 * administrator’s word that forbids it. Nothing is downloaded.
 */
@NullMarked
package dev.turnscope.update;

import org.jspecify.annotations.NullMarked;
