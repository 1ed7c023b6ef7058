package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkGlobalTime;

/** An HTTP server that says whatever a test wants, right or wrong. */
public final class RawServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Answer answer;
  private final String greeting;

  /** What is written for a request, whose head and body are given. */
  public interface Answer {
    void write(String request, OutputStream out) throws IOException, InterruptedException;
  }

  public RawServer(Answer answer) throws IOException {
    this(answer, "");
  }

  /** One that speaks first. */
  RawServer(Answer answer, String greeting) throws IOException {
    this.answer = answer;
    this.greeting = greeting;
    Thread.ofVirtual().name("raw-server").start(this::accept);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  public Queue<String> requests() {
    return requests;
  }

  /** A whole answer, its connection closed after it. */
  public static String response(int status, String headers, String body) {
    return "HTTP/1.1 %d Status\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n%s"
        .formatted(status, body.getBytes(UTF_8).length, headers, body);
  }

  @Override
  public void close() throws IOException {
    // The SDK keeps the time that a server told for the whole process.
    SdkGlobalTime.setGlobalTimeOffset(0);
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        Thread.ofVirtual().name("raw-server-connection").start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.getOutputStream().write(greeting.getBytes(ISO_8859_1));
      String request = read(new BufferedInputStream(connection.getInputStream()));
      requests.add(request);
      answer.write(request, connection.getOutputStream());
      connection.getOutputStream().flush();
    } catch (IOException | InterruptedException gone) {
      // The client went away, as some tests want it to.
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("The request ended early.");
      }
      request.append((char) read);
    }
    Matcher length = LENGTH.matcher(request);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return request.append(new String(in.readNBytes(bytes), ISO_8859_1)).toString();
  }
}
