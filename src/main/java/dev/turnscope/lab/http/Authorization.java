package dev.turnscope.lab.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header of a request signed with Signature Version 4. */
record Authorization(
    String accessKeyId, CredentialScope scope, List<String> signedHeaders, String signature) {
  private static final Pattern FORM =
      Pattern.compile(
          SignatureV4.ALGORITHM
              + " Credential=([^/,\\s]{1,128})/(\\d{8})/([^/,\\s]{1,64})/([^/,\\s]{1,64})/"
              + SignatureV4.TERMINATOR
              + ",\\s*SignedHeaders=([a-z0-9;-]{1,2048}),\\s*Signature=([0-9a-f]{64})");

  static Authorization read(@Nullable String header) throws AwsError {
    if (header == null || header.isBlank()) {
      throw new AwsError(
          403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches()) {
      throw new AwsError(
          403,
          "IncompleteSignatureException",
          "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'"
              + " parameters.");
    }
    return new Authorization(
        form.group(1),
        new CredentialScope(form.group(2), form.group(3), form.group(4)),
        Arrays.asList(form.group(5).split(";")),
        form.group(6));
  }
}
