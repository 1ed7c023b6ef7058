package dev.turnscope.source.text;

/**
 * A place in a text as editors count it.
 *
 * @param line from 1 on
 * @param column from 1 on
 */
record Position(int line, int column) {

  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
