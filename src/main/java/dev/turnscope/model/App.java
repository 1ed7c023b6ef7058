package dev.turnscope.model;

/** The program's name and version, as reports carry it. */
public final class App {
  public static final String NAME = "Turnscope";

  /** The version in pom.xml: a test holds the two together. */
  public static final String VERSION = "0.1.0";

  private App() {}

  public static String nameAndVersion() {
    return NAME + " " + VERSION;
  }
}
