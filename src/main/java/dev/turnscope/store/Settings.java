package dev.turnscope.store;

import java.util.function.UnaryOperator;

/** What Turnscope remembers of a person's ways. It has no place for a secret. */
public record Settings(Layout layout, Appearance appearance, Choices choices) {
  public static final Settings DEFAULT =
      new Settings(Layout.DEFAULT, Appearance.DEFAULT, Choices.DEFAULT);

  public Settings withLayout(UnaryOperator<Layout> change) {
    return new Settings(change.apply(layout), appearance, choices);
  }

  public Settings withAppearance(UnaryOperator<Appearance> change) {
    return new Settings(layout, change.apply(appearance), choices);
  }

  public Settings withChoices(UnaryOperator<Choices> change) {
    return new Settings(layout, appearance, change.apply(choices));
  }
}
