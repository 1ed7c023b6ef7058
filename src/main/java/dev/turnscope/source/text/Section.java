package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servers of lines that no bracket parts: the only username and password there are for all. */
final class Section {
  private final List<Block> blocks = new ArrayList<>();

  void add(Block block) {
    blocks.add(block);
  }

  boolean holdsAny() {
    return !blocks.isEmpty();
  }

  /** The last block, if it has just these. */
  @Nullable Block lastWith(Secret username, Secret password) {
    Block last = blocks.isEmpty() ? null : blocks.getLast();
    return last != null && last.has(username, password) ? last : null;
  }

  boolean namesUris() {
    return blocks.stream().anyMatch(Block::namesUris);
  }

  boolean holdsCredentials() {
    return blocks.stream().anyMatch(Block::hasCredentials);
  }

  List<Entry> entries(Notices notices) {
    List<Secret> usernames = new ArrayList<>();
    List<Secret> passwords = new ArrayList<>();
    for (Block block : blocks) {
      if (block.username != null) {
        usernames.add(block.username);
      }
      if (block.password != null) {
        passwords.add(block.password);
      }
    }
    boolean shared = usernames.size() <= 1 && passwords.size() <= 1;
    boolean taken = shared && namesUris();
    for (Block block : blocks) {
      if (shared && block.namesTurn()) {
        block.username = usernames.isEmpty() ? null : usernames.getFirst();
        block.password = passwords.isEmpty() ? null : passwords.getFirst();
      }
      if (!taken && block.hasCredentials() && !block.namesUris()) {
        notices.add(
            "Line %d: the username or password belongs to no URI: it was left out."
                .formatted(block.line()));
      }
    }
    return blocks.stream().filter(Block::namesUris).map(Block::entry).toList();
  }
}
