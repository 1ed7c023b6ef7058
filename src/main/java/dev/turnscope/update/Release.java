package dev.turnscope.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published release: GitHub’s answer to “Get the latest release”, of which two members are read.
 *
 * @param page over HTTPS
 */
record Release(ReleaseVersion version, URI page) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .build();

  /** Empty of what is no release. */
  static Optional<Release> read(byte[] answer) {
    JsonNode root;
    try {
      root = MAPPER.readTree(answer);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
    Optional<URI> page = page(root.path("html_url").stringValue(""));
    return ReleaseVersion.read(root.path("tag_name").stringValue(""))
        .flatMap(version -> page.map(there -> new Release(version, there)));
  }

  /** A browser is sent there, so it is nothing but a page. */
  private static Optional<URI> page(String text) {
    try {
      return Optional.of(new URI(text)).filter(ReleasePlace::isSecure);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
