package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.Redaction;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final InetSocketAddress ONE = server("192.0.2.1");
  private static final InetSocketAddress TWO = server("2001:db8::2");
  private static final byte[] GARBAGE = new byte[42];

  private final List<List<ExchangedMessage>> heard = new ArrayList<>();
  private final Trace trace =
      new Trace(new StageClock(Duration.ofMinutes(1)), Redaction.NONE, heard::add);

  @Test
  void keepsTheFirstFortyAndCountsTheRest() {
    for (int i = 0; i < 5000; i++) {
      trace.received(ONE, GARBAGE);
    }
    trace.sent(TWO, GARBAGE, 0);

    List<ExchangedMessage> messages = trace.messages();
    assertEquals(41, messages.size());
    assertEquals(
        "42 bytes that are no STUN message: The magic cookie is missing", messages.get(39).what());
    ExchangedMessage last = messages.getLast();
    assertEquals("4961 more messages that were not kept", last.what());
    assertEquals(Direction.SENT, last.direction());
    assertEquals("[2001:db8:0:0:0:0:0:2]:443", last.server());
  }

  @Test
  void givesEachMessageItsAddress() {
    trace.sent(ONE, GARBAGE, 0);
    trace.sent(TWO, GARBAGE, 1);

    assertEquals(
        List.of("192.0.2.1:443 0", "[2001:db8:0:0:0:0:0:2]:443 1"),
        trace.messages().stream()
            .map(message -> message.server() + " " + message.retransmission())
            .toList());
  }

  @Test
  void tellsAllSoFarAndNothingAfterItsEnd() {
    trace.sent(ONE, GARBAGE, 0);
    trace.received(ONE, GARBAGE);
    List<ExchangedMessage> all = trace.end();
    trace.sent(ONE, GARBAGE, 1);

    assertEquals(all, trace.messages());
    assertEquals(List.of(all.subList(0, 1), all), heard);
  }

  private static InetSocketAddress server(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 443);
  }
}
