package dev.turnscope.lab.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.Principal;
import dev.turnscope.lab.http.SignatureCheck;
import dev.turnscope.lab.signin.RoleSessions.Given;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** STS, as far as one asks it who one is, or for the session of a role. */
final class Sts implements AwsService {
  static final String NAME = "sts";

  private static final Pattern ANY = Pattern.compile("(?s).*");
  private static final Pattern ROLE_ARN = Pattern.compile("(?s).{20,2048}");
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final Pattern SERIAL_NUMBER = Pattern.compile("[\\w+=/:,.@-]{9,256}");
  private static final Pattern TOKEN_CODE = Pattern.compile("\\d{6}");
  private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration LONGEST_OF_A_CHAIN = Duration.ofHours(1);

  private final SignatureCheck signatures;
  private final RoleSessions sessions;

  Sts(SignatureCheck signatures, RoleSessions sessions) {
    this.signatures = signatures;
    this.sessions = sessions;
  }

  @Override
  public boolean knows(AwsRequest request) {
    return request.method().equals("POST") && request.path().equals("/");
  }

  @Override
  public AwsAnswer answer(AwsRequest request) throws AwsError {
    QueryParameters parameters = QueryParameters.read(new String(request.body(), UTF_8));
    String action = Objects.requireNonNullElse(parameters.find("Action"), "");
    return switch (action) {
      case "GetCallerIdentity" -> StsXml.answer(action, identity(signatures.check(request)));
      case "AssumeRole" -> StsXml.answer(action, assumeRole(signatures.check(request), parameters));
      case "AssumeRoleWithWebIdentity" -> StsXml.answer(action, assumeWithToken(parameters));
      default ->
          throw new AwsError(
              400,
              "InvalidAction",
              "Could not find operation %s for version 2011-06-15".formatted(action));
    };
  }

  @Override
  public AwsAnswer refusal(AwsError error) {
    return StsXml.refusal(error);
  }

  private static String identity(Principal caller) {
    return StsXml.element("Arn", caller.arn())
        + StsXml.element("UserId", caller.userId())
        + StsXml.element("Account", caller.account());
  }

  private String assumeRole(Principal caller, QueryParameters parameters) throws AwsError {
    parameters.optional("ExternalId", EXTERNAL_ID);
    checkCode(
        parameters.optional("SerialNumber", SERIAL_NUMBER),
        parameters.optional("TokenCode", TOKEN_CODE));
    return session(parameters, caller.isRoleSession() ? LONGEST_OF_A_CHAIN : LONGEST);
  }

  private String assumeWithToken(QueryParameters parameters) throws AwsError {
    if (!JWT.matcher(parameters.required("WebIdentityToken", ANY)).matches()) {
      throw new AwsError(400, "InvalidIdentityToken", "The ID Token provided is not a valid JWT.");
    }
    return session(parameters, LONGEST);
  }

  private static void checkCode(@Nullable String serialNumber, @Nullable String code)
      throws AwsError {
    if (serialNumber == null && code == null) {
      return;
    }
    if (serialNumber == null || code == null) {
      throw failed(", must provide both MFA serial number and one time pass code.");
    }
    if (!code.equals(SignInServices.MFA_CODE)) {
      throw failed(" with invalid MFA one time pass code. ");
    }
  }

  private static AwsError failed(String how) {
    return new AwsError(403, "AccessDenied", "MultiFactorAuthentication failed" + how);
  }

  private String session(QueryParameters parameters, Duration longest) throws AwsError {
    Role role = Role.read(parameters.required("RoleArn", ROLE_ARN));
    String name = parameters.required("RoleSessionName", SESSION_NAME);
    Duration life =
        Duration.ofSeconds(
            parameters.number(
                "DurationSeconds",
                Math.toIntExact(SHORTEST.toSeconds()),
                Math.toIntExact(LONGEST.toSeconds()),
                Math.toIntExact(USUAL.toSeconds())));
    if (life.compareTo(longest) > 0) {
      throw new AwsError(
          400,
          "ValidationError",
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by"
              + " role chaining");
    }
    Principal principal = role.session(name);
    return credentials(sessions.open(principal, life)) + user(principal);
  }

  private static String credentials(Given given) {
    return "<Credentials>"
        + StsXml.element("AccessKeyId", given.keyId().reveal())
        + StsXml.element("SecretAccessKey", given.secret().reveal())
        + StsXml.element("SessionToken", given.token().reveal())
        + StsXml.element("Expiration", given.ends().toString())
        + "</Credentials>";
  }

  private static String user(Principal principal) {
    return "<AssumedRoleUser>"
        + StsXml.element("AssumedRoleId", principal.userId())
        + StsXml.element("Arn", principal.arn())
        + "</AssumedRoleUser>";
  }
}
