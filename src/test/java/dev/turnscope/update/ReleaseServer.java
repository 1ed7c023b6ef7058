package dev.turnscope.update;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.turnscope.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells over HTTP on loopback which release is the latest, well or badly, and keeps the questions.
 */
final class ReleaseServer implements AutoCloseable {
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final TestServer server;

  private ReleaseServer(Answer answer) throws IOException {
    server = TestServer.start(socket -> serve(socket, answer));
  }

  /** What is written for a question. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  static ReleaseServer answering(Answer answer) throws IOException {
    return new ReleaseServer(answer);
  }

  static ReleaseServer saying(String response) throws IOException {
    return answering(out -> out.write(response.getBytes(ISO_8859_1)));
  }

  /** With the release of this tag. */
  static ReleaseServer releasing(String tag) throws IOException {
    return saying(response(200, "", release(tag)));
  }

  static String release(String tag) {
    return """
    {"id": 7, "html_url": "https://releases.example/%s", "tag_name": "%s", "assets": [{"size": 1}]}
    """
        .formatted(tag, tag);
  }

  static String response(int status, String headers, String body) {
    return "HTTP/1.1 %d Status\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(status, body.length(), headers, body);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:%d/latest".formatted(server.port()));
  }

  /** The head of each question. */
  List<String> questions() {
    return questions;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve(Socket socket, Answer answer) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        return;
      }
      head.append((char) read);
    }
    questions.add(head.toString());
    answer.write(socket.getOutputStream());
  }
}
