package dev.turnscope.aws.settings;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.profiles.ProfileFile;

/** What the config and the credentials file say together, as the AWS CLI takes it. */
public final class SharedProfiles {
  private static final String DEFAULT = "default";

  private final Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> sessions = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> services = new LinkedHashMap<>();

  /** The sections of a file. */
  public static final class Content {
    private final List<Section> sections;

    private Content(List<Section> sections) {
      this.sections = sections;
    }

    /**
     * Reads a file's bytes.
     *
     * @param local what this computer writes where it does not write UTF-8
     */
    public static Content of(byte[] bytes, Charset local) throws MalformedSettings {
      return new Content(SettingsReader.read(SettingsText.lines(bytes, local)));
    }
  }

  public SharedProfiles(Content config, Content credentials) {
    for (Section section : config.sections) {
      String name = section.name();
      if (name.equals(DEFAULT)) {
        profiles.put(DEFAULT, section.settings());
      } else {
        named("profile", section, profiles);
        named("sso-session", section, sessions);
        named("services", section, services);
      }
    }
    for (Section section : credentials.sections) {
      profiles.merge(section.name(), section.settings(), SharedProfiles::withCredentials);
    }
  }

  /** The same for the SDK. */
  public ProfileFile forSdk() {
    return SdkForm.of(profiles, sessions, services);
  }

  private static void named(
      String prefix, Section section, Map<String, Map<String, String>> sections) {
    if (section.name().startsWith(prefix)) {
      List<String> words = SectionWords.of(section.name());
      if (words.size() == 2) {
        // A later one takes the place of an earlier one as a whole: [profile default], [default].
        sections.put(words.getLast(), section.settings());
      }
    }
  }

  /**
   * The credentials file wins; its keys also over a credential_process, which the SDK asks first.
   */
  private static Map<String, String> withCredentials(
      Map<String, String> config, Map<String, String> credentials) {
    Map<String, String> both = new LinkedHashMap<>(config);
    if (credentials.containsKey("aws_access_key_id")) {
      both.remove("credential_process");
    }
    both.putAll(credentials);
    return both;
  }
}
