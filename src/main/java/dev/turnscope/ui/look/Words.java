package dev.turnscope.ui.look;

import java.util.ResourceBundle;

/** What the window says: the texts of {@code texts.properties} by their keys. */
public final class Words {
  private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.turnscope.ui.texts");

  private Words() {}

  /**
   * The text with its gaps filled.
   *
   * @param key a literal, so that a text and who says it can be found from each other
   * @param arguments as many as the text has gaps
   */
  public static String of(String key, Object... arguments) {
    assert TEXTS.containsKey(key) : "texts.properties has no " + key;
    return in(TEXTS, key, arguments);
  }

  /**
   * A missing text shows as its key: a window with an odd word beats none. Numbers are written in
   * the language of the text, whatever the computer's is.
   */
  static String in(ResourceBundle texts, String key, Object... arguments) {
    return texts.containsKey(key)
        ? String.format(texts.getLocale(), texts.getString(key), arguments)
        : key;
  }
}
