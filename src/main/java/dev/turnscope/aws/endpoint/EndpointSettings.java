package dev.turnscope.aws.endpoint;

import dev.turnscope.aws.failure.Endpoint;
import dev.turnscope.aws.settings.SdkNames;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Which setting put an endpoint in AWS's place, in the order in which the SDK looks. */
public final class EndpointSettings {
  private static final String OF_KVS = "kinesis_video." + ProfileProperty.ENDPOINT_URL;

  private final Map<String, String> urls = new LinkedHashMap<>();

  private EndpointSettings() {}

  /** Where no setting counts. */
  public static EndpointSettings none() {
    return new EndpointSettings();
  }

  /**
   * Those of the environment, then the profile's.
   *
   * @param profile its name as a person wrote it
   */
  public static EndpointSettings of(
      String profile, ProfileFile file, Map<String, String> environment) {
    EndpointSettings settings = new EndpointSettings();
    settings.environment("AWS_ENDPOINT_URL_KINESIS_VIDEO", environment);
    settings.environment("AWS_ENDPOINT_URL", environment);
    file.profile(SdkNames.of(profile)).ifPresent(found -> settings.profile(found, file));
    return settings;
  }

  /** Whom a call asked, with the setting that put it there. */
  public Endpoint endpoint(URI asked) {
    return Endpoint.of(asked, setting(asked));
  }

  /** The setting that is used for KVS, null where there is none. */
  public @Nullable String first() {
    return urls.keySet().stream().findFirst().orElse(null);
  }

  private void environment(String name, Map<String, String> environment) {
    String url = environment.get(name);
    if (url != null && !url.isBlank()) {
      urls.put(name, url);
    }
  }

  private void profile(Profile profile, ProfileFile file) {
    profile
        .property("services")
        .ifPresent(
            services ->
                file.getSection("services", services)
                    .flatMap(section -> section.property(OF_KVS))
                    .ifPresent(
                        url ->
                            urls.put(
                                "kinesis_video’s endpoint_url in services "
                                    + SdkNames.told(services),
                                url)));
    profile
        .property(ProfileProperty.ENDPOINT_URL)
        .ifPresent(
            url -> urls.put("endpoint_url in profile " + SdkNames.told(profile.name()), url));
  }

  private @Nullable String setting(URI asked) {
    return urls.entrySet().stream()
        .filter(entry -> names(entry.getValue(), asked))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean names(String url, URI asked) {
    try {
      URI set = URI.create(url.strip());
      return asked.getHost().equalsIgnoreCase(set.getHost()) && port(asked) == port(set);
    } catch (IllegalArgumentException notAUrl) {
      return false;
    }
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
  }
}
