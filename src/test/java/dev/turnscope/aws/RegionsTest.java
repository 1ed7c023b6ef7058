package dev.turnscope.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "us-west-2, stun:stun.kinesisvideo.us-west-2.amazonaws.com:443",
    "cn-north-1, stun:stun.kinesisvideo.cn-north-1.amazonaws.com.cn:443",
  })
  void namesTheStunServerThatClientsAdd(String region, String uri) {
    assertEquals(uri, Regions.stunUri(region));
  }
}
