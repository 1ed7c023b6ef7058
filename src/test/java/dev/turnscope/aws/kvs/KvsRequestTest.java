package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.MediaStorage.Status;
import dev.turnscope.model.Role;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real SDK asks for a list, and what is said of the channel that it is of. */
@Timeout(60)
class KvsRequestTest {
  private static final String OTHER_ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000";

  private ScriptedKvs aws;
  private Kvs kvs;

  @BeforeEach
  void start() throws Exception {
    aws = new ScriptedKvs();
    kvs = FaultyKvs.open(aws.uri(), FaultyKvs.SHORT);
  }

  @AfterEach
  void stop() throws Exception {
    kvs.close();
    aws.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theEndpointIsAskedForInTheRole(Role role) throws Exception {
    IceServerConfig config = fetch("door", role, null);

    String request = aws.requests(ScriptedKvs.ENDPOINT).getFirst();
    assertTrue(request.contains("\"Role\":\"" + role.word() + "\""), request);
    assertEquals(aws.uri().toString(), config.endpoint());
  }

  @Test
  void everyParameterOfGetIceServerConfigIsSent() throws Exception {
    kvs.iceServerConfig(
        new IceServerConfigRequest(ChannelRef.read("door"), Role.VIEWER, "viewer-1", "joe"));

    String request = aws.requests(ScriptedKvs.LIST).getFirst();
    assertTrue(request.contains("\"ChannelARN\":\"" + FaultyKvs.ARN + "\""), request);
    assertTrue(request.contains("\"ClientId\":\"viewer-1\""), request);
    assertTrue(request.contains("\"Service\":\"TURN\""), request);
    assertTrue(request.contains("\"Username\":\"joe\""), request);
  }

  @Test
  void whatIsLeftOutIsNotSent() throws Exception {
    fetch("door", Role.VIEWER, null);

    String request = aws.requests(ScriptedKvs.LIST).getFirst();
    assertFalse(request.contains("ClientId"), request);
    assertFalse(request.contains("Username"), request);
  }

  @Test
  void aClientIdForAMasterIsSentAndSaidToBeAViewers() throws Exception {
    IceServerConfig config = fetch("door", Role.MASTER, "viewer-1");

    assertEquals(
        List.of(
            "A client ID was given with the role MASTER. To AWS it is a viewer’s: a master has"
                + " none."),
        config.notices());
    assertTrue(aws.requests(ScriptedKvs.LIST).getFirst().contains("\"ClientId\":\"viewer-1\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATING", "UPDATING", "DELETING"})
  void aChannelThatIsNotActiveIsSaidToBeSo(String status) throws Exception {
    aws.describe(status, "SINGLE_MASTER");

    assertEquals(
        List.of(
            "The channel’s status is %s, not ACTIVE: what is so now may not be for long."
                .formatted(status)),
        fetch("door", Role.VIEWER, null).notices());
  }

  @Test
  void aFullMeshIsSaidNotToBeSupported() throws Exception {
    aws.describe("ACTIVE", "FULL_MESH");

    assertEquals(
        List.of(
            "The channel’s type is FULL_MESH. AWS’s documentation names SINGLE_MASTER as the only"
                + " type that is supported."),
        fetch("door", Role.VIEWER, null).notices());
  }

  @Test
  void aChannelThatIsNotFoundBecauseItIsNotReadyTellsItsStatus() {
    aws.describe("CREATING", "SINGLE_MASTER");
    aws.refuse(ScriptedKvs.LIST, 404, "ResourceNotFoundException", "not found or not active");

    AwsFailure failure = failure("door");

    assertEquals(Kind.RESOURCE_NOT_FOUND, failure.kind());
    assertTrue(
        failure.sentence().endsWith(" The channel’s status is CREATING, not ACTIVE."),
        failure.sentence());
  }

  @Test
  void mediaStorageIsToldWithItsStreamAndWhatItMeans() throws Exception {
    aws.storage(
        """
        {"Status":"ENABLED","StreamARN":"arn:aws:kinesisvideo:us-west-2:123456789012:stream/door-video/1700000000000"}
        """);

    IceServerConfig config = fetchWhenStorageIsTold();

    assertEquals(new MediaStorage(Status.ENABLED, "door-video", null), config.storage());
    assertEquals(
        List.of(
            "Media storage is on for this channel, and with it, AWS says, master and viewers no"
                + " longer connect to each other: each connects to the storage session."),
        config.notices());
  }

  @Test
  void mediaStorageThatIsOffIsNoNotice() throws Exception {
    IceServerConfig config = fetchWhenStorageIsTold();

    assertEquals(new MediaStorage(Status.DISABLED, null, null), config.storage());
    assertEquals(List.of(), config.notices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | AccessDeniedException     | These credentials are not allowed kinesisvideo:DescribeMediaStorageConfiguration.
          401 | AccessDeniedException     | These credentials are not allowed kinesisvideo:DescribeMediaStorageConfiguration.
          404 | UnknownOperationException | DescribeMediaStorageConfiguration failed.
          """)
  void mediaStorageThatAwsDoesNotTellCostsNoList(int status, String type, String problem)
      throws Exception {
    aws.refuse(ScriptedKvs.STORAGE, status, type, "User: arn:aws:iam::123456789012:user/marker");

    IceServerConfig config = fetchWhenStorageIsTold();

    assertEquals(MediaStorage.unknown(problem), config.storage());
    assertEquals(List.of(), config.notices());
    assertEquals(2, config.servers().size());
  }

  @Test
  void mediaStorageIsNotWaitedFor() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    aws.answer(ScriptedKvs.STORAGE, (_, _) -> never.await());

    IceServerConfig config = fetch("door", Role.VIEWER, null);

    assertEquals(
        MediaStorage.unknown(
            "AWS had not answered DescribeMediaStorageConfiguration when the list was there."),
        config.storage());
    assertEquals(2, config.servers().size());
    never.countDown();
  }

  @Test
  void aRefusalAcrossAccountsTellsBothMasked() {
    aws.refuse(
        ScriptedKvs.DESCRIBE,
        403,
        "AccessDeniedException",
        "User: arn:aws:sts::999988887777:assumed-role/support/joe is not authorized to perform:"
            + " kinesisvideo:DescribeSignalingChannel");

    AwsFailure failure = failure(OTHER_ARN);

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(
        failure
            .sentence()
            .endsWith(
                " The channel is of account ••••••••9012, and these credentials are of account"
                    + " ••••••••7777."),
        failure.sentence());
    assertFalse(failure.sentence().contains("999988887777"), failure.sentence());
    assertFalse(failure.sentence().contains("123456789012"), failure.sentence());
    assertTrue(failure.nextStep().startsWith("Choose a profile of the channel’s account"));
  }

  @Test
  void aRefusalWithinTheAccountTellsOfNoOther() {
    aws.refuse(
        ScriptedKvs.DESCRIBE,
        403,
        "AccessDeniedException",
        "User: arn:aws:iam::123456789012:user/joe is not authorized");

    assertFalse(failure(OTHER_ARN).sentence().contains("••••"));
  }

  /** The list does not wait for it, so on a busy computer the first may come without. */
  private IceServerConfig fetchWhenStorageIsTold() throws Exception {
    IceServerConfig config;
    do {
      config = fetch("door", Role.VIEWER, null);
    } while (String.valueOf(config.storage().problem()).startsWith("AWS had not answered"));
    return config;
  }

  private AwsFailure failure(String channel) {
    return assertThrows(AwsFailure.class, () -> fetch(channel, Role.VIEWER, null));
  }

  private IceServerConfig fetch(String channel, Role role, @Nullable String clientId)
      throws AwsFailure {
    return kvs.iceServerConfig(
        new IceServerConfigRequest(ChannelRef.read(channel), role, clientId, null));
  }
}
