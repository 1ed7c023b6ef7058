package dev.turnscope.lab.turn;

/**
 * How much a server takes, so that a flood cannot kill it.
 *
 * @param allocations at once, of all clients together: more get a 508
 * @param allocationsPerUser at once: more get a 486
 * @param connections over TCP and TLS at once: more are closed; and as many over DTLS: more are not
 *     answered
 * @param permissions and {@code channels}: of one allocation, more get a 508
 */
public record Limits(
    int allocations, int allocationsPerUser, int connections, int permissions, int channels) {
  /** The 50 are KVS's hard quota of a channel. */
  public static final Limits USUAL = new Limits(200, 50, 128, 64, 64);
}
