package dev.turnscope.lab.turn;

import dev.turnscope.lab.TestIdentity;
import dev.turnscope.model.Credentials;
import java.io.IOException;
import java.time.Duration;

/** A server for one test, its clock, and credentials that it knows. */
final class TurnServerFixture implements AutoCloseable {
  static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:000000000000:channel/healthy/1700000000000";
  private static final String REALM = "kinesisvideo.us-west-2.amazonaws.com";

  final CredentialIssuer issuer = new CredentialIssuer();
  final TestClock clock = new TestClock();
  final TurnServer server;

  TurnServerFixture(Limits limits) throws IOException {
    server =
        TurnServer.start(
            TurnSettings.usual(REALM, issuer, TestIdentity::get)
                .withLimits(limits)
                .withClock(clock));
  }

  TurnServerFixture() throws IOException {
    this(Limits.USUAL);
  }

  TurnTestClient udpClient() throws IOException {
    return udpClient(credentials(Duration.ofMinutes(5)));
  }

  TurnTestClient udpClient(Credentials credentials) throws IOException {
    return new TurnTestClient(Wire.udp(server.port()), credentials);
  }

  TurnTestClient tcpClient() throws IOException {
    return new TurnTestClient(Wire.tcp(server.port()), credentials(Duration.ofMinutes(5)));
  }

  Credentials credentials(Duration ttl) {
    return issuer.issue(ARN, clock.instant().plus(ttl));
  }

  long active() {
    return server.allocations().stream().filter(TurnServer.Made::active).count();
  }

  @Override
  public void close() {
    server.close();
  }
}
