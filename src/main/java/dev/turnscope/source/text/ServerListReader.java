package dev.turnscope.source.text;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Source;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an ICE server list that a person gives, in whatever text it stands: JSON, JavaScript from a
 * page or a console, or lines with URIs, usernames and passwords. What is broken becomes a notice
 * with its place, what is good is kept.
 */
public final class ServerListReader {
  /** Two hundred URIs with their credentials take less than a tenth of it. */
  public static final int MOST_CHARACTERS = 1 << 20;

  private final InstantSource clock;

  public ServerListReader(InstantSource clock) {
    this.clock = clock;
  }

  /** Reads a text; takes a fraction of a second for the longest. */
  public IceServerList read(String text) throws UnreadableList {
    if (text.length() > MOST_CHARACTERS) {
      throw new UnreadableList(
          "The text is larger than %d KB: an ICE server list is much smaller."
              .formatted(MOST_CHARACTERS / 1024));
    }
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    if (Blank.strip(plain).isEmpty()) {
      throw new UnreadableList("There is no text: an ICE server list was expected.");
    }
    Script script = Script.of(plain);
    return script.mayHoldAList() ? fromScript(script, plain) : fromLines(plain, "");
  }

  private IceServerList fromScript(Script script, String text) throws UnreadableList {
    boolean beside = script.remnants().stream().anyMatch(remnant -> Lines.tell(remnant.text()));
    try {
      IceServerList list = fromScript(script);
      return beside ? fuller(list, text) : list;
    } catch (UnreadableList none) {
      return fromLinesInstead(text, none, beside ? "" : none.sentence());
    }
  }

  /** An unfolded console object has a part of the list in brackets, and the rest in lines. */
  private IceServerList fuller(IceServerList list, String text) {
    try {
      IceServerList lines = fromLines(text, "");
      return told(list) < told(lines) ? lines : list;
    } catch (UnreadableList none) {
      return list;
    }
  }

  private IceServerList fromLinesInstead(String text, UnreadableList problem, String sentence)
      throws UnreadableList {
    try {
      return fromLines(text, sentence);
    } catch (UnreadableList neither) {
      throw problem;
    }
  }

  /** How much a list tells: its URIs, and the credentials that are whole. */
  private static long told(IceServerList list) {
    return list.servers().stream()
        .mapToLong(
            server ->
                server.uris().size()
                    + (server.credentials() == null || server.credentials().incomplete() ? 0 : 1))
        .sum();
  }

  private IceServerList fromScript(Script script) throws UnreadableList {
    Notices notices = new Notices();
    for (Remnant remnant : script.remnants()) {
      if (!Furniture.is(remnant)) {
        notices.add(
            "Line %d is not an ICE server URI, a username or a password: it was left out."
                .formatted(remnant.line()));
      }
    }
    BoundedJson json = BoundedJson.parse(script);
    if (json.problem().isEmpty()) {
      return list(JsonEntries.of(json.roots(), notices), notices);
    }
    notices.add(json.problem() + " What stands from there on was left out.");
    try {
      return list(JsonEntries.of(json.roots(), notices), notices);
    } catch (UnreadableList none) {
      throw new UnreadableList(json.problem());
    }
  }

  /**
   * Reads line by line.
   *
   * @param problem why it was not read as a whole, empty where that is no wonder
   */
  private IceServerList fromLines(String text, String problem) throws UnreadableList {
    Notices notices = new Notices();
    if (!problem.isEmpty()) {
      notices.add(problem + " Its lines were read one by one.");
    }
    return list(new Lines(notices).read(text), notices);
  }

  private IceServerList list(List<Entry> given, Notices notices) throws UnreadableList {
    EntryReader entries = new EntryReader(clock.instant(), IceServerList.MOST_URIS, notices);
    List<IceServer> servers = new ArrayList<>();
    int noticesOfTheText = notices.size();
    for (Entry entry : given) {
      int noticesBefore = notices.size();
      entries
          .read(entry.place(), entry.node())
          .ifPresent(
              server -> {
                servers.add(server);
                notices.number(noticesBefore, servers.size());
              });
    }
    int leftOut = Math.max(0, entries.listed() - IceServerList.MOST_URIS);
    if (leftOut > 0) {
      notices.add(IceServerList.tooLong(entries.listed()));
    }
    if (servers.isEmpty()) {
      throw new UnreadableList(
          "The list holds no ICE server that can be used: " + notices.first(noticesOfTheText));
    }
    return new IceServerList(
        Source.servers(),
        servers,
        clock.instant(),
        List.of(),
        null,
        null,
        notices.sentences(),
        leftOut);
  }
}
