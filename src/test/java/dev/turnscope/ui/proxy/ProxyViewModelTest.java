package dev.turnscope.ui.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyChoice;
import dev.turnscope.ui.proxy.ProxyViewModel.Kind;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final Memory memory = Memory.ofThisStart();
  private final AtomicInteger changes = new AtomicInteger();
  private final ProxyViewModel model = model();

  @AfterEach
  void asUsual() {
    Proxies.ofThisProcess().choose(ProxyChoice.USUAL, "");
  }

  @Test
  void theProxyThatIsTypedIsUsedAtOnceAndAtTheNextStart() {
    model.begin();
    fx.until(() -> !now(model).isEmpty());
    model.kindProperty().set(Kind.FIXED);
    model.addressProperty().set("http://proxy.example:3128/");

    assertTrue(model.use());

    assertEquals(1, changes.get());
    assertEquals("http://proxy.example:3128", memory.settings().proxy());
    ProxyViewModel next = model();
    next.begin();
    fx.until(() -> !now(next).isEmpty());
    assertEquals("Now AWS is asked through proxy.example:3128 (Turnscope’s setting).", now(next));
    assertEquals(Kind.FIXED, next.kindProperty().get());
    assertEquals("proxy.example:3128", next.addressProperty().get());
  }

  @Test
  void noneIsUsedWhateverTheEnvironmentSays() {
    model.kindProperty().set(Kind.NONE);
    assertTrue(model.use());

    model.begin();
    fx.until(() -> !now(model).isEmpty());

    assertEquals("Now AWS is asked directly.", now(model));
    assertEquals("none", memory.settings().proxy());
  }

  @Test
  void aPasswordIsRefusedAndNotKept() {
    model.kindProperty().set(Kind.FIXED);
    model.addressProperty().set("joe:marker@proxy.example:3128");

    assertFalse(model.use());

    assertTrue(
        model.problemProperty().get().startsWith("A user name and a password are not kept here"));
    assertEquals("", memory.settings().proxy());
    assertEquals(0, changes.get());
    assertEquals("•••@proxy.example:3128", model.addressProperty().get());
    assertFalse(model.use());
    model.addressProperty().set("proxy.example:3128");
    assertEquals("", model.problemProperty().get());
  }

  @ParameterizedTest
  @CsvSource({
    "joe:marker@proxy.example:3128, •••@proxy.example:3128",
    "http://joe:mar@ker@proxy.example, http://•••@proxy.example",
    "socks5://joe:marker@proxy.example:1, socks5://•••@proxy.example:1",
    "marker://joe@proxy.example, •••@proxy.example",
    "joe:marker@, •••@",
    "•••@proxy.example, •••@proxy.example",
    "proxy.example:3128, proxy.example:3128"
  })
  void aPasswordIsCoveredWhenTheFieldIsLeft(String typed, String covered) {
    model.addressProperty().set(typed);

    model.cover();

    assertEquals(covered, model.addressProperty().get());
  }

  @Test
  void whatIsNoProxyIsSaid() {
    model.kindProperty().set(Kind.FIXED);
    model.addressProperty().set("socks5://proxy.example:1080");

    assertFalse(model.use());

    assertEquals("Only HTTP proxies are used. Write HOST:PORT.", model.problemProperty().get());
  }

  private ProxyViewModel model() {
    return new ProxyViewModel(
        Proxies.ofThisProcess(), new Background(fx), memory, changes::incrementAndGet);
  }

  private static String now(ProxyViewModel model) {
    return model.nowProperty().get();
  }
}
