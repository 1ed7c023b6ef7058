package dev.turnscope.ui.source;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.Place;

/** What to know about the list: still loading, cut off, empty, or not to be had and why. */
final class ChannelNotes {
  private ChannelNotes() {}

  /**
   * @return empty where the list says it all
   */
  static String on(ChannelPages pages, ChannelListing listing) {
    Place place = pages.place();
    Unavailable problem = pages.problem();
    int known = pages.index().size();
    if (place == null) {
      return Words.of("source.channels.nowhere");
    }
    if (problem != null) {
      String said = (problem.sentence() + " " + problem.nextStep()).strip();
      return known == 0
          ? Words.of("source.channels.problem", said)
          : Words.of("source.channels.problem.later", said, known);
    }
    SlowDown slowed = pages.slowed();
    if (slowed != null) {
      return known == 0
          ? slowed.sentence()
          : Words.of("source.channels.slowed", known, slowed.sentence());
    }
    return switch (pages.state()) {
      case LOADING -> loading(known, listing);
      case CUT -> Words.of("source.channels.first", ChannelPages.MOST);
      case COMPLETE, FAILED -> complete(place, known, listing);
    };
  }

  private static String loading(int known, ChannelListing listing) {
    if (known == 0) {
      return Words.of("source.channels.loading");
    }
    return listing.isEmpty()
        ? Words.of("source.channels.loading.no-match", listing.query().text(), known)
        : Words.of("source.channels.loading.more", known);
  }

  private static String complete(Place place, int known, ChannelListing listing) {
    if (!listing.isEmpty() || listing.query().arn()) {
      return "";
    }
    return known == 0 && listing.query().words().isEmpty()
        ? Words.of("source.channels.none", place.region())
        : Words.of("source.channels.no-match", listing.query().text());
  }
}
