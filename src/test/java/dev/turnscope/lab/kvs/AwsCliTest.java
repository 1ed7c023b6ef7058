package dev.turnscope.lab.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.IceServerConfig;
import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.lab.Lab;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsCli;
import dev.turnscope.lab.http.AwsCli.Outcome;
import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The lab's KVS is taken by the real AWS CLI, which gets from it what Turnscope gets. No failure
 * here prints an answer: there are credentials in it.
 */
@Timeout(180)
class AwsCliTest {
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:000000000000:channel/%s/1700000000000";

  @TempDir static Path home;

  private static Lab lab;
  private static AwsCli cli;
  private static Kvs turnscope;

  @BeforeAll
  static void start() throws AwsFailure {
    lab = Lab.start();
    cli = new AwsCli(lab.endpoint(), home, lab.accessKeyId(), lab.secretAccessKey(), lab.region());
    turnscope =
        Kvs.open(
            new AwsAccess.Keys(
                lab.accessKeyId(),
                lab.secretAccessKey(),
                lab.region(),
                lab.endpoint(),
                lab.stunUri(Scenario.HEALTHY)),
            new SignIn());
  }

  @AfterAll
  static void stop() {
    turnscope.close();
    lab.close();
  }

  @Test
  void listsTheChannelsThatTurnscopeLists() throws Exception {
    Outcome listed = ok(cli.run("kinesisvideo", "list-signaling-channels"));
    Outcome some =
        ok(
            cli.run(
                "kinesisvideo",
                "list-signaling-channels",
                "--channel-name-condition",
                "ComparisonOperator=BEGINS_WITH,ComparisonValue=aws-"));

    List<Channel> channels = turnscope.channels("", null).channels();
    assertEquals(
        channels.stream().map(Channel::arn).toList(),
        texts(listed.json().path("ChannelInfoList"), "ChannelARN"));
    assertEquals(
        List.of("aws-denied", "aws-throttled"),
        texts(some.json().path("ChannelInfoList"), "ChannelName"));
  }

  @Test
  void listsByPages() throws Exception {
    Outcome pages = ok(cli.run("kinesisvideo", "list-signaling-channels", "--page-size", "10"));

    assertEquals(Scenario.values().length, pages.json().path("ChannelInfoList").size());
  }

  @Test
  void describesAChannelByNameAndByArnAsTurnscopeDoes() throws Exception {
    JsonNode named =
        ok(cli.run("kinesisvideo", "describe-signaling-channel", "--channel-name", "healthy"))
            .json()
            .path("ChannelInfo");
    JsonNode byArn =
        ok(cli.run(
                "kinesisvideo",
                "describe-signaling-channel",
                "--channel-arn",
                ARN.formatted("healthy")))
            .json()
            .path("ChannelInfo");

    Channel channel = turnscope.describe(ChannelRef.read("healthy"));
    assertEquals(named, byArn);
    assertEquals(channel.arn(), named.path("ChannelARN").asString());
    assertEquals(channel.name(), named.path("ChannelName").asString());
    assertEquals(channel.type(), named.path("ChannelType").asString());
    assertEquals(channel.status(), named.path("ChannelStatus").asString());
    assertTrue(
        named.path("CreationTime").asString().startsWith("2023-11-14T"), "the channel's creation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MASTER", "VIEWER"})
  void getsTheEndpointThatTurnscopeAsks(String role) throws Exception {
    Outcome endpoint =
        ok(
            cli.run(
                "kinesisvideo",
                "get-signaling-channel-endpoint",
                "--channel-arn",
                ARN.formatted("healthy"),
                "--single-master-channel-endpoint-configuration",
                "Protocols=HTTPS,WSS,Role=" + role));

    JsonNode list = endpoint.json().path("ResourceEndpointList");
    assertEquals(List.of("HTTPS", "WSS"), texts(list, "Protocol"));
    assertEquals(
        fetch("healthy", Role.valueOf(role)).endpoint(),
        list.path(0).path("ResourceEndpoint").asString());
  }

