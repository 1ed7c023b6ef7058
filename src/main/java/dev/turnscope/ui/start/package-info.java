/** The page of the first start: where there is no AWS profile, it offers other ways to begin. */
@NullMarked
package dev.turnscope.ui.start;

import org.jspecify.annotations.NullMarked;
