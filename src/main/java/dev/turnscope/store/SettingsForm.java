package dev.turnscope.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings as JSON, in four groups, and the proxy. */
final class SettingsForm implements JsonForm<Settings> {

  @Override
  public String title() {
    return "settings";
  }

  @Override
  public Settings empty() {
    return Settings.DEFAULT;
  }

  @Override
  public boolean forPersons() {
    return true;
  }

  @Override
  public Settings read(JsonNode root) {
    return new Settings(
        layout(root.path("layout")),
        appearance(root.path("appearance")),
        ChoicesForm.read(root.path("choices")),
        updates(root.path("updates")),
        root.path("proxy").stringValue(""));
  }

  @Override
  public void write(Settings settings, ObjectNode root) {
    Layout layout = settings.layout();
    ObjectNode arranged = root.putObject("layout");
    if (layout.window() != null) {
      window(layout.window(), arranged.putObject("window"));
    }
    arranged.put("divider", layout.divider());
    Appearance appearance = settings.appearance();
    ObjectNode look = root.putObject("appearance");
    look.put("theme", Members.word(appearance.theme()));
    look.put("textScale", appearance.textScale());
    look.put("reducedMotion", Members.word(appearance.reducedMotion()));
    ChoicesForm.write(settings.choices(), root.putObject("choices"));
    UpdateChoice updates = settings.updates();
    ObjectNode looking = root.putObject("updates");
    looking.put("daily", updates.daily());
    if (updates.lookedOn() != null) {
      looking.put("lookedOn", updates.lookedOn().toString());
    }
    root.put("proxy", settings.proxy());
  }

  private static Layout layout(JsonNode node) {
    JsonNode window = node.path("window");
    WindowBounds bounds =
        new WindowBounds(
            Members.number(window, "x"),
            Members.number(window, "y"),
            Members.number(window, "width"),
            Members.number(window, "height"),
            window.path("maximized").booleanValue(false));
    return new Layout(bounds, Members.number(node, "divider"));
  }

  private static Appearance appearance(JsonNode node) {
    Appearance usual = Appearance.DEFAULT;
    int scale = node.path("textScale").intValue(usual.textScale());
    boolean inBounds = scale >= Appearance.SMALLEST_TEXT && scale <= Appearance.LARGEST_TEXT;
    return new Appearance(
        Members.choice(node, "theme", ThemeChoice.class).orElse(usual.theme()),
        inBounds ? scale : usual.textScale(),
        Members.choice(node, "reducedMotion", ReducedMotion.class).orElse(usual.reducedMotion()));
  }

  private static UpdateChoice updates(JsonNode node) {
    return new UpdateChoice(
        node.path("daily").booleanValue(UpdateChoice.DEFAULT.daily()),
        day(node.path("lookedOn").stringValue("")));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private static void window(WindowBounds bounds, ObjectNode node) {
    node.put("x", bounds.x());
    node.put("y", bounds.y());
    node.put("width", bounds.width());
    node.put("height", bounds.height());
    node.put("maximized", bounds.maximized());
  }
}
