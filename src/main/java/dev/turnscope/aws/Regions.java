package dev.turnscope.aws;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;

/** The regions of Kinesis Video Streams, as the SDK lists them. */
public final class Regions {
  private Regions() {}

  /** Their names, sorted. */
  public static List<String> all() {
    return KinesisVideoClient.serviceMetadata().regions().stream()
        .map(Region::id)
        // Not a region but the FIPS endpoint of one that is listed too.
        .filter(region -> !region.startsWith("fips-"))
        .sorted()
        .toList();
  }

  /** Some whose names are most like this one. */
  static List<String> nearest(String name) {
    return all().stream()
        .sorted(Comparator.comparingInt((String region) -> edits(region, name)))
        .limit(3)
        .toList();
  }

  /** How many letters have to be changed, added or left out (Levenshtein). */
  private static int edits(String from, String to) {
    int[] row = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  /** The part of AWS that a region is in, as its ARNs name it. */
  static String partition(String region) {
    return PartitionMetadata.of(Region.of(region)).id();
  }

  /** The STUN server of a region, which KVS's clients add to every list by themselves. */
  static String stunUri(String region) {
    String suffix = PartitionMetadata.of(Region.of(region)).dnsSuffix();
    return "stun:stun.kinesisvideo.%s.%s:443".formatted(region, suffix);
  }
}
