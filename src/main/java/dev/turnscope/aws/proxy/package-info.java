/** The way to AWS: through which proxy, and whom to trust on it. */
@NullMarked
package dev.turnscope.aws.proxy;

import org.jspecify.annotations.NullMarked;
