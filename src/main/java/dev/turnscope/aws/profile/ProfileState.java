package dev.turnscope.aws.profile;

/** What is known of a profile without a call, beside its settings. */
public sealed interface ProfileState {

  /** In a few words, as they stand behind the profile’s kind. */
  String words();

  /**
   * Of a profile of IAM Identity Center: whether one is signed in.
   *
   * @param words the same in words
   */
  record SignIn(String words) implements ProfileState {}

  /**
   * It cannot give credentials as it stands.
   *
   * @param missing what is missing, and where
   */
  record Incomplete(String missing) implements ProfileState {
    @Override
    public String words() {
      return "incomplete: " + missing;
    }
  }
}
