/**
 * What a person pastes, drops or gives as a file: an ICE server list in any form, or a saved run.
 */
@NullMarked
package dev.turnscope.paste;

import org.jspecify.annotations.NullMarked;
