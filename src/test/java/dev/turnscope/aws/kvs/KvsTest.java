package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real SDK against the lab's KVS endpoint. */
class KvsTest {
  private static final Secret KEY_ID = new Secret("AKIDLABMARKER0000001");
  private static final Secret KEY = new Secret("lab/secret+marker");
  private static final String STUN = "stun:127.0.0.1:3478";
  private static final IceServer TURN =
      new IceServer(
          List.of(
              ListedUri.read("turn:127.0.0.1:443?transport=udp"),
              ListedUri.read("turns:127.0.0.1:443?transport=tcp")),
          new Credentials(new Secret("1781000000:marker"), new Secret("pass/marker=")),
          Duration.ofSeconds(300),
          null);

  private static KvsEndpoint endpoint;
  private static Kvs kvs;

  @BeforeAll
  static void start() throws Exception {
    endpoint = KvsEndpoint.start(KEY_ID, KEY, "us-west-2", scenario -> List.of(TURN, TURN));
    kvs = open(KEY_ID, KEY);
  }

  @AfterAll
  static void stop() {
    kvs.close();
    endpoint.close();
  }

  @Test
  void listsEveryScenarioAsAChannel() throws Exception {
    ChannelPage page = kvs.channels("", null);

    assertEquals(Scenario.values().length, page.channels().size());
    assertNull(page.nextToken());
    Channel healthy = page.channels().getFirst();
    assertEquals("healthy", healthy.name());
    assertEquals("SINGLE_MASTER", healthy.type());
    assertEquals("ACTIVE", healthy.status());
    assertNotNull(healthy.createdAt());
  }

  @Test
  void listsByPagesThatTogetherAreTheWhole() throws Exception {
    List<String> names = new ArrayList<>();
    String token = null;
    int pages = 0;
    do {
      ChannelPage page = kvs.channels("", token, 4);
      page.channels().forEach(channel -> names.add(channel.name()));
      token = page.nextToken();
      pages++;
    } while (token != null);

    assertEquals(Math.ceilDiv(Scenario.values().length, 4), pages);
    assertEquals(java.util.Arrays.stream(Scenario.values()).map(Scenario::word).toList(), names);
  }

  @Test
  void listsByTheBeginningOfTheName() throws Exception {
    assertEquals(
        List.of("aws-denied", "aws-throttled"),
        kvs.channels("aws-", null).channels().stream().map(Channel::name).toList());
  }

  @Test
  void describesByNameAndByArn() throws Exception {
    Channel named = kvs.describe(ChannelRef.read("healthy"));

    assertEquals(
        "arn:aws:kinesisvideo:us-west-2:000000000000:channel/healthy/1700000000000", named.arn());
    assertEquals(named, kvs.describe(ChannelRef.read(named.arn())));
  }

  @Test
  void refusesAnArnOfAnotherRegionNamingBoth() {
    AwsFailure failure =
        assertThrows(
            AwsFailure.class,
            () ->
                kvs.describe(
                    ChannelRef.read(
                        "arn:aws:kinesisvideo:eu-west-1:000000000000:channel/healthy/1700000000000")));

    assertEquals(Kind.WRONG_REGION, failure.kind());
    assertTrue(failure.sentence().contains("eu-west-1"), failure.sentence());
    assertTrue(failure.sentence().contains("us-west-2"), failure.sentence());
  }

  @Test
  void fetchesTheListWithTheStunServerFirst() throws Exception {
    IceServerConfig config = kvs.iceServerConfig(request("healthy"));

    assertEquals(3, config.servers().size());
    assertEquals(STUN, config.servers().getFirst().uris().getFirst().text());
    assertNull(config.servers().getFirst().credentials());
    IceServer turn = config.servers().get(1);
    assertEquals(TURN.uris(), turn.uris());
    assertEquals(TURN.credentials(), turn.credentials());
    assertEquals(TURN.ttl(), turn.ttl());
    assertEquals(config.fetchedAt().plusSeconds(300), turn.expiresAt());
    assertEquals("healthy", config.channel().name());
    assertEquals(endpoint.uri().toString(), config.endpoint());
    assertEquals(List.of(), config.notices());
    assertFalse(config.toString().contains("marker"), config.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "aws-denied, ACCESS_DENIED, kinesisvideo:GetIceServerConfig",
    "aws-throttled, CLIENT_LIMIT_EXCEEDED, 3 tries",
    "channel-not-found, RESOURCE_NOT_FOUND, channel-not-found"
  })
  void explainsTheFaultsOfTheScenarios(String channel, Kind kind, String told) {
    AwsFailure failure =
        assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(request(channel)));

    assertEquals(kind, failure.kind(), failure.getMessage());
    assertTrue(failure.getMessage().contains(told), failure.getMessage());
    assertTrue(failure.getMessage().contains("us-west-2"), failure.getMessage());
  }

  @Test
  void namesTheArnThatAPolicyHasToAllow() {
    AwsFailure failure =
        assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(request("aws-denied")));

    assertTrue(
        failure
            .nextStep()
            .contains(
                "arn:aws:kinesisvideo:us-west-2:000000000000:channel/aws-denied/1700000000000"),
        failure.nextStep());
  }

  @Test
  void tellsAWrongSecretFromAnUnknownKey() throws Exception {
    try (Kvs wrongSecret = open(KEY_ID, new Secret("wrong"));
        Kvs unknownKey = open(new Secret("AKIDUNKNOWN"), KEY)) {
      assertEquals(
          Kind.BAD_SIGNATURE,
          assertThrows(AwsFailure.class, () -> wrongSecret.channels("", null)).kind());
      assertEquals(
          Kind.UNKNOWN_KEY,
          assertThrows(AwsFailure.class, () -> unknownKey.channels("", null)).kind());
    }
  }

  private static IceServerConfigRequest request(String channel) {
    return new IceServerConfigRequest(ChannelRef.read(channel), Role.VIEWER, "viewer-1", "joe");
  }

  private static Kvs open(Secret keyId, Secret key) throws AwsFailure {
    return Kvs.open(
        new AwsAccess.Keys(keyId, key, "us-west-2", endpoint.uri(), STUN), new SignIn());
  }
}
