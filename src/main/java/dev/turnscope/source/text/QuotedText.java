package dev.turnscope.source.text;

/** The content of a quoted text, with what is escaped in it. */
final class QuotedText {
  private QuotedText() {}

  static String read(String quoted) {
    String content = quoted.substring(1, quoted.length() - 1);
    if (content.indexOf('\\') < 0) {
      return content;
    }
    BoundedJson json = BoundedJson.parse(Script.of("[" + quoted + "]"));
    return json.roots().isEmpty()
        ? content
        : json.roots().getFirst().node().path(0).stringValue(content);
  }
}
