package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.settings.SdkNames;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Asks STS whose credentials are used, once for each access key. */
public final class CallerIdentities {
  private final CallThreads threads;
  private final Map<String, CallerIdentity> known = new ConcurrentHashMap<>();

  public CallerIdentities(CallThreads threads) {
    this.threads = threads;
  }

  /** Whose these are, by STS or from before. */
  public CallerIdentity of(AwsCredentials credentials, SignInPlace place) throws AwsFailure {
    CallerIdentity before = known.get(credentials.accessKeyId());
    if (before != null) {
      return before;
    }
    CallerIdentity identity = ask(credentials, place);
    known.clear();
    known.put(credentials.accessKeyId(), identity);
    return identity;
  }

  private CallerIdentity ask(AwsCredentials credentials, SignInPlace place) throws AwsFailure {
    AwsCall call =
        new AwsCall(
            "sts:GetCallerIdentity",
            place.region(),
            "*",
            "profile “" + SdkNames.told(place.profile()) + "”");
    try (SignInCalls calls = new SignInCalls(place, threads);
        StsClient sts = calls.sts(credentials)) {
      GetCallerIdentityResponse answer = calls.ask(call, sts::getCallerIdentity);
      CallerIdentity identity = CallerIdentity.of(answer.account(), answer.arn(), answer.userId());
      if (identity == null) {
        throw SilenceFailures.unreadable(call);
      }
      return identity;
    }
  }
}
