package dev.turnscope.aws.failure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The least policy that allows what was denied, to ask an administrator for.
 *
 * @param json ready to be pasted into IAM
 * @param note what to know of it, a sentence or two
 */
public record IamPolicy(String json, String note) {
  /** What leads to an ICE server list. */
  private static final List<String> CHECK =
      List.of(
          "kinesisvideo:DescribeSignalingChannel",
          "kinesisvideo:GetSignalingChannelEndpoint",
          "kinesisvideo:GetIceServerConfig");

  private static final String ASSUME = "sts:AssumeRole";

  /** An ARN, or all resources; whatever else AWS or a person wrote gets into no policy. */
  private static final Pattern RESOURCE =
      Pattern.compile("\\*|arn:[a-z-]+:[a-z]+:[a-z0-9-]*:(\\d{12}|\\*):[\\w+=,.@*/-]+");

  private static final Pattern CHANNEL_IN_WORDS =
      Pattern.compile(
          "arn:[a-z-]+:kinesisvideo:[a-z0-9-]+:\\d{12}:channel/[a-zA-Z0-9_.-]{1,256}/(\\d+|\\*)");

  private static final Pattern ROLE_IN_WORDS =
      Pattern.compile("arn:[a-z-]+:iam::\\d{12}:role/[\\w+=,.@/-]+");

  private static final Pattern ACCOUNT_IN_WORDS =
      Pattern.compile("arn:[a-z-]+:[a-z]+:[a-z0-9-]*:(\\d{12}):");

  /**
   * For a call that was denied; null for one that no policy of one's own allows.
   *
   * @param words AWS's, which can name the account
   */
  public static @Nullable IamPolicy allowing(AwsCall call, @Nullable String words) {
    String resource = resource(call, words);
    if (!RESOURCE.matcher(resource).matches()) {
      return null;
    }
    if (CHECK.contains(call.action())) {
      String account =
          resource.split(":", -1)[4].equals("*")
              ? " AWS did not name the account: the * stands for any account."
              : "";
      return new IamPolicy(
          json(CHECK, resource),
          "It allows what a check of this channel needs, and nothing else." + account);
    }
    return switch (call.action()) {
      case "kinesisvideo:ListSignalingChannels" ->
          new IamPolicy(
              json(List.of(call.action()), "*"),
              "It allows to list the channels, and nothing else. This action cannot be limited to one channel.");
      case ASSUME ->
          resource.equals("*")
              ? null
              : new IamPolicy(
                  json(List.of(ASSUME), resource),
                  "For the user or role that assumes this role. The role’s own trust policy has to allow it too.");
      default ->
          call.action().startsWith("kinesisvideo:")
              ? new IamPolicy(
                  json(List.of(call.action()), resource), "It allows this call, and nothing else.")
              : null;
    };
  }

  /** As exactly as it is known. */
  public static String resource(AwsCall call, @Nullable String words) {
    String told = words == null ? "" : words;
    if (call.action().equals(ASSUME)) {
      return RESOURCE.matcher(call.resource()).matches() && !call.resource().equals("*")
          ? call.resource()
          : first(ROLE_IN_WORDS, told, 0, call.resource());
    }
    boolean ofAnyAccount = call.resource().startsWith("arn:") && call.resource().contains(":*:");
    if (!ofAnyAccount) {
      return call.resource();
    }
    String name = call.resource().replaceAll(".*:channel/([^/]+)/.*", "$1");
    String channel = first(CHANNEL_IN_WORDS, told, 0, "");
    if (channel.contains(":channel/" + name + "/")) {
      return channel;
    }
    String account = first(ACCOUNT_IN_WORDS, told, 1, "*");
    return call.resource().replace(":*:", ":" + account + ":");
  }

  private static String first(Pattern pattern, String text, int group, String otherwise) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(group) : otherwise;
  }

  private static String json(List<String> actions, String resource) {
    String action =
        actions.size() == 1
            ? "\"" + actions.getFirst() + "\""
            : actions.stream()
                .map(each -> "        \"" + each + "\"")
                .collect(Collectors.joining(",\n", "[\n", "\n      ]"));
    return """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": %s,
          "Resource": "%s"
        }
      ]
    }"""
        .formatted(action, resource);
  }
}
