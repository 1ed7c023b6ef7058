package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what belongs to one server. Where URIs come first, a URI behind a username or a
 * password begins the next server; else a second username or password does.
 */
final class Blocks {
  private final Notices notices;
  private final List<Section> sections = new ArrayList<>(List.of(new Section()));
  private @Nullable Block current;

  Blocks(Notices notices) {
    this.notices = notices;
  }

  /** What comes next is of another server. */
  void part() {
    current = null;
  }

  /** A bracket closes or opens: what stands on one side of it says nothing of the other. */
  void close() {
    part();
    if (sections.getLast().holdsAny()) {
      sections.add(new Section());
    }
  }

  void uri(int line, String uri) {
    add(line, block(line, true, current != null && current.endsBeforeAUri()), uri);
  }

  void username(int line, Secret username) {
    block(line, false, current != null && current.username != null).username = username;
  }

  void password(int line, Secret password) {
    block(line, false, current != null && current.password != null).password = password;
  }

  void ttl(int line, int seconds) {
    block(line, false, current != null && current.ttl != null).ttl = seconds;
  }

  /** URIs with their own username and password in one line; the next line may have the same. */
  void server(int line, List<String> uris, Secret username, Secret password) {
    part();
    current = sections.getLast().lastWith(username, password);
    Block block = block(line, true, false);
    block.username = username;
    block.password = password;
    uris.forEach(uri -> add(line, block, uri));
    part();
  }

  boolean nameUris() {
    return sections.stream().anyMatch(Section::namesUris);
  }

  boolean holdCredentials() {
    return sections.stream().anyMatch(Section::holdsCredentials);
  }

  List<Entry> entries() {
    return sections.stream().flatMap(section -> section.entries(notices).stream()).toList();
  }

  private Block block(int line, boolean uri, boolean another) {
    if (current == null || another) {
      current = new Block(line, uri);
      sections.getLast().add(current);
    }
    return current;
  }

  private void add(int line, Block block, String uri) {
    if (!block.add(uri)) {
      notices.add("Line %d repeats a URI of the same server: it is taken once.".formatted(line));
    }
  }
}
