package dev.turnscope.model;

/** The role in a signaling channel for which an endpoint is asked. */
public enum Role {
  MASTER,
  VIEWER;

  /** The public spelling. */
  public String word() {
    return name();
  }
}
