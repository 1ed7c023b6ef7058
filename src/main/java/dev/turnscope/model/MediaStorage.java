package dev.turnscope.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether what passes through a signaling channel is ingested into a stream and stored there, as
 * DescribeMediaStorageConfiguration tells it.
 *
 * @param stream the stream's name, null where AWS named none
 * @param problem why AWS did not tell, in a sentence; null where it told
 */
public record MediaStorage(Status status, @Nullable String stream, @Nullable String problem) {

  /** AWS's two words, and a third for when it said neither. */
  public enum Status {
    ENABLED,
    DISABLED,
    UNKNOWN;

    /** The public spelling. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Where AWS did not tell it, and why. */
  public static MediaStorage unknown(String problem) {
    return new MediaStorage(Status.UNKNOWN, null, problem);
  }

  /** Whether AWS told it. */
  public boolean known() {
    return status != Status.UNKNOWN;
  }
}
