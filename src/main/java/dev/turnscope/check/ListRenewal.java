package dev.turnscope.check;

import dev.turnscope.model.IceServerList;

/** The way to a fresh list, for a check that lasts longer than its credentials. */
@FunctionalInterface
public interface ListRenewal {
  /** That of a list which nobody can fetch. */
  ListRenewal NONE =
      () -> {
        throw new Impossible("This list cannot be fetched.");
      };

  /** Blocks until the list is there, hears an interrupt, and asks no person anything. */
  IceServerList fetch() throws Impossible, InterruptedException;

  /** There is no fresh list. */
  final class Impossible extends Exception {
    /**
     * @param sentences why, for a person
     */
    public Impossible(String sentences) {
      super(sentences);
    }
  }
}
