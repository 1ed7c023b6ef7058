package dev.turnscope.aws.profile;

import static java.util.Locale.ROOT;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;

/** A profile cannot give credentials as it stands: so much its settings tell without a call. */
public final class IncompleteProfile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String missing;
  private final String nextStep;

  /**
   * @param place the section that has to be completed, as a sentence begins with it
   * @param missing what it lacks; goes on after “is incomplete: ”
   * @param nextStep what to do about it
   */
  private IncompleteProfile(String place, String missing, String nextStep) {
    super(null, null);
    this.place = place;
    this.missing = missing;
    this.nextStep = nextStep;
  }

  /** A profile lacks something. */
  public static IncompleteProfile of(String profile, String missing, String nextStep) {
    return new IncompleteProfile(place(profile), missing, nextStep);
  }

  /** A section [sso-session NAME] lacks something. */
  static IncompleteProfile ofSession(String name, String missing, String nextStep) {
    return new IncompleteProfile("[sso-session %s]".formatted(name), missing, nextStep);
  }

  /** For a list where the profile’s name stands beside it; it may be another’s fault. */
  String inShort(String profile) {
    return place.equals(place(profile))
        ? missing
        : "%s%s: %s"
            .formatted(place.substring(0, 1).toLowerCase(ROOT), place.substring(1), missing);
  }

  /** For whoever uses it. */
  public AwsFailure failure() {
    return new AwsFailure(
        Kind.NO_CREDENTIALS, "%s is incomplete: %s.".formatted(place, missing), nextStep);
  }

  private static String place(String profile) {
    return "Profile “%s”".formatted(profile);
  }
}
