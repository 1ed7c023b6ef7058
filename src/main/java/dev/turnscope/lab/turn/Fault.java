package dev.turnscope.lab.turn;

/** What a server does wrong on purpose. Each constant is asked for at the one place it acts. */
public enum Fault {
  /** Datagrams are taken and never answered. */
  UDP_SILENT,
  /** The UDP port is closed: the system answers "port unreachable". */
  UDP_REFUSED,
  /** Connections are taken and never answered. */
  TCP_SILENT,
  /** Connections are never taken. */
  TCP_TIMEOUT,
  /** Connections are taken, and a TLS handshake is never answered. */
  TLS_SILENT,
  /** All handshakes end well, and no request is answered. */
  TURN_SILENT,
  /** A web server answers the connections. */
  NOT_TURN,
  /** Every Allocate gets a 486. */
  QUOTA_REACHED,
  /** Every Allocate gets a 508. */
  INSUFFICIENT_CAPACITY,
  /** Every request with credentials gets a 438. */
  STALE_NONCE
}
