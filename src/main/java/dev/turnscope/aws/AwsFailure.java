package dev.turnscope.aws;

/**
 * AWS could not be asked, or did not give what it was asked for. It holds sentences for a person
 * and never an exception of the SDK, whose texts can carry secrets.
 */
public final class AwsFailure extends Exception {
  private final Kind kind;
  private final String sentence;
  private final String nextStep;

  /** What went wrong. The first six are the modelled exceptions of GetIceServerConfig. */
  public enum Kind {
    INVALID_CLIENT,
    SESSION_EXPIRED,
    CLIENT_LIMIT_EXCEEDED,
    INVALID_ARGUMENT,
    RESOURCE_NOT_FOUND,
    NOT_AUTHORIZED,
    ACCESS_DENIED,
    EXPIRED_TOKEN,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    CLOCK_SKEW,
    NO_NETWORK,
    PROXY_REFUSED,
    UNTRUSTED_CERTIFICATE,
    MISSING_REGION,
    WRONG_REGION,
    PROFILE_NOT_FOUND,
    BAD_SETTINGS,
    NO_CREDENTIALS,
    SIGN_IN_NEEDED,
    THROTTLED,
    SERVICE_ERROR,
    UNREADABLE_ANSWER,
    /** Any other refusal. */
    REFUSED,
    CANCELLED
  }

  AwsFailure(Kind kind, String sentence, String nextStep) {
    super(null, null);
    this.kind = kind;
    this.sentence = sentence;
    this.nextStep = nextStep;
  }

  public Kind kind() {
    return kind;
  }

  /** What happened, and where. */
  public String sentence() {
    return sentence;
  }

  /** What to do about it. */
  public String nextStep() {
    return nextStep;
  }

  @Override
  public String getMessage() {
    return sentence + " " + nextStep;
  }
}
