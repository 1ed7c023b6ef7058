package dev.turnscope.aws.endpoint;

import dev.turnscope.aws.failure.AwsFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;
import software.amazon.awssdk.services.kinesisvideo.endpoints.KinesisVideoEndpointProvider;

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
  public static List<String> nearest(String name) {
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

  /** As ARNs name it: {@code aws}, {@code aws-cn}, {@code aws-us-gov}. */
  public static String partition(String region) {
    return PartitionMetadata.of(Region.of(region)).id();
  }

  /**
   * The STUN server of a region, which KVS's clients add to every list by themselves. It stands
   * beside the control plane; AWS's clients go to the FIPS one over TLS alone.
   */
  public static String stunUri(String region, EndpointVariant variant) throws AwsFailure {
    String host = controlHost(region, variant, KinesisVideoEndpointProvider.defaultProvider());
    return "%s:stun.%s:443".formatted(variant.fips() ? "stuns" : "stun", host);
  }

  /** Where the SDK sends a call: its client needs the region in its table and in its rules. */
  static String controlHost(
      String region, EndpointVariant variant, KinesisVideoEndpointProvider rules)
      throws AwsFailure {
    try {
      KinesisVideoClient.serviceMetadata().endpointFor(key(region, variant));
      return rules
          .resolveEndpoint(
              asked ->
                  asked
                      .region(Region.of(region))
                      .useDualStack(variant.dualStack())
                      .useFips(variant.fips()))
          .join()
          .url()
          .getHost();
    } catch (RuntimeException none) {
      // The table says it with a NullPointerException, the rules with others.
      throw variant.missingIn(region);
    }
  }

  private static ServiceEndpointKey key(String region, EndpointVariant variant) {
    List<EndpointTag> tags = new ArrayList<>();
    if (variant.dualStack()) {
      tags.add(EndpointTag.DUALSTACK);
    }
    if (variant.fips()) {
      tags.add(EndpointTag.FIPS);
    }
    return ServiceEndpointKey.builder().region(Region.of(region)).tags(tags).build();
  }
}
