package dev.turnscope.truth.network;

/** The addresses and names of the lab. None of them leaves its namespaces. */
public final class Places {
  public static final String CLIENT = "10.77.1.2";
  static final String CLIENTS_GATEWAY = "10.77.1.1";
  static final String SERVERS_GATEWAY = "192.0.2.1";

  /** A second public address of the router, for a NAT that has two. */
  public static final String SECOND_PUBLIC = "192.0.2.2";

  public static final String TURN_A = "192.0.2.10";
  public static final String TURN_B = "192.0.2.20";

  /** Where a web server is, and no TURN server. */
  public static final String WEB = "192.0.2.66";

  public static final String NAME_SERVER = "192.0.2.53";

  public static final String CLIENT_V6 = "2001:db8:1::2";
  static final String CLIENTS_GATEWAY_V6 = "2001:db8:1::1";
  static final String SERVERS_GATEWAY_V6 = "2001:db8:2::1";
  public static final String TURN_A_V6 = "2001:db8:2::10";

  /** As KVS names its TURN servers: the address is in it. */
  public static final String NAME_A = "192-0-2-10.t-1a2b3c4d.kinesisvideo.eu-west-1.amazonaws.com";

  public static final String NAME_B = "192-0-2-20.t-1a2b3c4d.kinesisvideo.eu-west-1.amazonaws.com";

  private Places() {}
}
