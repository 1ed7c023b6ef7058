package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.IamPolicy;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which policy stands in the way, as far as AWS's words name it.
 *
 * @param explicit whether a policy denies it, which wins over whatever allows it
 */
record Denial(boolean explicit, Layer layer) {
  private static final Pattern EXPLICIT = Pattern.compile("explicit deny");

  /** AWS's kinds of policies, as its messages call them. */
  enum Layer {
    IDENTITY(
        "identity-based polic",
        "a policy of these credentials",
        "Have the statement that denies it taken out of the policies of these credentials."),
    RESOURCE(
        "resource-based polic",
        "the resource’s own policy",
        "Ask whoever owns it to allow %1$s in its policy on %2$s."),
    TRUST(
        "role trust polic",
        "the role’s trust policy",
        "Ask whoever owns the role to let these credentials assume it in its trust policy; it may"
            + " ask for an external_id or for MFA."),
    BOUNDARY(
        "permissions boundar",
        "the permissions boundary of these credentials",
        "Ask whoever set the permissions boundary to let %1$s pass."),
    SESSION(
        "session polic",
        "the session policy of these credentials",
        "Get credentials whose session policy lets %1$s pass."),
    SERVICE_CONTROL(
        "service control polic",
        "a service control policy of the organization",
        "Ask whoever manages the organization’s policies to let %1$s pass."),
    RESOURCE_CONTROL(
        "resource control polic",
        "a resource control policy of the organization",
        "Ask whoever manages the organization’s policies to let %1$s pass."),
    ENDPOINT(
        "vpc endpoint polic",
        "the policy of the VPC endpoint that the call goes through",
        "Ask whoever runs the VPC endpoint to let %1$s pass."),
    UNNAMED("", "a policy", "Ask an administrator which policy denies %1$s.");

    private final String inWords;
    private final String told;
    private final String step;

    Layer(String inWords, String told, String step) {
      this.inWords = inWords;
      this.told = told;
      this.step = step;
    }
  }

  /** Reads AWS's words, as “… because no identity-based policy allows the … action”. */
  static Denial read(@Nullable String words) {
    String text = words == null ? "" : words.toLowerCase(Locale.ROOT);
    Matcher explicit = EXPLICIT.matcher(text);
    for (Layer layer : Layer.values()) {
      if (text.contains(layer.inWords)) {
        return new Denial(explicit.find(), layer);
      }
    }
    throw new AssertionError("the last layer is in every text");
  }

  /**
   * @param what what happened
   * @param words AWS's own
   */
  Explanation explain(Kind kind, String what, AwsCall call, @Nullable String words) {
    String resource = IamPolicy.resource(call, words);
    if (explicit) {
      return Explanation.of(
          kind,
          what,
          "An explicit deny in %s forbids it, which no policy that allows it undoes."
              .formatted(layer.told),
          step(call, resource));
    }
    return switch (layer) {
      case IDENTITY ->
          allowed(kind, what, "No policy of these credentials allows it.", call, words);
      case UNNAMED ->
          allowed(kind, what, "Most likely no policy of these credentials allows it.", call, words);
      default ->
          Explanation.of(
              kind,
              what,
              "What does not allow it is %s: a policy of these credentials alone does not help."
                  .formatted(layer.told),
              step(call, resource));
    };
  }

  private Explanation allowed(
      Kind kind, String what, String cause, AwsCall call, @Nullable String words) {
    return Explanation.of(
            kind,
            what,
            cause,
            "Allow %s on %s for these credentials."
                .formatted(call.action(), IamPolicy.resource(call, words)))
        .with(IamPolicy.allowing(call, words));
  }

  private String step(AwsCall call, String resource) {
    return layer.step.formatted(call.action(), resource);
  }
}
