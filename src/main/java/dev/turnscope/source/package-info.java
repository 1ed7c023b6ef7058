/** Where an ICE server list comes from: AWS, the built-in lab, or a text that a person pasted. */
@NullMarked
package dev.turnscope.source;

import org.jspecify.annotations.NullMarked;
