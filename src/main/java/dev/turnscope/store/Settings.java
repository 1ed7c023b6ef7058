package dev.turnscope.store;

import java.util.function.UnaryOperator;

/** What Turnscope remembers of a person's ways. It has no place for a secret. */
public record Settings(
    Layout layout, Appearance appearance, Choices choices, UpdateChoice updates) {
  public static final Settings DEFAULT =
      new Settings(Layout.DEFAULT, Appearance.DEFAULT, Choices.DEFAULT, UpdateChoice.DEFAULT);

  public Settings withLayout(UnaryOperator<Layout> change) {
    return new Settings(change.apply(layout), appearance, choices, updates);
  }

  public Settings withAppearance(UnaryOperator<Appearance> change) {
    return new Settings(layout, change.apply(appearance), choices, updates);
  }

  public Settings withChoices(UnaryOperator<Choices> change) {
    return new Settings(layout, appearance, change.apply(choices), updates);
  }

  public Settings withUpdates(UnaryOperator<UpdateChoice> change) {
    return new Settings(layout, appearance, choices, change.apply(updates));
  }
}
