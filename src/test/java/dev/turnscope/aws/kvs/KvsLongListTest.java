package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that are far too long: some of it is taken, and what is left out is said. */
class KvsLongListTest {
  private static final int URIS = 10_000;

  @Test
  void takesTheFirstUrisOfOneServerAndSaysHowManyThereAre() throws Exception {
    String uris =
        String.join(",", IntStream.range(0, URIS).mapToObj(KvsLongListTest::uri).toList());

    IceServerConfig config =
        config("{\"IceServerList\":[{\"Uris\":[%s],%s}]}".formatted(uris, CREDENTIALS));

    assertEquals(IceServerList.MOST_URIS, uris(config.servers()));
    assertEquals(URIS - IceServerList.MOST_URIS, config.leftOut());
    assertEquals(List.of("The list holds 10,000 URIs: the first 200 are taken."), config.notices());
  }

  @Test
  void takesTheFirstOfTenThousandServersAndFewOfItsNotices() throws Exception {
    String servers =
        String.join(
            ",", IntStream.range(0, URIS).mapToObj(i -> "{\"Uris\":[" + uri(i) + "]}").toList());

    IceServerConfig config = config("{\"IceServerList\":[" + servers + "]}");

    assertEquals(IceServerList.MOST_URIS, uris(config.servers()));
    assertEquals(URIS - IceServerList.MOST_URIS, config.leftOut());
    assertEquals(
        "The list holds 10,000 URIs: the first 200 are taken.", config.notices().getFirst());
    assertTrue(config.notices().size() <= 21, config.notices()::toString);
    assertTrue(config.notices().getLast().contains("further notices are left out"));
  }

  @Test
  void refusesAnAnswerThatIsLongerThanAnyList() throws Exception {
    String uris =
        String.join(",", IntStream.range(0, 10 * URIS).mapToObj(KvsLongListTest::uri).toList());

    AwsFailure failure =
        FaultyKvs.failureOf(
            RawServer.response(200, "", "{\"IceServerList\":[{\"Uris\":[%s]}]}".formatted(uris)));

    assertEquals(AwsFailure.Kind.UNREADABLE_ANSWER, failure.kind(), failure.getMessage());
  }

  private static final String CREDENTIALS = "\"Username\":\"u\",\"Password\":\"p\",\"Ttl\":300";

  private static String uri(int number) {
    return "\"turn:10-0-%d-%d.t-1a2b.kinesisvideo.us-west-2.amazonaws.com:443\""
        .formatted(number / 256, number % 256);
  }

  /** Without the STUN server, which is the region's and not the list's. */
  private static int uris(List<IceServer> servers) {
    return servers.stream().skip(1).mapToInt(server -> server.uris().size()).sum();
  }

  private static IceServerConfig config(String answer) throws Exception {
    try (RawServer server =
            FaultyKvs.serverOf(FaultyKvs.answering(RawServer.response(200, "", answer)));
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      return kvs.iceServerConfig(FaultyKvs.request());
    }
  }
}
