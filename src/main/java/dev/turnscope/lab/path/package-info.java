/** What lies between clients and servers, and makes their packets late or lost. */
@NullMarked
package dev.turnscope.lab.path;

import org.jspecify.annotations.NullMarked;
