package dev.turnscope.ui.proxy;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyAddress;
import dev.turnscope.aws.proxy.ProxyChoice;
import dev.turnscope.aws.proxy.UsedProxy;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which proxy AWS is asked through: what is chosen, what is typed, and what comes of it. */
public final class ProxyViewModel {
  /** A system that runs a script for it may need seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** All before the last @, as {@link ProxyAddress} reads it. */
  private static final Pattern USER = Pattern.compile("^((?:https?|socks\\w*)://)?.*@");

  private static final String COVERED = "•••";

  private final Proxies proxies;
  private final Background background;
  private final Memory memory;
  private final Runnable changed;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.USUAL);
  private final StringProperty address = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unheeded = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");

  /** The ways there are. */
  public enum Kind {
    USUAL,
    NONE,
    SYSTEM,
    FIXED
  }

  /**
   * Uses what the person chose last.
   *
   * @param changed runs when another proxy is used
   */
  public ProxyViewModel(Proxies proxies, Background background, Memory memory, Runnable changed) {
    this.proxies = proxies;
    this.background = background;
    this.memory = memory;
    this.changed = changed;
    use(ProxyChoice.remembered(memory.settings().proxy()));
    kind.subscribe(() -> problem.set(""));
    address.subscribe(() -> problem.set(""));
  }

  /** The way that is chosen on the page, and not used before {@link #use}. */
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** Host and port as the person types them. */
  public StringProperty addressProperty() {
    return address;
  }

  /** Why what is typed cannot be used; empty where it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What AWS is asked through at present, as a sentence. */
  public ReadOnlyStringProperty nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** What the environment says in vain of a proxy, as a sentence; empty where all of it counts. */
  public ReadOnlyStringProperty unheededProperty() {
    return unheeded.getReadOnlyProperty();
  }

  /** The page opens: it shows what is used. */
  public void begin() {
    ProxyChoice used = ProxyChoice.remembered(memory.settings().proxy());
    kind.set(
        switch (used) {
          case ProxyChoice.Usual _ -> Kind.USUAL;
          case ProxyChoice.None _ -> Kind.NONE;
          case ProxyChoice.OfSystem _ -> Kind.SYSTEM;
          case ProxyChoice.Fixed _ -> Kind.FIXED;
        });
    address.set(used instanceof ProxyChoice.Fixed(ProxyAddress fixed) ? fixed.told() : "");
    problem.set("");
    now.set("");
    unheeded.set(proxies.unheededToAws().orElse(""));
    background.run("ask for the proxy", this::ask, now::set, unknown -> now.set(""));
  }

  /**
   * The field is left: a user name and password that stand in it are covered, and the rest stays to
   * be corrected.
   */
  public void cover() {
    String told = problem.get();
    address.set(USER.matcher(address.get()).replaceFirst("$1" + COVERED + "@"));
    problem.set(told);
  }

  /** Uses what is chosen, from now on and at the next start; whether that could be. */
  public boolean use() {
    try {
      ProxyChoice choice = chosen();
      memory.change(settings -> settings.withProxy(choice.kept()));
      use(choice);
      changed.run();
      return true;
    } catch (IllegalArgumentException unusable) {
      cover();
      problem.set(String.valueOf(unusable.getMessage()));
      return false;
    }
  }

  private ProxyChoice chosen() {
    return switch (kind.get()) {
      case USUAL -> ProxyChoice.USUAL;
      case NONE -> ProxyChoice.NONE;
      case SYSTEM -> ProxyChoice.SYSTEM;
      case FIXED -> {
        ProxyAddress typed = ProxyAddress.readHostAndPort(address.get());
        if (typed.user() != null) {
          throw new IllegalArgumentException(Words.of("proxy.no-password"));
        }
        yield new ProxyChoice.Fixed(typed);
      }
    };
  }

  private void use(ProxyChoice choice) {
    proxies.choose(choice, Words.of("proxy.setting"));
  }

  private String ask() throws InterruptedException {
    try {
      return sentence(proxies.toAws(PATIENCE));
    } catch (TimeoutException late) {
      return Words.of("proxy.now.unknown");
    }
  }

  private static String sentence(Optional<UsedProxy> proxy) {
    return proxy
        .map(used -> Words.of("proxy.now", used.address(), used.setting()))
        .orElseGet(() -> Words.of("proxy.now.none"));
  }
}
