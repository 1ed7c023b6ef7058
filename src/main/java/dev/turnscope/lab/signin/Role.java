package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role, as its ARN names it. The lab has every role that one names.
 *
 * @param name without its path
 */
record Role(String partition, String account, String name) {
  private static final Pattern ARN =
      Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:[\\w+=,.@/-]*/)?([\\w+=,.@-]+)");

  static Role read(String arn) throws AwsError {
    Matcher form = ARN.matcher(arn);
    if (!form.matches()) {
      throw new AwsError(400, "ValidationError", arn + " is invalid");
    }
    return new Role(form.group(1), form.group(2), form.group(3));
  }

  /** Who one is in a session of the role. */
  Principal session(String sessionName) {
    return new Principal(
        account,
        "arn:%s:sts::%s:assumed-role/%s/%s".formatted(partition, account, name, sessionName),
        "AROATURNSCOPELAB00000:" + sessionName);
  }
}
