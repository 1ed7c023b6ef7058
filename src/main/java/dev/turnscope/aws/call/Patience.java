package dev.turnscope.aws.call;

import java.time.Duration;

/**
 * How long AWS is waited for.
 *
 * @param connect for a connection
 * @param read for the next bytes of an answer
 * @param attempt for one try, whole: an answer that drips byte by byte ends here
 * @param call for all tries of a call
 * @param operation for credentials and the three calls that lead to an ICE server list
 */
public record Patience(
    Duration connect, Duration read, Duration attempt, Duration call, Duration operation) {
  /** TCP and TLS set-up across the world takes less than one second. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** KVS answers in some hundred milliseconds; a slow proxy may need seconds. */
  private static final Duration READ = Duration.ofSeconds(5);

  private static final Duration ATTEMPT = Duration.ofSeconds(6);

  /** A person still waits for it. */
  private static final Duration CALL = Duration.ofSeconds(10);

  /** Nothing healthy takes as long: AssumeRole and three calls, each with a second try. */
  private static final Duration OPERATION = Duration.ofSeconds(30);

  /** For AWS itself, from any network that works. */
  public static final Patience USUAL = new Patience(CONNECT, READ, ATTEMPT, CALL, OPERATION);
}
