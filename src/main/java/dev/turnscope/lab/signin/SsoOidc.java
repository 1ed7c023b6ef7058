package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.Recent;
import dev.turnscope.lab.signin.OidcClients.Client;
import dev.turnscope.model.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OIDC service of IAM Identity Center: the device grant, and the renewal of its tokens. */
final class SsoOidc implements AwsService {
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String REGISTER = "/client/register";
  private static final String START = "/device_authorization";
  private static final String TOKEN = "/token";
  private static final String PAGE = "/device";
  private static final int POLL_SECONDS = 1;
  private static final int REFRESH_TOKEN_LENGTH = 40;
  private static final int USER_CODE_HALF = 4;

  private final OidcClients clients;
  private final DeviceCodes codes;
  private final SsoTokens tokens;
  private final NewSecrets secrets;

  /** Whose each refresh token is: one is good for one renewal. */
  private final Recent<Client> refreshTokens = new Recent<>();

  SsoOidc(OidcClients clients, DeviceCodes codes, SsoTokens tokens, NewSecrets secrets) {
    this.clients = clients;
    this.codes = codes;
    this.tokens = tokens;
    this.secrets = secrets;
  }

  @Override
  public boolean knows(AwsRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST " + REGISTER, "POST " + START, "POST " + TOKEN, "GET " + PAGE -> true;
      default -> false;
    };
  }

  @Override
  public AwsAnswer answer(AwsRequest request) throws AwsError {
    if (request.path().equals(PAGE)) {
      return page();
    }
    OidcRequest asked = OidcRequest.read(request.body());
    return AwsAnswer.json(
        switch (request.path()) {
          case REGISTER -> register(asked);
          case START -> start(asked, Objects.requireNonNullElse(request.header("host"), ""));
          default -> token(asked);
        });
  }

  @Override
  public AwsAnswer refusal(AwsError error) {
    return AwsAnswer.json(
        error,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", code(error.type()))
            .put("error_description", error.text()));
  }

  private ObjectNode register(OidcRequest request) throws AwsError {
    request.text("clientName");
    if (!request.text("clientType").equals("public")) {
      throw new AwsError(400, "InvalidClientMetadataException", "The client type must be public.");
    }
    Client client = clients.register(request.texts("scopes"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("clientId", client.id().reveal())
        .put("clientSecret", client.secret().reveal())
        .put("clientIdIssuedAt", client.issued().getEpochSecond())
        .put("clientSecretExpiresAt", client.ends().getEpochSecond());
  }

  private ObjectNode start(OidcRequest request, String host) throws AwsError {
    Client client = clients.of(request);
    if (!isWebAddress(request.text("startUrl"))) {
      throw OidcRequest.refused("Invalid request: startUrl is no URL.");
    }
    String page = "http://" + host + PAGE;
    String userCode =
        secrets.next("", USER_CODE_HALF).reveal() + secrets.next("-", USER_CODE_HALF).reveal();
    return JsonNodeFactory.instance
        .objectNode()
        .put("deviceCode", codes.start(client).reveal())
        .put("userCode", userCode)
        .put("verificationUri", page)
        .put("verificationUriComplete", page + "?user_code=" + userCode)
        .put("expiresIn", DeviceCodes.LIFE.toSeconds())
        .put("interval", POLL_SECONDS);
  }

  private ObjectNode token(OidcRequest request) throws AwsError {
    Client client = clients.of(request);
    switch (request.text("grantType")) {
      case DEVICE_GRANT -> codes.redeem(new Secret(request.text("deviceCode")), client);
      case "refresh_token" -> spend(new Secret(request.text("refreshToken")), client);
      default ->
          throw new AwsError(
              400, "UnsupportedGrantTypeException", "The lab knows no such grant type.");
    }
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("accessToken", tokens.open().reveal())
            .put("tokenType", "Bearer")
            .put("expiresIn", SsoTokens.LIFE.toSeconds());
    if (client.refreshes()) {
      Secret refreshToken = secrets.next("lab-refresh-token-", REFRESH_TOKEN_LENGTH);
      refreshTokens.put(refreshToken, client);
      answer.put("refreshToken", refreshToken.reveal());
    }
    return answer;
  }

  private void spend(Secret refreshToken, Client client) throws AwsError {
    Client whose = refreshTokens.get(refreshToken);
    if (whose == null || !whose.equals(client) || refreshTokens.remove(refreshToken) == null) {
      throw new AwsError(400, "InvalidGrantException", "Invalid refresh token provided");
    }
  }

  /** What a browser shows that the person is sent to. */
  private static AwsAnswer page() {
    return new AwsAnswer(
        200,
        "text/html; charset=utf-8",
        Map.of(),
        "<!doctype html><title>Turnscope lab</title>"
            + "<p>The lab confirms this code by itself. You can close this page.</p>");
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
    } catch (IllegalArgumentException noUri) {
      return false;
    }
  }

  /** AuthorizationPendingException is authorization_pending in OAuth. */
  private static String code(String type) {
    return type.replaceFirst("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }
}
