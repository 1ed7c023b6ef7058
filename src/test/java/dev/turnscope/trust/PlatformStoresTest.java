package dev.turnscope.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlatformStoresTest {

  @Test
  void javasOwnRootsJudgeLast() {
    assertEquals("Java’s root certificates", PlatformStores.all().getLast().name());
  }

  @Test
  void everyStoreHoldsAuthorities() {
    for (TrustStore store : PlatformStores.all()) {
      assertTrue(store.manager().getAcceptedIssuers().length > 0, store.name());
    }
  }
}
