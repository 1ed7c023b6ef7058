package dev.turnscope.store;

import java.util.function.UnaryOperator;

/**
 * What Turnscope remembers of a person's ways. It has no place for a secret.
 *
 * @param proxy the proxy for AWS: {@code none}, {@code system}, {@code http://HOST:PORT}, or empty
 *     for the usual one
 */
public record Settings(
    Layout layout, Appearance appearance, Choices choices, UpdateChoice updates, String proxy) {
  public static final Settings DEFAULT =
      new Settings(Layout.DEFAULT, Appearance.DEFAULT, Choices.DEFAULT, UpdateChoice.DEFAULT, "");

  public Settings {
    proxy = KeptText.proxy(proxy);
  }

  public Settings withLayout(UnaryOperator<Layout> change) {
    return new Settings(change.apply(layout), appearance, choices, updates, proxy);
  }

  public Settings withAppearance(UnaryOperator<Appearance> change) {
    return new Settings(layout, change.apply(appearance), choices, updates, proxy);
  }

  public Settings withChoices(UnaryOperator<Choices> change) {
    return new Settings(layout, appearance, change.apply(choices), updates, proxy);
  }

  public Settings withProxy(String other) {
    return new Settings(layout, appearance, choices, updates, other);
  }

  public Settings withUpdates(UnaryOperator<UpdateChoice> change) {
    return new Settings(layout, appearance, choices, change.apply(updates), proxy);
  }
}
