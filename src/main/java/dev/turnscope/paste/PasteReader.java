package dev.turnscope.paste;

import dev.turnscope.report.ReportReader;
import dev.turnscope.report.SavedKind;
import dev.turnscope.report.UnreadableReport;
import dev.turnscope.source.text.ServerListReader;
import dev.turnscope.source.text.UnreadableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;

/** Reads a text that a person gives, whatever of the two it holds. */
public final class PasteReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Of bytes, and of characters: a run of 200 URIs takes a fraction of it. */
  private static final int MOST = 8 << 20;

  private final ServerListReader lists;

  public PasteReader(InstantSource clock) {
    lists = new ServerListReader(clock);
  }

  /** Reads a text that was pasted; takes a fraction of a second for the longest. */
  public Pasted read(String text) throws UnreadablePaste {
    if (text.length() > MOST) {
      throw tooLarge();
    }
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return switch (SavedKind.of(plain)) {
        case RUN -> new Pasted.Run(ReportReader.read(plain));
        case LIST ->
            throw new UnreadablePaste(
                "This list was saved by Turnscope, which keeps no usernames and passwords: give the"
                    + " list as AWS or the application has it.");
        case NONE -> new Pasted.List(lists.read(plain));
      };
    } catch (UnreadableReport unreadable) {
      throw new UnreadablePaste(unreadable.sentence());
    } catch (UnreadableList unreadable) {
      throw new UnreadablePaste(unreadable.sentence());
    }
  }

  /** Reads a file or standard input, to its end or to the bound. */
  public Pasted read(InputStream in) throws UnreadablePaste, IOException {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw tooLarge();
    }
    return read(Encoding.decode(bytes));
  }

  private static UnreadablePaste tooLarge() {
    return new UnreadablePaste(
        "The text is larger than %d MB: an ICE server list and a saved run are much smaller."
            .formatted(MOST >> 20));
  }
}
