package dev.turnscope.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads servers from plain lines: URIs, each with its username and password behind it or in it, or
 * in lines of their own that name them, before or after. A console's object, unfolded, reads alike.
 */
final class Lines {
  private final Notices notices;
  private final Blocks blocks;
  private boolean shortened;

  /** The name of a value that was not in its line, so that it may be the next. */
  private @Nullable LineKind awaited;

  Lines(Notices notices) {
    this.notices = notices;
    this.blocks = new Blocks(notices);
  }

  /** Whether a line says anything of a server. */
  static boolean tell(String line) {
    return LineReader.read(Bullets.strip(line)).stream()
        .anyMatch(item -> !item.saysNothing() && !item.value().isEmpty());
  }

  List<Entry> read(String text) throws UnreadableList {
    int number = 0;
    for (String line : text.split("\n")) {
      read(++number, Blank.strip(line));
    }
    if (!blocks.nameUris()) {
      throw new UnreadableList(problem());
    }
    return blocks.entries();
  }

  private String problem() {
    if (shortened) {
      return "The text holds no ICE server URI, only " + Lost.CONSOLE.words() + ". " + Lost.ADVICE;
    }
    return blocks.holdCredentials()
        ? "The text holds a username or a password, and no URI for it: add a line such as"
            + " turn:HOST:443."
        : "The text holds no ICE server: a list in JSON, or a URI such as turn:HOST:443, was"
            + " expected.";
  }

  private void read(int number, String line) {
    if (Furniture.partsServers(line)) {
      blocks.close();
    }
    if (Furniture.is(line)) {
      return;
    }
    String plain = Bullets.strip(line);
    List<LineItem> items = LineReader.read(plain);
    boolean words = items.stream().allMatch(LineItem::saysNothing);
    boolean one = items.size() == 1 && items.getFirst().is(LineKind.STRAY);
    if (items.stream().noneMatch(item -> item.is(LineKind.URI)) && Furniture.shortened(line)) {
      shortened = true;
    } else if (one && awaited != null) {
      take(number, new LineItem(awaited, items.getFirst().value(), true));
      awaited = null;
    } else if (!items.isEmpty()
        && !(words && Furniture.leads(line))
        && !(one && LineKind.named(items.getFirst().text()).isPresent())) {
      if (plain.length() < line.length() && items.getFirst().isNamed()) {
        blocks.part();
      }
      if (words) {
        notices.add(
            "Line %d is not an ICE server URI, a username or a password: it was left out."
                .formatted(number));
        awaited = null;
      } else if (!take(number, items)) {
        notices.add(
            "Line %d holds more than URIs with a username and a password: the rest was left out."
                .formatted(number));
      }
    }
  }

  /** False where something is left over. */
  private boolean take(int number, List<LineItem> items) {
    awaited = null;
    boolean whole = true;
    List<String> uris = new ArrayList<>();
    List<LineItem> words = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      LineItem item = items.get(index);
      if (item.saysNothing()) {
        words.add(item);
        continue;
      }
      if (item.isNamed() || !words.isEmpty()) {
        whole &= settle(number, uris, words);
      }
      if (item.is(LineKind.URI)) {
        uri(number, item.text(), uris);
      } else if (item.isCut(index + 1 < items.size() ? items.get(index + 1) : null)) {
        notices.add(
            ("Line %d has more than one word for a username or password: it was left out, put it"
                    + " in quotes.")
                .formatted(number));
        index++;
      } else {
        take(number, item);
      }
    }
    return whole & settle(number, uris, words);
  }

  /** The two words behind URIs are their username and password. */
  private boolean settle(int number, List<String> uris, List<LineItem> words) {
    boolean credentials =
        !uris.isEmpty()
            && words.size() == 2
            && words.stream().allMatch(word -> word.is(LineKind.STRAY));
    if (credentials) {
      blocks.server(number, uris, words.getFirst().value(), words.getLast().value());
    } else {
      uris.forEach(uri -> blocks.uri(number, uri));
    }
    boolean whole = credentials || words.isEmpty();
    uris.clear();
    words.clear();
    return whole;
  }

  private void uri(int number, String text, List<String> uris) {
    Optional<LooseUri> read = LooseUri.read(text);
    if (read.isEmpty()) {
      notices.add(
          "Line %d begins like an ICE server URI, and goes on as none does: it was left out."
              .formatted(number));
      return;
    }
    LooseUri uri = read.get();
    if (uri.username() == null || uri.password() == null) {
      uris.add(uri.uri());
    } else {
      notices.add("Line %d: %s".formatted(number, uri.reading()));
      blocks.server(number, List.of(uri.uri()), uri.username(), uri.password());
    }
  }

  private void take(int number, LineItem item) {
    if (item.value().isEmpty() && !item.quoted()) {
      awaited = item.kind();
      return;
    }
    switch (item.kind()) {
      case USERNAME -> blocks.username(number, item.value());
      case PASSWORD -> blocks.password(number, item.value());
      case TTL -> ttl(number, item.text());
      case URI, LABEL, STRAY -> throw new IllegalStateException("only values have names");
    }
  }

  private void ttl(int number, String text) {
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit)) {
      blocks.ttl(number, Integer.parseInt(text));
    } else {
      notices.add("Line %d has no TTL that is a number of seconds.".formatted(number));
    }
  }
}
