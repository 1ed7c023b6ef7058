package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The connect stage: TCP to the first address that takes it. */
final class TcpConnect {
  private final int port;
  private final StageClock clock;
  private final List<StageFailure> failures = new ArrayList<>();

  private TcpConnect(int port, StageClock clock) {
    this.port = port;
    this.clock = clock;
  }

  static Walk.Found<SocketChannel> to(List<InetAddress> addresses, int port, StageClock clock)
      throws StageFailure, InterruptedException {
    return new TcpConnect(port, clock).first(addresses);
  }

  /** Each address gets an equal share of what is left, so that a dead one leaves some to others. */
  private Walk.Found<SocketChannel> first(List<InetAddress> addresses)
      throws StageFailure, InterruptedException {
    for (int i = 0; i < addresses.size(); i++) {
      Duration share = clock.remaining().dividedBy(addresses.size() - i);
      InetSocketAddress address = new InetSocketAddress(addresses.get(i), port);
      try {
        SocketChannel channel = connect(address, share);
        return new Walk.Found<>(channel, "Connected to %s.".formatted(text(address)));
      } catch (StageFailure next) {
        failures.add(next);
      }
    }
    throw together();
  }

  private static SocketChannel connect(InetSocketAddress address, Duration time)
      throws StageFailure, InterruptedException {
    SocketChannel channel = open();
    try (Watchdog watchdog = Watchdog.over(channel, time)) {
      channel.connect(address);
      return channel;
    } catch (IOException failure) {
      Channels.close(channel);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw explained(address, failure);
    }
  }

  private static SocketChannel open() throws StageFailure {
    try {
      return SocketChannel.open();
    } catch (IOException noSockets) {
      throw StageFailure.failed(Cause.TCP_REFUSED, "This machine gives out no more sockets.");
    }
  }

  private static StageFailure explained(InetSocketAddress address, IOException failure) {
    String where = text(address);
    String said = String.valueOf(failure.getMessage());
    return switch (failure) {
      case ClosedChannelException _ ->
          StageFailure.noAnswer(Cause.TCP_TIMEOUT, "%s did not answer.".formatted(where));
      case ConnectException timeout when said.contains("timed out") ->
          StageFailure.noAnswer(Cause.TCP_TIMEOUT, "%s did not answer.".formatted(where));
      case ConnectException _ ->
          StageFailure.failed(Cause.TCP_REFUSED, "%s: %s.".formatted(where, said));
      default ->
          said.contains("reset")
              ? StageFailure.failed(Cause.TCP_RESET, "%s reset the connection.".formatted(where))
              : StageFailure.failed(Cause.TCP_REFUSED, "%s: %s.".formatted(where, said));
    };
  }

  /** Silence of one address outweighs the refusal of another: the server is not ruled out. */
  private StageFailure together() {
    String detail = String.join(" ", failures.stream().map(StageFailure::detail).toList());
    return failures.stream()
        .filter(failure -> failure.reason() == Cause.TCP_TIMEOUT)
        .findFirst()
        .map(silent -> StageFailure.noAnswer(Cause.TCP_TIMEOUT, detail))
        .orElseGet(() -> StageFailure.failed(failures.getFirst().reason(), detail));
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
