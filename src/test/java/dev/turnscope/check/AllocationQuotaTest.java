package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A list far longer than KVS's, at a server that sets KVS's hard limit. */
@Timeout(120)
class AllocationQuotaTest {
  private static final int KVS_ALLOCATIONS = 50;
  private static final int URIS = 6 * CheckPlan.MOST_AT_ONCE;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void aLongListOfLiveUrisNeverTakesMoreAllocationsThanAChannelHas() throws Exception {
    try (Coturn coturn = Coturn.start("user-quota=" + KVS_ALLOCATIONS);
        LiveEngines engines = LiveEngines.start()) {
      engines.awaitStart();

      CheckReport report =
          CheckRun.start(plan(coturn), engines, Clocks.ofThisComputer(Clock.systemUTC()), _ -> {})
              .report()
              .get();

      assertEquals(URIS, report.results().size());
      for (UriResult result : report.results()) {
        assertEquals(Verdict.WORKS, result.verdict(), result::toString);
        assertEquals(Verdict.WORKS, result.probe().verdict(), result::toString);
      }
      Await.until("no allocation is left", SOON, () -> coturn.sessions() == 0);
    }
  }

  private static CheckPlan plan(Coturn coturn) {
    List<ListedUri> uris = Collections.nCopies(URIS, coturn.udp());
    return CheckPlan.of(
        new IceServerList(
            Source.servers(),
            List.of(new IceServer(uris, Coturn.CREDENTIALS, null, null)),
            Instant.now(),
            List.of(),
            List.of()));
  }
}
