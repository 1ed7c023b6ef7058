package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dns stage: every address of a host. */
final class NameLookup {
  /** glibc's and the BSDs' words for EAI_AGAIN: no name server said anything for certain. */
  private static final String FOR_NOW = "temporary failure";

  private NameLookup() {}

  /**
   * Java remembers for 10 s that a name failed, but not why. To be called before this process looks
   * up its first name.
   */
  static void rememberNoFailures() {
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
  }

  static Walk.Found<List<InetAddress>> resolve(String host, StageClock clock)
      throws StageFailure, InterruptedException {
    try {
      InetAddress literal = InetAddress.ofLiteral(host);
      return new Walk.Found<>(
          List.of(literal), "%s is an address: no name to look up.".formatted(host));
    } catch (IllegalArgumentException isName) {
      return lookUp(host, clock);
    }
  }

  private static Walk.Found<List<InetAddress>> lookUp(String host, StageClock clock)
      throws StageFailure, InterruptedException {
    FutureTask<List<InetAddress>> lookup =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    // The system's resolver cannot be interrupted, and would hold a virtual thread's carrier.
    Thread.ofPlatform().daemon().name("probe-dns").start(lookup);
    try {
      List<InetAddress> addresses = lookup.get(clock.remaining().toNanos(), TimeUnit.NANOSECONDS);
      return new Walk.Found<>(addresses, "%s is %s.".formatted(host, text(addresses)));
    } catch (TimeoutException silent) {
      throw StageFailure.noAnswer(
          Cause.DNS_TIMEOUT, "No name server said within the deadline what %s is.".formatted(host));
    } catch (ExecutionException failed) {
      throw explained(host, failed.getCause());
    }
  }

  static StageFailure explained(String host, @Nullable Throwable cause) {
    String said = cause instanceof UnknownHostException ? String.valueOf(cause.getMessage()) : "";
    String reason = said.startsWith(host + ": ") ? said.substring(host.length() + 2) : "";
    if (reason.toLowerCase(Locale.ROOT).contains(FOR_NOW)) {
      return StageFailure.noAnswer(
          Cause.DNS_TIMEOUT, "No name server said what %s is (%s).".formatted(host, reason));
    }
    return StageFailure.failed(
        Cause.DNS_FAILED,
        reason.isEmpty()
            ? "%s has no address.".formatted(host)
            : "%s has no address (%s).".formatted(host, reason));
  }

  private static String text(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
