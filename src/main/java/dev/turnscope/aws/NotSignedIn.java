package dev.turnscope.aws;

/** Carries a sentence for a person through the SDK. */
final class NotSignedIn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AwsFailure failure;

  NotSignedIn(AwsFailure failure) {
    super(null, null, false, false);
    this.failure = failure;
  }

  AwsFailure failure() {
    return failure;
  }
}
