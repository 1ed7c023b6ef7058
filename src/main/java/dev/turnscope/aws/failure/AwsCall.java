package dev.turnscope.aws.failure;

import org.jspecify.annotations.Nullable;

/**
 * A call to AWS as a failure names it.
 *
 * @param action the IAM action, {@code kinesisvideo:GetIceServerConfig}
 * @param region where it goes
 * @param resource the ARN that a policy has to name
 * @param subject what is asked for, “channel front-door”; empty where nothing in particular is
 * @param endpoint whom it asked, null where that is not known
 */
public record AwsCall(
    String action, String region, String resource, String subject, @Nullable Endpoint endpoint) {

  /** Without an endpoint: nobody was asked yet. */
  public AwsCall(String action, String region, String resource, String subject) {
    this(action, region, resource, subject, null);
  }

  /** The call for a region's channels. */
  public static AwsCall listing(String region) {
    return new AwsCall("kinesisvideo:ListSignalingChannels", region, "*", "");
  }

  /** A call for one channel. */
  public static AwsCall ofChannel(
      String operation, String region, String resource, String channel) {
    return new AwsCall("kinesisvideo:" + operation, region, resource, "channel “" + channel + "”");
  }

  /** Whether a channel is asked for, which may not exist. */
  public boolean ofOneChannel() {
    return service().equals("kinesisvideo") && !subject.isEmpty();
  }

  /** The service as IAM calls it, {@code kinesisvideo}. */
  public String service() {
    return action.substring(0, action.indexOf(':'));
  }

  /** {@code GetIceServerConfig}. */
  public String operation() {
    return action.substring(action.indexOf(':') + 1);
  }

  /** The same with whom it asked. */
  public AwsCall at(@Nullable Endpoint asked) {
    return new AwsCall(action, region, resource, subject, asked);
  }

  /** “GetIceServerConfig for channel “x” in us-west-2”. */
  public String told() {
    return operation() + (subject.isEmpty() ? "" : " for " + subject) + " in " + region;
  }
}
