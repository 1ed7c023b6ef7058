package dev.turnscope.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Where releases are published: a fact of the build, which Maven’s turnscope.releases names. */
final class ReleasePlace {
  private static final String WRITTEN_BY_THE_BUILD = "/dev/turnscope/update/releases.properties";

  private ReleasePlace() {}

  /** Empty where the build named none. */
  static Optional<URI> ofThisBuild() {
    Properties built = new Properties();
    try (InputStream file = ReleasePlace.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
      built.load(Objects.requireNonNull(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return in(built.getProperty("releases", ""));
  }

  static Optional<URI> in(String text) {
    try {
      return Optional.of(new URI(text.strip())).filter(ReleasePlace::isSecure);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Whether it is an address of HTTPS, with a host and without a user. */
  static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getHost() != null
        && address.getRawUserInfo() == null;
  }
}
