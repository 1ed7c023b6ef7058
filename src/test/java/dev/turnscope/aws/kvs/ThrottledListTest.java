package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A long list arrives whole though AWS asks to slow down on the way. */
class ThrottledListTest {
  private final ManyChannels channels = new ManyChannels();
  private final Queue<SlowDown> heard = new ConcurrentLinkedQueue<>();
  private FaultyAws aws;
  private Kvs kvs;

  @BeforeEach
  void start() throws Exception {
    aws = new FaultyAws();
    aws.fail("ListSignalingChannels", channels::answer);
    kvs = FaultyKvs.open(aws.uri(), Patience.USUAL);
  }

  @AfterEach
  void stop() throws Exception {
    kvs.close();
    aws.close();
  }

  @Test
  void tenThousandChannelsComeOnceEachInTheirOrder() throws Exception {
    List<String> names = new ArrayList<>();
    String token = null;
    int pages = 0;
    do {
      ChannelPage page = kvs.channels("", token, heard::add);
      page.channels().stream().map(Channel::name).forEach(names::add);
      token = page.nextToken();
      pages++;
    } while (token != null);

    assertEquals(ManyChannels.PAGES, pages);
    assertEquals(ManyChannels.names(), names);
    assertEquals(ManyChannels.throttled(), heard.size());
    assertEquals(ManyChannels.PAGES + ManyChannels.throttled(), aws.asked("ListSignalingChannels"));
    assertTrue(heard.stream().allMatch(slow -> slow.tries() == 6), heard::toString);
  }

  @Test
  @Timeout(10)
  void aCancelEndsTheWaitAtOnceAndAsksNoMore() {
    aws.fail(
        "ListSignalingChannels",
        (_, out) -> out.write(RawServer.response(429, "", "").getBytes(UTF_8)));
    Thread caller = Thread.currentThread();

    AwsFailure failure =
        assertThrows(AwsFailure.class, () -> kvs.channels("", null, _ -> caller.interrupt()));

    assertTrue(Thread.interrupted(), "whoever called knows that it was interrupted");
    assertEquals(Kind.CANCELLED, failure.kind(), failure.getMessage());
    assertEquals(1, aws.asked("ListSignalingChannels"));
  }

  @Test
  void aTokenThatExpiresMidwayIsTold() throws Exception {
    channels.expireFrom(2);
    String second = kvs.channels("", null).nextToken();
    String third = kvs.channels("", second).nextToken();

    AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.channels("", third));

    assertEquals(Kind.PAGE_TOKEN_EXPIRED, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("token of the next page"), failure.sentence());
    assertTrue(failure.nextStep().startsWith("List the channels anew"), failure.nextStep());
    assertNull(failure.policy());
  }

  @Test
  void aFirstPageThatIsRefusedIsNoExpiredToken() {
    channels.expireFrom(0);

    AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.channels("", null));

    assertEquals(Kind.INVALID_ARGUMENT, failure.kind(), failure.getMessage());
  }
}
