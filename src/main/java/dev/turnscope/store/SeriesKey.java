package dev.turnscope.store;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.Source;
import java.util.Locale;

/**
 * Which runs belong in one chart: those of a channel's URIs with the same scheme and transport, for
 * KVS names its servers anew with every list; where no channel is known, those of one URI.
 */
record SeriesKey(String text) {

  static SeriesKey of(Source source, IceUri uri) {
    String way = uri.scheme().word() + " " + uri.transport().word();
    return new SeriesKey(
        source.channel() == null
            ? way + " " + server(uri)
            : "%s %s %s %s"
                .formatted(source.kind().word(), source.region(), source.channel(), way));
  }

  /** Host and port as they are compared: DNS knows no capitals. */
  static String server(IceUri uri) {
    return uri.hostAndPort().toLowerCase(Locale.ROOT);
  }
}
