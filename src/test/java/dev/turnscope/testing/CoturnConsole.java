package dev.turnscope.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * coturn's telnet console, which counts its sessions.
 *
 * @param port where it listens on loopback
 */
record CoturnConsole(int port) {
  /** The console is this test's alone, and tells no secret. */
  static final String PASSWORD = "console";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Pattern TOTAL = Pattern.compile("Total sessions: (\\d+)\\s");

  int sessions() throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      read(socket, Pattern.compile("password: "));
      say(socket, PASSWORD);
      read(socket, Pattern.compile("> "));
      say(socket, "ps");
      return Integer.parseInt(read(socket, TOTAL).group(1));
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
  }

  private static Matcher read(Socket socket, Pattern until) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder heard = new StringBuilder();
    byte[] bytes = new byte[4096];
    Matcher matcher = until.matcher(heard);
    while (!matcher.find()) {
      int read = in.read(bytes);
      if (read < 0) {
        throw new EOFException("coturn’s console closed");
      }
      heard.append(new String(bytes, 0, read, ISO_8859_1));
      matcher = until.matcher(heard);
    }
    return matcher;
  }
}
