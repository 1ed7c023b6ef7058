package dev.turnscope.aws.explanation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;

/** AWS's name for a refusal. */
final class ErrorCode {
  private static final String SUFFIX = "Exception";

  private ErrorCode() {}

  /** Without the suffix, which STS leaves out and KVS writes; empty where there is none. */
  static String of(@Nullable AwsErrorDetails details) {
    String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    return code.endsWith(SUFFIX) ? code.substring(0, code.length() - SUFFIX.length()) : code;
  }
}
