package dev.turnscope.aws.failure;

/** Carries a sentence for a person through the SDK. */
public final class NotSignedIn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AwsFailure failure;

  public NotSignedIn(AwsFailure failure) {
    super(null, null, false, false);
    this.failure = failure;
  }

  /** What to tell the person. */
  public AwsFailure failure() {
    return failure;
  }
}
