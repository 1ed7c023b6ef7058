package dev.turnscope.aws.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.profiles.ProfileFile;

/** Writes settings so that the SDK's reader takes them as they are meant. */
final class SdkForm {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_\\-/.%@:+]+");

  /** Settings whose value is the name of a section. */
  private static final Set<String> NAMING = Set.of("source_profile", "sso_session", "services");

  private static final String PROCESS = "credential_process";

  private final StringBuilder text = new StringBuilder();

  private SdkForm() {}

  static ProfileFile of(
      Map<String, Map<String, String>> profiles,
      Map<String, Map<String, String>> sessions,
      Map<String, Map<String, String>> services) {
    SdkForm form = new SdkForm();
    profiles.forEach((name, settings) -> form.section("profile", name, settings));
    sessions.forEach((name, settings) -> form.section("sso-session", name, settings));
    services.forEach((name, settings) -> form.section("services", name, settings));
    return ProfileFile.builder()
        .content(new ByteArrayInputStream(form.text.toString().getBytes(UTF_8)))
        .type(ProfileFile.Type.CONFIGURATION)
        .build();
  }

  private void section(String kind, String name, Map<String, String> settings) {
    text.append("[%s %s]\n".formatted(kind, SdkNames.of(name)));
    settings.forEach(this::setting);
    if (settings.containsKey(PROCESS)
        && blank(settings, PROCESS)
        && blank(settings, "aws_access_key_id")) {
      // That it is empty is told; beside keys it would come before them.
      text.append(PROCESS).append(" =\n");
    }
  }

  private static boolean blank(Map<String, String> settings, String name) {
    return Comments.cut(settings.getOrDefault(name, "")).isBlank();
  }

  private void setting(String name, String value) {
    if (!KEY.matcher(name).matches()) {
      return;
    }
    if (value.startsWith("\n")) {
      text.append(name).append(" =\n");
      value.lines().forEach(this::nested);
      return;
    }
    String said = Comments.cut(value);
    if (said.isEmpty()) {
      return;
    }
    text.append(name).append(" = ");
    // The SDK would see a comment in a quotation; it looks for none in a line that continues a
    // value, and the shell that the value is for takes “:” as nothing to do.
    if (name.equals(PROCESS) && Comments.seemIn(said)) {
      text.append(":\n ");
    }
    text.append(NAMING.contains(name) ? SdkNames.of(said) : said.replace("\n", "\n "));
    text.append('\n');
  }

  private void nested(String line) {
    int equals = line.indexOf('=');
    if (equals > 0 && KEY.matcher(Blanks.strip(line.substring(0, equals))).matches()) {
      text.append(' ').append(Comments.cut(line)).append('\n');
    }
  }
}
