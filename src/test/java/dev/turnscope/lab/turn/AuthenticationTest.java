package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.ErrorCode;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
  }

  @AfterEach
  void close() throws IOException {
    turn.close();
  }

  @Test
  void beginsWithA401ThatBringsRealmAndNonce() throws Exception {
    try (TurnTestClient client = turn.udpClient()) {
      ReceivedMessage challenge =
          client.exchange(StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP));

      assertEquals(
          Optional.of(new ErrorCode(401, "Unauthorized")),
          challenge.message().first(ErrorCode.class));
      assertEquals(
          Optional.of(new Realm("kinesisvideo.us-west-2.amazonaws.com")),
          challenge.message().first(Realm.class));
      assertTrue(challenge.message().has(Nonce.class));
    }
  }

  @Test
  void answersAWrongPasswordWith401AndAFreshNonce() throws Exception {
    Credentials known = turn.credentials(Duration.ofMinutes(5));
    Credentials wrong = new Credentials(known.username(), new Secret("wrong"));
    try (TurnTestClient client = turn.udpClient(wrong)) {
      ReceivedMessage refusal = client.ask(Method.ALLOCATE, RequestedTransport.UDP);

      assertEquals(401, TurnTestClient.code(refusal));
      assertTrue(refusal.message().has(Nonce.class));
    }
  }

  @Test
  void answersAUsernameThatNobodyIssuedWith401() throws Exception {
    Credentials stranger = new Credentials(new Secret("someone"), new Secret("x"));
    try (TurnTestClient client = turn.udpClient(stranger)) {
      assertEquals(401, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    }
  }

  @Test
  void answersExpiredCredentialsWith401() throws Exception {
    try (TurnTestClient client = turn.udpClient(turn.credentials(Duration.ofHours(-1)))) {
      assertEquals(401, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    }
  }

  @Test
  void letsAnAllocationGoOnAfterItsCredentialsExpired() throws Exception {
    try (TurnTestClient client = turn.udpClient(turn.credentials(Duration.ofSeconds(30)))) {
      client.allocate();
      turn.clock.advance(Duration.ofMinutes(2));

      assertEquals(0, client.codeOf(Method.REFRESH));
    }
  }

  @Test
  void answersAnOldNonceWith438AndANewOneThatWorks() throws Exception {
    Credentials credentials = turn.credentials(Duration.ofHours(1));
    try (TurnTestClient client = turn.udpClient(credentials)) {
      client.ask(Method.ALLOCATE);
      turn.clock.advance(TurnSettings.NONCE_LIFETIME);

      ReceivedMessage stale = client.ask(Method.ALLOCATE, RequestedTransport.UDP);
      assertEquals(438, TurnTestClient.code(stale));
      client.learn(stale);
      assertEquals(0, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    }
  }

  @Test
  void takesNoNonceOfAnotherClient() throws Exception {
    try (TurnTestClient one = turn.udpClient();
        TurnTestClient other = turn.udpClient()) {
      other.learn(one.exchange(StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP)));

      assertEquals(438, other.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    }
  }

  @Test
  void answersASignatureWithoutUsernameRealmOrNonceWith400() throws Exception {
    try (TurnTestClient client = turn.udpClient()) {
      byte[] request =
          StunEncoder.encode(
              StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP),
              Protection.by(IntegrityKey.shortTerm("x")));

      assertEquals(400, TurnTestClient.code(client.exchange(request)));
    }
  }

  @Test
  void refusesToServeAnAllocationToAnotherUsernameWith441() throws Exception {
    Wire wire = Wire.udp(turn.server.port());
    try (TurnTestClient owner = new TurnTestClient(wire, turn.credentials(Duration.ofMinutes(5)))) {
      owner.allocate();
      TurnTestClient another = new TurnTestClient(wire, turn.credentials(Duration.ofMinutes(6)));

      assertEquals(441, another.codeOf(Method.REFRESH));
    }
  }

  @Test
  void issuesCredentialsInTheShapeOfKvs() {
    Instant expiry = Instant.ofEpochSecond(1_781_000_000);

    Credentials credentials = turn.issuer.issue(TurnServerFixture.ARN, expiry);

    String username = credentials.username().reveal();
    assertTrue(username.startsWith("1781000000:djE6YXJuOmF3czpraW5lc2lzdmlkZW86"), "its shape");
    assertEquals(Optional.of(expiry), credentials.expiryInUsername());
    String password = credentials.password().reveal();
    assertTrue(password.contains("/") && password.contains("+") && password.endsWith("="), "chars");
    assertEquals(credentials, turn.issuer.issue(TurnServerFixture.ARN, expiry));
    assertNotEquals(credentials, new CredentialIssuer().issue(TurnServerFixture.ARN, expiry));
  }
}
