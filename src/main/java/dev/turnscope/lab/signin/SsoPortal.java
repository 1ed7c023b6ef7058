package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.Principal;
import dev.turnscope.lab.signin.RoleSessions.Given;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The portal of IAM Identity Center: who signed in gets the keys of a role, whichever it names. */
final class SsoPortal implements AwsService {
  private static final Duration SESSION = Duration.ofHours(1);
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern ROLE_NAME = Pattern.compile("[\\w+=,.@-]{1,32}");

  private final SsoTokens tokens;
  private final RoleSessions sessions;

  SsoPortal(SsoTokens tokens, RoleSessions sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @Override
  public boolean knows(AwsRequest request) {
    return request.method().equals("GET") && request.path().equals("/federation/credentials");
  }

  @Override
  public AwsAnswer answer(AwsRequest request) throws AwsError {
    String token = request.header("x-amz-sso_bearer_token");
    if (token == null || !tokens.takes(new Secret(token))) {
      throw new AwsError(401, "UnauthorizedException", "Session token not found or invalid");
    }
    String account = parameter(request, "account_id", ACCOUNT);
    String role = parameter(request, "role_name", ROLE_NAME);
    Given given = sessions.open(principal(account, role), SESSION);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("roleCredentials")
        .put("accessKeyId", given.keyId().reveal())
        .put("secretAccessKey", given.secret().reveal())
        .put("sessionToken", given.token().reveal())
        .put("expiration", given.ends().toEpochMilli());
    return AwsAnswer.json(answer);
  }

  @Override
  public AwsAnswer refusal(AwsError error) {
    return AwsAnswer.json(
        error, JsonNodeFactory.instance.objectNode().put("message", error.text()));
  }

  /** The roles of permission sets have names of their own. */
  private static Principal principal(String account, String role) {
    return new Role("aws", account, "AWSReservedSSO_%s_0123456789abcdef".formatted(role))
        .session("lab");
  }

  private static String parameter(AwsRequest request, String name, Pattern form) throws AwsError {
    String value = QueryParameters.read(request.query()).find(name);
    if (value == null || !form.matcher(value).matches()) {
      throw new AwsError(400, "InvalidRequestException", name + " is missing or not valid.");
    }
    return value;
  }
}
