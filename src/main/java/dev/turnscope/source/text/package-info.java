/**
 * ICE server lists in texts that people paste, drop or give as files: JSON, JavaScript as pages and
 * consoles have it, and plain lines.
 */
@NullMarked
package dev.turnscope.source.text;

import org.jspecify.annotations.NullMarked;
