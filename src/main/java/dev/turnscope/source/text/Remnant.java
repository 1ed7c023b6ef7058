package dev.turnscope.source.text;

/**
 * What a line holds beside objects and arrays.
 *
 * @param leads whether an object or array begins in the line
 * @param follows whether one ends in it
 */
record Remnant(int line, String text, boolean leads, boolean follows) {}
