package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dns stage: every address of a host. */
final class NameLookup {
  private NameLookup() {}

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
      throw StageFailure.failed(Cause.DNS_FAILED, detail(host, failed.getCause()));
    }
  }

  private static String detail(String host, @Nullable Throwable cause) {
    String reason = cause instanceof UnknownHostException ? String.valueOf(cause.getMessage()) : "";
    String known = reason.startsWith(host + ": ") ? reason.substring(host.length() + 2) : "";
    return known.isEmpty()
        ? "%s has no address.".formatted(host)
        : "%s has no address (%s).".formatted(host, known);
  }

  private static String text(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
