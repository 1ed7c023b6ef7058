package dev.turnscope.update;

import java.net.URI;

/** What became of a look for a newer version. */
public sealed interface UpdateAnswer {

  /**
   * There is one.
   *
   * @param page where a person reads about it, always over HTTPS
   */
  record Newer(String version, URI page) implements UpdateAnswer {}

  /** The newest release is not newer than this program. */
  record UpToDate() implements UpdateAnswer {}

  /**
   * It could not be found out.
   *
   * @param sentence what happened, and where
   * @param nextStep what to do
   */
  record Failed(String sentence, String nextStep) implements UpdateAnswer {}

  /**
   * An administrator does not want it. Nothing was sent.
   *
   * @param sentence where that is said
   */
  record Forbidden(String sentence) implements UpdateAnswer {}

  /** This build does not know where releases are published. Nothing was sent. */
  record UnknownPlace() implements UpdateAnswer {}
}
