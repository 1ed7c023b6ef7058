package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What lines say of one server. */
final class Block {
  private final int line;
  private final boolean urisFirst;
  private final Set<String> uris = new LinkedHashSet<>();
  @Nullable Secret username;
  @Nullable Secret password;
  @Nullable Integer ttl;

  Block(int line, boolean urisFirst) {
    this.line = line;
    this.urisFirst = urisFirst;
  }

  /** The line in which it begins. */
  int line() {
    return line;
  }

  /** False where the URI is there already. */
  boolean add(String uri) {
    return uris.add(uri);
  }

  boolean namesUris() {
    return !uris.isEmpty();
  }

  boolean namesTurn() {
    return uris.stream().anyMatch(uri -> uri.toLowerCase(Locale.ROOT).startsWith("turn"));
  }

  boolean hasCredentials() {
    return username != null || password != null;
  }

  /** Whether a URI would be the next server's. */
  boolean endsBeforeAUri() {
    return urisFirst && hasCredentials();
  }

  boolean has(Secret otherUsername, Secret otherPassword) {
    return Objects.equals(username, otherUsername) && Objects.equals(password, otherPassword);
  }

  /** As JSON would have it. */
  Entry entry() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode urls = node.putArray("urls");
    uris.forEach(urls::add);
    if (username != null) {
      node.put("username", username.reveal());
    }
    if (password != null) {
      node.put("credential", password.reveal());
    }
    if (ttl != null) {
      node.put("ttl", ttl);
    }
    return new Entry(Place.line(line), node);
  }
}
