package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsFailure.Kind;
import org.jspecify.annotations.Nullable;

/** What the two KVS services' own exceptions mean, as their models name them. */
public final class KvsRefusals {
  private KvsRefusals() {}

  /** Null for what the services do not model, or what is explained for all services alike. */
  static @Nullable Explanation explain(String code) {
    return switch (code) {
      case "InvalidClient" ->
          Explanation.of(
              Kind.INVALID_CLIENT,
              "AWS takes the client for invalid",
              "Most likely the client ID is none that the channel knows.",
              "Correct the client ID, or leave it out.");
      case "SessionExpired" ->
          Explanation.of(
              Kind.SESSION_EXPIRED,
              "the client’s session has ended",
              "A session is valid for 45 minutes from when the client connected.",
              "Let the client connect to the channel again, then ask again.");
      case "InvalidArgument" ->
          Explanation.of(
              Kind.INVALID_ARGUMENT,
              "AWS does not accept a parameter",
              "Most likely the channel, the client ID or the username holds a character that KVS"
                  + " does not take.",
              "Correct it; these take letters, digits and . _ -.");
      case "ResourceNotFound" -> notFound();
      case "ResourceInUse" ->
          Explanation.of(
              Kind.RESOURCE_IN_USE,
              "AWS finds the channel in use",
              "It is not active, or its media storage is tied to another stream.",
              "See the channel’s status and its media storage configuration, then ask again.");
      default -> ofAnotherCall(code);
    };
  }

  static Explanation notFound() {
    return Explanation.of(
        Kind.RESOURCE_NOT_FOUND,
        "there is no such channel",
        "It is in another region or account, or it was deleted.",
        "Choose the channel’s own region and account, and see that its name is right.");
  }

  /** A page of a list follows the one before it within minutes, or not at all. */
  public static Explanation pageRefused() {
    return Explanation.of(
        Kind.PAGE_TOKEN_EXPIRED,
        "AWS does not take the token of the next page any more",
        "A token is good for a short while; this list took longer, and is not complete.",
        "List the channels anew, or only those whose names begin with a text.");
  }

  /** KVS answers none of our calls with these. */
  private static @Nullable Explanation ofAnotherCall(String code) {
    String what =
        switch (code) {
          case "AccountChannelLimitExceeded" ->
              "the account has as many signaling channels as it may";
          case "AccountStreamLimitExceeded" -> "the account has as many streams as it may";
          case "DeviceStreamLimitExceeded" -> "the device has as many streams as it may";
          case "InvalidDevice" -> "AWS takes the device for invalid";
          case "InvalidResourceFormat" -> "the stream’s ARN has the wrong form";
          case "NoDataRetention" -> "the stream keeps no data";
          case "StreamEdgeConfigurationNotFound" -> "the stream has no edge configuration";
          case "TagsPerResourceExceededLimit" -> "the resource has as many tags as it may";
          case "VersionMismatch" -> "the version that was given is not the present one";
          default -> "";
        };
    return what.isEmpty()
        ? null
        : Explanation.of(
            Kind.REFUSED,
            what,
            "AWS documents this for other calls: what answered is hardly KVS.",
            "See whether a stand-in or a proxy answers in AWS’s place; else ask AWS’s support.");
  }
}