  @Test
  void tellsTheMediaStorageThatTurnscopeTells() throws Exception {
    Outcome storage =
        ok(
            cli.run(
                "kinesisvideo",
                "describe-media-storage-configuration",
                "--channel-name",
                "healthy"));

    assertEquals(
        "DISABLED", storage.json().path("MediaStorageConfiguration").path("Status").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"healthy", "udp-blocked", "short-ttl"})
  void getsTheServersThatTurnscopeGets(String channel) throws Exception {
    JsonNode list = iceServerConfig(cli, channel).json().path("IceServerList");

    List<IceServer> servers = turnServers(fetch(channel, Role.VIEWER));
    assertEquals(servers.size(), list.size());
    for (int number = 0; number < servers.size(); number++) {
      JsonNode entry = list.path(number);
      assertEquals(uris(servers.get(number)), strings(entry.path("Uris")));
      assertEquals(ttl(servers.get(number)), entry.path("Ttl").asInt());
    }
  }

  /** Credentials that are the same at each call can be compared, too. */
  @Test
  void getsTheCredentialsThatTurnscopeGets() throws Exception {
    Secret keyId = new Secret("AKIDLABMARKER0000001");
    Secret key = new Secret("lab/secret+marker");
    IceServer turn =
        new IceServer(
            List.of(ListedUri.read("turn:127.0.0.1:443?transport=udp")),
            new Credentials(
                new Secret("4102444800:djE6YXJu"), new Secret("pass/marker+with=signs==")),
            Duration.ofSeconds(300),
            null);
    try (KvsEndpoint kvs = KvsEndpoint.start(keyId, key, "us-west-2", _ -> List.of(turn));
        Kvs client =
            Kvs.open(
                new AwsAccess.Keys(keyId, key, "us-west-2", kvs.uri(), "stun:127.0.0.1:3478"),
                new SignIn())) {
      JsonNode entry =
          iceServerConfig(new AwsCli(kvs.uri(), home, keyId, key, "us-west-2"), "healthy")
              .json()
              .path("IceServerList")
              .path(0);

      Credentials fromCli =
          new Credentials(
              new Secret(entry.path("Username").asString()),
              new Secret(entry.path("Password").asString()));
      IceServer fromTurnscope = turnServers(client.iceServerConfig(request("healthy"))).getFirst();
      assertEquals(fromTurnscope.credentials(), fromCli);
      assertEquals(turn.credentials(), fromCli);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "channel-not-found, ResourceNotFoundException",
    "aws-denied, AccessDeniedException",
    "aws-throttled, ClientLimitExceededException"
  })
  void namesTheErrorThatTheLabMeans(String channel, String code) throws Exception {
    Outcome refused = run(cli, channel);

    assertTrue(refused.exitCode() > 0, refused::toString);
    assertTrue(
        refused
            .err()
            .contains("(%s) when calling the GetIceServerConfig operation".formatted(code)),
        refused::toString);
  }

  @Test
  void namesTheErrorOfAWrongKeyAndOfAWrongParameter() throws Exception {
    AwsCli wrong =
        new AwsCli(lab.endpoint(), home, lab.accessKeyId(), new Secret("another"), lab.region());

    assertTrue(
        wrong
            .run("kinesisvideo", "list-signaling-channels")
            .err()
            .contains("(InvalidSignatureException)"));
    assertTrue(
        cli.run("kinesisvideo", "describe-signaling-channel", "--channel-name", "a b")
            .err()
            .contains("(InvalidArgumentException)"));
  }

  private static Outcome iceServerConfig(AwsCli cli, String channel) throws Exception {
    return ok(run(cli, channel));
  }

  private static Outcome run(AwsCli cli, String channel) throws Exception {
    return cli.run(
        "kinesis-video-signaling",
        "get-ice-server-config",
        "--channel-arn",
        ARN.formatted(channel),
        "--client-id",
        "viewer-1",
        "--service",
        "TURN",
        "--username",
        "joe");
  }

  private static Outcome ok(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome::toString);
    return outcome;
  }

  private static IceServerConfig fetch(String channel, Role role) throws AwsFailure {
    return turnscope.iceServerConfig(
        new IceServerConfigRequest(ChannelRef.read(channel), role, null, null));
  }

  private static IceServerConfigRequest request(String channel) {
    return new IceServerConfigRequest(ChannelRef.read(channel), Role.VIEWER, "viewer-1", "joe");
  }

  /** Turnscope adds the region's STUN server, as clients do. */
  private static List<IceServer> turnServers(IceServerConfig config) {
    return config.servers().subList(1, config.servers().size());
  }

  private static List<String> uris(IceServer server) {
    return server.uris().stream().map(ListedUri::text).toList();
  }

  private static long ttl(IceServer server) {
    return server.ttl() == null ? -1 : server.ttl().toSeconds();
  }

  private static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(entry -> entry.path(member).asString())
        .toList();
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }
}
