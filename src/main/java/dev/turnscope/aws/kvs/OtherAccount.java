package dev.turnscope.aws.kvs;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.ChannelRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where a channel that was refused is of another account than the credentials. Pure. */
final class OtherAccount {
  /** In AWS's words, “User: arn:aws:sts::123456789012:assumed-role/… is not authorized …”. */
  private static final Pattern CALLER = Pattern.compile("arn:[a-z\\d-]+:(?:iam|sts)::(\\d{12}):");

  private static final String HIDDEN = "•".repeat(8);
  private static final int SHOWN_DIGITS = 4;

  private OtherAccount() {}

  /**
   * The failure with both accounts told, where they differ.
   *
   * @param own the account of the credentials, null where only AWS's words may tell it
   */
  static AwsFailure told(AwsFailure failure, ChannelRef ref, @Nullable String own) {
    if (!(ref instanceof ChannelRef.Arn arn) || !mayBeOfIt(failure.kind())) {
      return failure;
    }
    return Optional.ofNullable(own)
        .or(() -> caller(failure))
        .filter(caller -> !caller.equals(arn.account()))
        .map(caller -> told(failure, arn.account(), caller))
        .orElse(failure);
  }

  /** The policy of one's own account is not enough then, so none is named. */
  private static AwsFailure told(AwsFailure failure, String channels, String own) {
    return new AwsFailure(
        failure.kind(),
        "%s The channel is of account %s, and these credentials are of account %s."
            .formatted(
                failure.sentence().replace(channels, masked(channels)).replace(own, masked(own)),
                masked(channels),
                masked(own)),
        "Choose a profile of the channel’s account, or one that assumes a role there; else ask its"
            + " people to let these credentials in.");
  }

  private static boolean mayBeOfIt(Kind kind) {
    return switch (kind) {
      case ACCESS_DENIED, NOT_AUTHORIZED, RESOURCE_NOT_FOUND -> true;
      default -> false;
    };
  }

  private static Optional<String> caller(AwsFailure failure) {
    Matcher caller = CALLER.matcher(failure.sentence());
    return caller.find() ? Optional.of(caller.group(1)) : Optional.empty();
  }

  private static String masked(String account) {
    return HIDDEN + account.substring(Math.max(0, account.length() - SHOWN_DIGITS));
  }
}
