package dev.turnscope.lab.turn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The web server that stands where a TURN server should: it understands no request. */
final class WebServer {
  private static final int LONGEST_REQUEST = 16 * 1024;
  private static final String PAGE = "<html><body><h1>400 Bad Request</h1></body></html>\r\n";
  private static final String ANSWER =
      """
      HTTP/1.1 400 Bad Request\r
      Content-Type: text/html\r
      Content-Length: %d\r
      Connection: close\r
      \r
      %s\
      """
          .formatted(PAGE.length(), PAGE);

  private WebServer() {}

  /** Answers the first that comes, whatever it is. */
  static void answer(ClientStream stream) throws IOException {
    if (stream.in().read(new byte[LONGEST_REQUEST]) > 0) {
      stream.out().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      stream.out().flush();
    }
  }
}
