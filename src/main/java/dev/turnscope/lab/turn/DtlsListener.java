package dev.turnscope.lab.turn;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bouncycastle.tls.DTLSRequest;
import org.bouncycastle.tls.DTLSVerifier;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives each DTLS client a connection, once the client has returned a cookie: until then nothing is
 * kept of it (RFC 6347 section 4.2.1).
 */
final class DtlsListener implements Runnable {
  private static final int MOST_WAITING = 1_024;

  private final BlockingQueue<Incoming> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<InetSocketAddress, DtlsConnection> connections = new ConcurrentHashMap<>();
  private final Supplier<ServerIdentity> identity;
  private final PacketHandler handler;
  private final Executor executor;
  private final Semaphore places;

  private record Incoming(byte[] datagram, ClientPath path) {}

  DtlsListener(
      Supplier<ServerIdentity> identity,
      PacketHandler handler,
      Executor executor,
      int connections) {
    this.identity = identity;
    this.handler = handler;
    this.executor = executor;
    this.places = new Semaphore(connections);
  }

  /** Never waits: what is too much is lost, as datagrams are. */
  void take(byte[] datagram, ClientPath path) {
    waiting.offer(new Incoming(datagram, path));
  }

  @Override
  public void run() {
    try {
      // Made when first needed: it takes a while, which a client in clear should not wait for.
      Incoming incoming = waiting.take();
      JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
      DTLSVerifier cookies = new DTLSVerifier(crypto);
      for (; ; incoming = waiting.take()) {
        DtlsConnection existing = connections.get(incoming.path().tuple().client());
        if (existing != null && !existing.isFollowedBy(incoming.datagram())) {
          existing.take(incoming.datagram());
        } else {
          greet(incoming, existing, crypto, cookies);
        }
      }
    } catch (InterruptedException closed) {
      // The server ends, and the threads of its connections with it.
    }
  }

  private void greet(
      Incoming incoming,
      @Nullable DtlsConnection existing,
      JcaTlsCrypto crypto,
      DTLSVerifier cookies) {
    ClientPath path = incoming.path();
    DtlsDatagrams datagrams = new DtlsDatagrams(path);
    DTLSRequest request = request(incoming, datagrams, cookies);
    if (request == null) {
      return;
    }
    if (existing != null) {
      // The client sends its ClientHello again, and meets no connection then.
      existing.close();
    } else if (places.tryAcquire()) {
      begin(new DtlsConnection(new DtlsServer(crypto, identity), request, datagrams, handler));
    }
  }

  /** Null of a datagram that is no ClientHello with our cookie. */
  private static @Nullable DTLSRequest request(
      Incoming incoming, DtlsDatagrams datagrams, DTLSVerifier cookies) {
    byte[] datagram = incoming.datagram();
    try {
      return cookies.verifyRequest(
          identityOf(incoming.path().tuple().client()), datagram, 0, datagram.length, datagrams);
    } catch (RuntimeException malformed) {
      return null;
    }
  }

  private void begin(DtlsConnection connection) {
    connections.put(connection.client(), connection);
    try {
      executor.execute(
          () -> {
            try {
              connection.run();
            } finally {
              connections.remove(connection.client());
              places.release();
            }
          });
    } catch (RejectedExecutionException ending) {
      connection.close();
    }
  }

  private static byte[] identityOf(InetSocketAddress client) {
    byte[] address = client.getAddress().getAddress();
    return ByteBuffer.allocate(address.length + Integer.BYTES)
        .put(address)
        .putInt(client.getPort())
        .array();
  }
}
