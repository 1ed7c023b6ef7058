package dev.turnscope.model;

/**
 * What a kind of client would get from the list on this network: clients do not use a list alike.
 *
 * @param client “Browser” or “KVS C SDK”
 * @param relays whether it would get a relay
 * @param explanation which servers it uses, and what it gets
 */
public record ClientView(String client, Relays relays, String explanation) {

  /** Three values: what was not tested is neither yes nor no. */
  public enum Relays {
    YES,
    NO,
    UNKNOWN;

    /** The public spelling. */
    public String word() {
      return Words.of(this);
    }
  }
}
