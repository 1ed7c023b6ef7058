package dev.turnscope.aws.profile;

/** Credentials that need no profile: what the environment gives a program, or the machine. */
public enum EnvironmentCredentials {
  KEYS("access key", "the access key in the environment"),
  TEMPORARY_KEYS("temporary keys", "the temporary keys in the environment"),
  WEB_IDENTITY("role via web identity", "the web identity in the environment"),
  CONTAINER("container", "the container’s credentials"),
  INSTANCE("instance profile", "the EC2 instance’s credentials");

  private final String word;
  private final String phrase;

  EnvironmentCredentials(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** Where they come from, in a word or two. */
  public String word() {
    return word;
  }

  /** The same, as a sentence goes on with it. */
  public String phrase() {
    return phrase;
  }

  boolean keys() {
    return this == KEYS || this == TEMPORARY_KEYS;
  }
}
