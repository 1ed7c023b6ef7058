package dev.turnscope.aws;

import java.util.List;
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

  /** The STUN server of a region, which KVS's clients add to every list by themselves. */
  static String stunUri(String region) {
    String suffix = PartitionMetadata.of(Region.of(region)).dnsSuffix();
    return "stun:stun.kinesisvideo.%s.%s:443".formatted(region, suffix);
  }
}
