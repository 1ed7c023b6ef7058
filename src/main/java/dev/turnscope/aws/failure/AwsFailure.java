package dev.turnscope.aws.failure;

import org.jspecify.annotations.Nullable;

/**
 * AWS could not be asked, or did not give what it was asked for. It holds sentences for a person
 * and never an exception of the SDK, whose texts can carry secrets.
 */
public final class AwsFailure extends Exception {
  private final Kind kind;
  private final String sentence;
  private final String nextStep;
  private final transient @Nullable IamPolicy policy;

  /** What went wrong. The first seven are the exceptions that KVS’s models name. */
  public enum Kind {
    INVALID_CLIENT,
    SESSION_EXPIRED,
    CLIENT_LIMIT_EXCEEDED,
    INVALID_ARGUMENT,
    RESOURCE_NOT_FOUND,
    RESOURCE_IN_USE,
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
    /** A long list took so long that AWS does not go on with it. */
    PAGE_TOKEN_EXPIRED,
    /** Something else answered in AWS’s place. */
    NOT_AWS,
    /** Any other refusal. */
    REFUSED,
    CANCELLED
  }

  /** One that no policy helps against. */
  public AwsFailure(Kind kind, String sentence, String nextStep) {
    this(kind, sentence, nextStep, null);
  }

  public AwsFailure(Kind kind, String sentence, String nextStep, @Nullable IamPolicy policy) {
    super(null, null);
    this.kind = kind;
    this.sentence = sentence;
    this.nextStep = nextStep;
    this.policy = policy;
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

  /** What to ask for where access was denied, null where no policy of one’s own helps. */
  public @Nullable IamPolicy policy() {
    return policy;
  }

  @Override
  public String getMessage() {
    return sentence + " " + nextStep;
  }
}
