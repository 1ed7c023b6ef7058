package dev.turnscope.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Channel;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChannelFactsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void aUsualChannelIsToldByTypeAndAge() {
    ChannelFacts facts = facts("SINGLE_MASTER", "ACTIVE", Duration.ofDays(12), false);

    assertEquals("", facts.status());
    assertEquals("Single master", facts.type());
    assertEquals("created 12 days ago", facts.created());
    assertEquals("porch. Single master. Created 10 Nov 2026, 10:00", facts.spoken());
  }

  @Test
  void oneThatIsNotReadySaysSo() {
    ChannelFacts facts = facts("FULL_MESH", "DELETING", Duration.ZERO, true);

    assertEquals("Being deleted", facts.status());
    assertEquals(
        "porch. Being deleted. Full mesh. Created 22 Nov 2026, 10:00. Pinned", facts.spoken());
  }

  @Test
  void wordsThatAwsMakesLaterAreShownAsTheyAre() {
    ChannelFacts facts = facts("RING_OF_PEERS", "FROZEN", Duration.ZERO, false);

    assertEquals("ring of peers", facts.type());
    assertEquals("frozen", facts.status());
  }

  @Test
  void anAgeIsSaidInTheUnitThatFits() {
    assertEquals("created just now", age(Duration.ofSeconds(20)));
    assertEquals("created 59 min ago", age(Duration.ofMinutes(59)));
    assertEquals("created 23 h ago", age(Duration.ofHours(23)));
    assertEquals("created 1 day ago", age(Duration.ofHours(25)));
    assertEquals("created 59 days ago", age(Duration.ofDays(59)));
    assertEquals("created 2 months ago", age(Duration.ofDays(60)));
    assertEquals("created 2 years ago", age(Duration.ofDays(731)));
  }

  @Test
  void aChannelOfTheLabIsToldByWhatItShows() {
    Channel healthy = new Channel("healthy", "arn", "SINGLE_MASTER", "ACTIVE", NOW);
    ChannelFacts facts = ChannelFacts.ofLab(new Line(healthy, false, false, ChannelQuery.ALL));

    assertEquals(
        "healthy\nTwo TURN servers that relay over UDP, DTLS, TLS and TCP.", facts.whole());
  }

  private static String age(Duration age) {
    return facts("FULL_MESH", "ACTIVE", age, false).created();
  }

  private static ChannelFacts facts(String type, String status, Duration age, boolean pinned) {
    Channel channel = new Channel("porch", "arn", type, status, NOW.minus(age));
    return ChannelFacts.of(new Line(channel, pinned, false, ChannelQuery.ALL), NOW, ZoneOffset.UTC);
  }
}
