/**
 * What lasts between two starts: settings, the times of earlier runs, and which start has the
 * window. No secret is kept, and a folder that cannot be used stops nothing.
 */
@NullMarked
package dev.turnscope.store;

import org.jspecify.annotations.NullMarked;
