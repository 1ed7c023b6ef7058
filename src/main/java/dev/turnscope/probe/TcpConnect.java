package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;

/** The connect stage over TCP, to one address. */
final class TcpConnect {
  /** Where this computer has no way, it knows that at once; its SYN is sent again after 1 s. */
  private static final Duration AT_ONCE = Duration.ofMillis(500);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private TcpConnect() {}

  /** A way that is lost in the middle may come back, as between two networks. */
  static Walk.Found<SocketChannel> to(InetSocketAddress address, StageClock clock)
      throws StageFailure, InterruptedException {
    boolean hadAWay = false;
    while (true) {
      Duration start = clock.elapsed();
      try {
        return once(address, clock);
      } catch (StageFailure failure) {
        hadAWay |= clock.elapsed().minus(start).compareTo(AT_ONCE) > 0;
        if (!hadAWay
            || failure.reason() != Cause.NETWORK_UNREACHABLE
            || clock.remaining().compareTo(PAUSE) < 0) {
          throw failure;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static Walk.Found<SocketChannel> once(InetSocketAddress address, StageClock clock)
      throws StageFailure, InterruptedException {
    SocketChannel channel = open();
    try (Watchdog watchdog = Watchdog.over(channel, clock.remaining())) {
      // Otherwise a request waits until the end of the TLS handshake is acknowledged.
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(address);
      return new Walk.Found<>(channel, "Connected to %s.".formatted(Addresses.text(address)));
    } catch (IOException failure) {
      Channels.close(channel);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw explained(address, failure);
    } catch (UnsupportedAddressTypeException noIpv6) {
      Channels.close(channel);
      throw LocalFault.of(address, noIpv6);
    }
  }

  private static SocketChannel open() throws StageFailure {
    try {
      return SocketChannel.open();
    } catch (IOException noSockets) {
      throw LocalFault.noSocket(noSockets);
    }
  }

  private static StageFailure explained(InetSocketAddress address, IOException failure) {
    String where = Addresses.text(address);
    String said = String.valueOf(failure.getMessage());
    return switch (failure) {
      case ClosedChannelException _ ->
          StageFailure.noAnswer(Cause.TCP_TIMEOUT, "%s did not answer.".formatted(where));
      case ConnectException timeout when said.contains("timed out") ->
          StageFailure.noAnswer(Cause.TCP_TIMEOUT, "%s did not answer.".formatted(where));
      case ConnectException _ when said.contains("refused") ->
          StageFailure.failed(Cause.TCP_REFUSED, "%s: %s.".formatted(where, said));
      default ->
          said.contains("reset")
              ? StageFailure.failed(Cause.TCP_RESET, "%s reset the connection.".formatted(where))
              : LocalFault.of(address, failure);
    };
  }
}
