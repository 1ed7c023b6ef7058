package dev.turnscope.model;

/** A URI of an ICE server list: one that a client can use, or one refused with the reason. */
public sealed interface ListedUri permits IceUri, RefusedUri {

  /** The URI as it was listed. */
  String text();

  /** Reads a URI by RFC 7064 and RFC 7065; never throws. */
  static ListedUri read(String text) {
    return IceUriReader.read(text);
  }
}
