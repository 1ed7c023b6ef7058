package dev.turnscope.ui.source;

import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the field that go to the list below it. */
final class ChannelKeys {
  private final ChannelsViewModel model;
  private final ChannelPopup popup;
  private final Runnable browse;

  /**
   * @param browse opens the list
   */
  ChannelKeys(ChannelsViewModel model, ChannelPopup popup, Runnable browse) {
    this.model = model;
    this.popup = popup;
    this.browse = browse;
  }

  /** Takes a key from the field where it is one of the list's. */
  void pressed(KeyEvent event) {
    boolean taken =
        popup.isShowing()
            ? pressedInList(event)
            : switch (event.getCode()) {
              case DOWN, UP, PAGE_DOWN, PAGE_UP -> done(browse);
              default -> false;
            };
    if (taken) {
      event.consume();
    }
  }

  private boolean pressedInList(KeyEvent event) {
    ChannelList list = popup.list();
    if (PinButton.KEYS.match(event)) {
      return highlighted(popup::togglePin);
    }
    if (ChannelPopup.COPY.match(event)) {
      return highlighted(popup::copyArn);
    }
    return switch (event.getCode()) {
      case DOWN -> done(() -> list.move(1));
      case UP -> done(() -> list.move(-1));
      case PAGE_DOWN -> done(() -> list.move(ChannelList.MOST_ROWS - 1));
      case PAGE_UP -> done(() -> list.move(1 - ChannelList.MOST_ROWS));
      case HOME -> event.isShiftDown() ? false : highlighted(line -> list.move(-Integer.MAX_VALUE));
      case END -> event.isShiftDown() ? false : highlighted(line -> list.move(Integer.MAX_VALUE));
      case F5 -> done(model::retry);
      case TAB -> !event.isShiftDown() && popup.enterButtons();
      case ESCAPE -> done(popup::close);
      case ENTER -> chosen();
      default -> false;
    };
  }

  /**
   * Enter takes the highlighted channel, or else the only one that matches. Otherwise it goes on to
   * the button: what is typed is checked.
   */
  private boolean chosen() {
    String typed = model.textProperty().get();
    boolean taken = highlighted(popup::choose) || with(popup.list().only(typed), popup::choose);
    popup.close();
    return taken;
  }

  private boolean highlighted(Consumer<Line> action) {
    return with(popup.list().highlighted(), action);
  }

  private static boolean with(@Nullable Line line, Consumer<Line> action) {
    if (line != null) {
      action.accept(line);
    }
    return line != null;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
