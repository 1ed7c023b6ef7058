package dev.turnscope.aws.credentials;

import org.jspecify.annotations.Nullable;

/**
 * Whose credentials are used, as STS's GetCallerIdentity tells it.
 *
 * @param account the ID of the AWS account, 12 digits
 * @param arn of the user or of the role's session
 * @param userId what AWS tells users and sessions apart by
 */
public record CallerIdentity(String account, String arn, String userId) {
  private static final String MASK = "••••••••";
  private static final int SHOWN_DIGITS = 4;

  /** The account, of which the last digits are shown. */
  public String maskedAccount() {
    return MASK + account.substring(Math.max(0, account.length() - SHOWN_DIGITS));
  }

  /** The ARN with its account masked. */
  public String maskedArn() {
    return masked(arn);
  }

  /** The user ID, in which the account can stand too. */
  public String maskedUserId() {
    return masked(userId);
  }

  @Override
  public String toString() {
    return maskedArn();
  }

  /** Null where one of them is missing. */
  static @Nullable CallerIdentity of(
      @Nullable String account, @Nullable String arn, @Nullable String userId) {
    return account == null || account.isBlank() || arn == null || userId == null
        ? null
        : new CallerIdentity(account, arn, userId);
  }

  private String masked(String text) {
    return text.replace(account, maskedAccount());
  }
}
