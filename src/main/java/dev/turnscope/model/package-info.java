/**
 * The words of the field as plain values: ICE server URIs, servers, secrets, verdicts, causes and
 * the report of a check. No input or output, and nothing but the JDK.
 */
@NullMarked
package dev.turnscope.model;

import org.jspecify.annotations.NullMarked;
