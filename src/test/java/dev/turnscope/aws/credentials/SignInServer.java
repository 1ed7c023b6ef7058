package dev.turnscope.aws.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.lab.http.AccessKey;
import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.Principal;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.lab.signin.NewSecrets;
import dev.turnscope.lab.signin.SignInServices;
import dev.turnscope.lab.signin.SsoTokens;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The lab's endpoint, which a test can make refuse a sign-in. It knows two keys of users; what it
 * gives has “MARKER” in it, so that a leak shows.
 */
public final class SignInServer implements AutoCloseable {
  public static final String RIGHT_CODE = SignInServices.MFA_CODE;

  private final AtomicInteger given = new AtomicInteger();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final NewSecrets secrets =
      (prefix, length) -> new Secret(prefix + "MARKER" + given.incrementAndGet());
  private final SsoTokens tokens = new SsoTokens(secrets, InstantSource.system());
  private final KvsEndpoint endpoint;
  private volatile int interval = 1;
  private volatile boolean roleless;

  public SignInServer() throws IOException {
    AccessKeys keys = new AccessKeys();
    keys.add(key("AKIDMARKER", "secret-marker", "123456789012"));
    keys.add(key("AKIDOTHER", "other-marker", "000000000042"));
    endpoint =
        KvsEndpoint.start(
            keys,
            "us-west-2",
            _ -> List.of(),
            SignInServices.of(keys, "us-west-2", secrets, tokens).stream()
                .<AwsService>map(Scripted::new)
                .toList());
  }

  public URI uri() {
    return endpoint.uri();
  }

  /** The next call to /token is refused with this error; the one after it with the next. */
  void refuseNext(String... errors) {
    refusals.addAll(List.of(errors));
  }

  /** A token of an earlier sign-in that is still good. */
  String earlierToken() {
    return tokens.open().reveal();
  }

  /** Nobody has any role from now on. */
  void giveNoRole() {
    roleless = true;
  }

  void pollEvery(int seconds) {
    interval = seconds;
  }

  /** Path and body of all that a sign-in asked. */
  Queue<String> requests() {
    return requests;
  }

  public long asked(String start) {
    return requests.stream().filter(request -> request.startsWith(start)).count();
  }

  @Override
  public void close() {
    endpoint.close();
  }

  private static AccessKey key(String id, String secret, String account) {
    return AccessKey.longTerm(
        new Secret(id),
        new Secret(secret),
        new Principal(
            account,
            "arn:aws:sts::%s:assumed-role/support/joe".formatted(account),
            "AROAEXAMPLE:joe"));
  }

  /** A service of the lab, with what the test wants of it. */
  private final class Scripted implements AwsService {
    private final AwsService lab;

    Scripted(AwsService lab) {
      this.lab = lab;
    }

    @Override
    public boolean knows(AwsRequest request) {
      return lab.knows(request);
    }

    @Override
    public AwsAnswer answer(AwsRequest request) throws AwsError {
      String query = request.query().isEmpty() ? "" : "?" + request.query();
      requests.add(request.path() + query + " " + new String(request.body(), UTF_8));
      String refusal = request.path().equals("/token") ? refusals.poll() : null;
      if (refusal != null) {
        throw new AwsError(400, refusal, "device-code-marker was refused");
      }
      if (roleless && request.path().equals("/federation/credentials")) {
        throw new AwsError(403, "ForbiddenException", "No access");
      }
      AwsAnswer answer = lab.answer(request);
      return new AwsAnswer(
          answer.status(),
          answer.contentType(),
          answer.headers(),
          answer.body().replace("\"interval\":1}", "\"interval\":%d}".formatted(interval)));
    }

    @Override
    public AwsAnswer refusal(AwsError error) {
      return lab.refusal(error);
    }
  }
}
