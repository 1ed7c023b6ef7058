package dev.turnscope.aws.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kinesisvideo.endpoints.KinesisVideoEndpointProvider;

class RegionsTest {

  @Test
  void listsTheRegionsOfKvsSorted() {
    List<String> regions = Regions.all();

    assertTrue(regions.contains("us-west-2"), regions.toString());
    assertTrue(regions.contains("cn-north-1"), regions.toString());
    assertFalse(regions.toString().contains("fips"), regions.toString());
    assertEquals(regions.stream().sorted().distinct().toList(), regions);
  }

  @Test
  void suggestsRegionsOfAnAlikeName() {
    assertEquals("us-west-2", Regions.nearest("us-wset-2").getFirst());
    assertEquals("eu-central-1", Regions.nearest("eu-centrall-1").getFirst());
  }

  @Test
  void listsThoseOfEveryPartition() {
    List<String> regions = Regions.all();

    assertTrue(
        regions.containsAll(List.of("eu-central-1", "cn-north-1", "us-gov-west-1")),
        regions.toString());
    assertTrue(regions.contains("us-iso-east-1"), regions.toString());
  }

  /** As AWS’s own clients make them: over TLS alone where FIPS is asked for. */
  @ParameterizedTest
  @CsvSource({
    "us-west-2,     none, stun:stun.kinesisvideo.us-west-2.amazonaws.com:443",
    "us-west-2,     dual, stun:stun.kinesisvideo.us-west-2.api.aws:443",
    "us-west-2,     fips, stuns:stun.kinesisvideo-fips.us-west-2.amazonaws.com:443",
    "us-west-2,     both, stuns:stun.kinesisvideo-fips.us-west-2.api.aws:443",
    "cn-north-1,    none, stun:stun.kinesisvideo.cn-north-1.amazonaws.com.cn:443",
    "cn-north-1,    dual, stun:stun.kinesisvideo.cn-north-1.api.amazonwebservices.com.cn:443",
    "cn-north-1,    fips, stuns:stun.kinesisvideo-fips.cn-north-1.amazonaws.com.cn:443",
    "us-gov-west-1, none, stun:stun.kinesisvideo.us-gov-west-1.amazonaws.com:443",
    "us-gov-east-1, fips, stuns:stun.kinesisvideo-fips.us-gov-east-1.amazonaws.com:443",
    "us-gov-east-1, both, stuns:stun.kinesisvideo-fips.us-gov-east-1.api.aws:443",
    "us-iso-east-1, none, stun:stun.kinesisvideo.us-iso-east-1.c2s.ic.gov:443",
  })
  void namesTheStunServerThatClientsAdd(String region, String variant, String uri)
      throws AwsFailure {
    assertEquals(uri, Regions.stunUri(region, variant(variant)));
    assertInstanceOf(IceUri.class, ListedUri.read(uri));
  }

  @Test
  void saysWhereThereIsNoSuchEndpoint() {
    AwsFailure failure =
        assertThrows(AwsFailure.class, () -> Regions.stunUri("us-iso-east-1", variant("both")));

    assertEquals(Kind.WRONG_REGION, failure.kind());
    assertEquals(
        "Kinesis Video Streams has no dual-stack FIPS endpoint in us-iso-east-1.",
        failure.sentence());
    assertEquals("Switch dual-stack and FIPS off, or choose another region.", failure.nextStep());
  }

  @Test
  void heedsTheSdksRulesToo() {
    KinesisVideoEndpointProvider none =
        _ -> CompletableFuture.failedFuture(SdkClientException.create("FIPS is not supported"));

    AwsFailure failure =
        assertThrows(
            AwsFailure.class, () -> Regions.controlHost("cn-north-1", variant("fips"), none));

    assertEquals("Kinesis Video Streams has no FIPS endpoint in cn-north-1.", failure.sentence());
  }

  private static EndpointVariant variant(String name) {
    return new EndpointVariant(
        name.equals("dual") || name.equals("both") ? "a test" : null,
        name.equals("fips") || name.equals("both") ? "a test" : null);
  }
}
