package dev.turnscope.lab.turn;

/** What a server does wrong on purpose. Each constant is asked for at the one place it acts. */
public enum Fault {
  /** Datagrams are taken and never answered. */
  UDP_SILENT,
  /** Connections are taken and never answered. */
  TCP_SILENT
}
