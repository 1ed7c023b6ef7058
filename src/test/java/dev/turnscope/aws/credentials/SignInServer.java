package dev.turnscope.aws.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * STS, SSO-OIDC and the SSO portal on loopback, as far as a sign-in and the question for one's
 * identity ask them. The sessions that it gives have the lab's key pair.
 */
public final class SignInServer implements AutoCloseable {
  public static final String RIGHT_CODE = "123456";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile int interval = 1;
  private volatile boolean roleless;
  private volatile String account = "123456789012";

  public SignInServer() throws IOException {
    server.createContext("/client/register", exchange -> answer(exchange, 200, registration()));
    server.createContext("/device_authorization", exchange -> answer(exchange, 200, device()));
    server.createContext("/token", this::token);
    server.createContext("/federation/credentials", this::roleCredentials);
    server.createContext("/", this::sts);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next call to /token is refused with this error; the one after it with the next. */
  void refuseNext(String... errors) {
    refusals.addAll(List.of(errors));
  }

  /** A token of an earlier sign-in that is still good. */
  void accept(String accessToken) {
    accepted.add(accessToken);
  }

  /** Whose credentials all are from now on; with an empty one STS knows none. */
  public void tellAccount(String id) {
    account = id;
  }

  /** Nobody has any role from now on. */
  void giveNoRole() {
    roleless = true;
  }

  void pollEvery(int seconds) {
    interval = seconds;
  }

  /** Path and body of all that was asked. */
  Queue<String> requests() {
    return requests;
  }

  public long asked(String start) {
    return requests.stream().filter(request -> request.startsWith(start)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String registration() {
    return """
    {"clientId":"client-1","clientSecret":"client-secret-marker",
     "clientIdIssuedAt":1,"clientSecretExpiresAt":4102444800}""";
  }

  private String device() {
    return """
    {"deviceCode":"device-code-marker","userCode":"ABCD-EFGH","expiresIn":600,"interval":%d,
     "verificationUri":"%s/device","verificationUriComplete":"%s/device?user_code=ABCD-EFGH"}"""
        .formatted(interval, uri(), uri());
  }

  private void token(HttpExchange exchange) throws IOException {
    String refusal = refusals.poll();
    if (refusal == null) {
      String accessToken = "access-marker-" + tokens.incrementAndGet();
      accepted.add(accessToken);
      answer(
          exchange,
          200,
          """
          {"accessToken":"%s","tokenType":"Bearer","expiresIn":3600,
           "refreshToken":"refresh-marker-new"}"""
              .formatted(accessToken));
    } else {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal);
      answer(
          exchange,
          400,
          "{\"error\":\"refused\",\"error_description\":\"device-code-marker was refused\"}");
    }
  }

  private void roleCredentials(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token");
    if (roleless) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", "ForbiddenException");
      answer(exchange, 403, "{\"message\":\"No access\"}");
    } else if (token != null && accepted.contains(token)) {
      answer(
          exchange,
          200,
          """
          {"roleCredentials":{"accessKeyId":"AKIDMARKER","secretAccessKey":"secret-marker",
           "sessionToken":"session-marker","expiration":4102444800000}}""");
    } else {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", "UnauthorizedException");
      answer(exchange, 401, "{\"message\":\"Session token not found or invalid\"}");
    }
  }

  private void sts(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean mfa = body.contains("SerialNumber=");
    boolean right = body.contains("TokenCode=" + RIGHT_CODE);
    if (body.contains("Action=GetCallerIdentity")) {
      identity(exchange, body);
    } else if (!body.contains("Action=AssumeRole")) {
      answer(exchange, 400, body, "<ErrorResponse/>");
    } else if (mfa && !right) {
      answer(
          exchange,
          403,
          body,
          """
          <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
          <Type>Sender</Type><Code>AccessDenied</Code>
          <Message>MultiFactorAuthentication failed with invalid MFA one time pass code.</Message>
          </Error></ErrorResponse>""");
    } else {
      answer(
          exchange,
          200,
          body,
          """
          <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
          <Credentials><AccessKeyId>AKIDMARKER</AccessKeyId>
          <SecretAccessKey>secret-marker</SecretAccessKey>
          <SessionToken>assumed-marker</SessionToken>
          <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
          </AssumeRoleResult></AssumeRoleResponse>""");
    }
  }

  private void identity(HttpExchange exchange, String body) throws IOException {
    if (account.isEmpty()) {
      answer(
          exchange,
          403,
          body,
          """
          <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
          <Type>Sender</Type><Code>InvalidClientTokenId</Code>
          <Message>The security token included in the request is invalid.</Message>
          </Error></ErrorResponse>""");
    } else {
      answer(
          exchange,
          200,
          body,
          """
          <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult><Arn>arn:aws:sts::%1$s:assumed-role/support/joe</Arn>
          <UserId>AROAEXAMPLE:joe</UserId><Account>%1$s</Account></GetCallerIdentityResult>
          </GetCallerIdentityResponse>"""
              .formatted(account));
    }
  }

  private void answer(HttpExchange exchange, int status, String answer) throws IOException {
    answer(exchange, status, new String(exchange.getRequestBody().readAllBytes(), UTF_8), answer);
  }

  private void answer(HttpExchange exchange, int status, String request, String answer)
      throws IOException {
    requests.add(exchange.getRequestURI() + " " + request);
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
