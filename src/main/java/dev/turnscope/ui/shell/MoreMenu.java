package dev.turnscope.ui.shell;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.turnscope.store.ThemeChoice;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.TextSize;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Desktop;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window’s looks, and what there is to know about it. */
final class MoreMenu extends MenuButton {

  /**
   * @param report what can be done with the report that is shown
   * @param desktop null where there is none
   */
  MoreMenu(
      LookViewModel look, Shortcuts.Pages pages, List<MenuItem> report, @Nullable Desktop desktop) {
    super("", new FontIcon(Feather.MORE_HORIZONTAL));
    setId("more");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "more");
    setAccessibleText(Words.of("menu.name"));
    setTooltip(new Tooltip(Words.of("menu.name")));
    getItems().add(item(Words.of("menu.paste"), pages::openPaste));
    getItems().addAll(report);
    getItems().add(new SeparatorMenuItem());
    getItems().addAll(themes(look), sizes(look), motion(look), new SeparatorMenuItem());
    getItems().add(item(Words.of("menu.proxy"), pages::openProxy));
    getItems().add(item(Words.of("menu.keys"), pages::openSheet));
    if (desktop != null) {
      getItems().add(item(Words.of("menu.folder"), desktop::openFolder));
    }
    getItems().add(item(Words.of("menu.about"), pages::openAbout));
  }

  private static Menu themes(LookViewModel look) {
    ToggleGroup group = new ToggleGroup();
    return menu(
        Words.of("menu.theme"),
        Stream.of(ThemeChoice.values())
            .map(theme -> choice(group, name(theme), theme, look.themeProperty()))
            .toList());
  }

  private static Menu sizes(LookViewModel look) {
    ToggleGroup group = new ToggleGroup();
    Property<Integer> percent = look.textPercentProperty().asObject();
    return menu(
        Words.of("menu.text-size"),
        TextSize.STEPS.stream()
            .map(step -> choice(group, Words.of("menu.percent", step), step, percent))
            .toList());
  }

  private static MenuItem motion(LookViewModel look) {
    CheckMenuItem item = new CheckMenuItem(Words.of("menu.motion"));
    item.setId("reduce-motion");
    item.setOnAction(
        event -> {
          look.toggleMotion();
          item.setSelected(look.calm().getValue());
        });
    look.calm().subscribe(item::setSelected);
    return item;
  }

  private static String name(ThemeChoice theme) {
    return switch (theme) {
      case SYSTEM -> Words.of("menu.theme.system");
      case LIGHT -> Words.of("menu.theme.light");
      case DARK -> Words.of("menu.theme.dark");
    };
  }

  private static Menu menu(String name, List<MenuItem> items) {
    return new Menu(name, null, items.toArray(MenuItem[]::new));
  }

  private static <T> MenuItem choice(ToggleGroup group, String name, T value, Property<T> chosen) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setOnAction(event -> chosen.setValue(value));
    chosen.subscribe(now -> item.setSelected(value.equals(now)));
    return item;
  }

  private static MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> action.run());
    return item;
  }
}
