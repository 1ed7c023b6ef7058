package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.http.Signer;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hold the endpoint up, by slowness or by size, and one that wants an answer. */
class SlowClientsTest {
  private static final String LIST = "/listSignalingChannels";

  /** More than the endpoint answers at once. */
  private static final int MANY = 200;

  /** More than it keeps at all. */
  private static final int TOO_MANY = 700;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration EXCHANGE = Duration.ofSeconds(3);

  private final List<Socket> slow = new ArrayList<>();
  private HttpClient http;
  private KvsEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    endpoint =
        KvsEndpoint.start(Signer.check(), "us-west-2", EXCHANGE, scenario -> List.of(), List.of());
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    endpoint.close();
    http.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P",
        "POST /listSignalingChannels HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        "POST /listSignalingChannels HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{",
        "POST /listSignalingChannels HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Content-Length: 9223372036854775807\r\n\r\n"
            + "{",
        "POST /listSignalingChannels HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "FFFF\r\n"
            + "{",
      })
  void areCutOffAtTheDeadlineAndKeepNobodyWaiting(String beginning) throws Exception {
    for (int i = 0; i < MANY; i++) {
      begin(beginning);
    }

    assertIsServed();
    Await.until("the slow ones are cut off", PATIENCE, this::allAreClosed);
    assertIsServed();
  }

  @Test
  void areCutOffThoughTheySendAByteNowAndThen() throws Exception {
    Socket dripping = begin("POST /listSignalingChannels HTTP/1.1\r\nHost: a\r\nX-Slow: ");

    Await.until("it is cut off", PATIENCE, () -> isClosedWhenSending(dripping, 'a'));
  }

  @Test
  void inGreaterNumbersThanThereAreThreadsForAreClosedAtOnceAndLeaveThePlace() throws Exception {
    for (int i = 0; i < TOO_MANY; i++) {
      begin("POST / HTTP/1.1\r\n");
    }

    assertIsServed();
    Await.until("the slow ones are cut off", PATIENCE, this::allAreClosed);
    assertIsServed();
  }

  @Test
  void thatSendABodyWithoutEndAreRefused() throws Exception {
    Socket client =
        begin("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\n");
    OutputStream out = client.getOutputStream();
    byte[] chunk = new byte[1024];
    for (int i = 0; i < 65; i++) {
      out.write(chunk);
    }

    byte[] start = client.getInputStream().readNBytes(12);
    assertEquals("HTTP/1.1 413", new String(start, US_ASCII));
    assertIsServed();
  }

  @Test
  void thatSendHeadersWithoutEndAreCutOff() throws Exception {
    Socket client = begin("POST / HTTP/1.1\r\nHost: a\r\n");
    String header = "X-%d: %s\r\n";
    boolean cut = false;
    for (int i = 0; i < 20_000 && !cut; i++) {
      cut = isCutOffBy(client, header.formatted(i, "a".repeat(500)));
    }

    assertTrue(cut, "10 MB of headers were taken");
    assertIsServed();
  }

  /** A busy computer may take longer than the deadline for one try. */
  private void assertIsServed() throws Exception {
    Await.until("somebody is served", PATIENCE, this::isServed);
  }

  private int answer() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            new Signer()
                .sign(endpoint.uri(), LIST, "{}")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode();
  }

  private boolean isServed() throws InterruptedException {
    try {
      return answer() == 200;
    } catch (IOException full) {
      return false;
    }
  }

  private Socket begin(String beginning) throws IOException {
    Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort());
    slow.add(socket);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    isCutOffBy(socket, beginning);
    return socket;
  }

  private boolean allAreClosed() throws IOException {
    for (Socket socket : slow) {
      socket.setSoTimeout(1);
      if (!isClosed(socket)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClosed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private static boolean isClosedWhenSending(Socket socket, char letter) throws IOException {
    socket.setSoTimeout(1);
    return isCutOffBy(socket, String.valueOf(letter)) || isClosed(socket);
  }

  private static boolean isCutOffBy(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      return false;
    } catch (IOException closed) {
      return true;
    }
  }
}
