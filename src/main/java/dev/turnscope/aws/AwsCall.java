package dev.turnscope.aws;

/**
 * A call to AWS as a failure names it.
 *
 * @param action the IAM action, {@code kinesisvideo:GetIceServerConfig}
 * @param region where it goes
 * @param resource the ARN that a policy has to name
 * @param subject what is asked for, “channel front-door”; empty where nothing in particular is
 */
record AwsCall(String action, String region, String resource, String subject) {

  static AwsCall listing(String region) {
    return new AwsCall("kinesisvideo:ListSignalingChannels", region, "*", "");
  }

  static AwsCall ofChannel(String operation, String region, String resource, String channel) {
    return new AwsCall("kinesisvideo:" + operation, region, resource, "channel “" + channel + "”");
  }

  /** “GetIceServerConfig for channel “x” in us-west-2”. */
  String told() {
    String operation = action.substring(action.indexOf(':') + 1);
    return operation + (subject.isEmpty() ? "" : " for " + subject) + " in " + region;
  }
}
