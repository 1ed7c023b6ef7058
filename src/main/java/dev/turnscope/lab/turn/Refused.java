package dev.turnscope.lab.turn;

import dev.turnscope.stun.Attribute;
import java.util.List;
import java.util.stream.Stream;

/** A request gets an error response. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final TurnError error;
  private final transient List<Attribute> details;

  Refused(TurnError error, Attribute... details) {
    super(error.name());
    this.error = error;
    this.details = List.of(details);
  }

  /** ERROR-CODE and what goes with it. */
  List<Attribute> attributes() {
    return Stream.concat(Stream.of(error.code()), details.stream()).toList();
  }
}
