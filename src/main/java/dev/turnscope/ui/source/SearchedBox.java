package dev.turnscope.ui.source;

import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A box to choose from a list: typing opens it and goes to the name that is typed. What is passed
 * over on the way is not chosen; the choice is made when the list closes.
 */
final class SearchedBox<T> extends ComboBox<T> {
  private final Function<T, String> name;
  private final ObjectProperty<@Nullable T> chosen;
  private final EventHandler<KeyEvent> escape = this::pressedInList;
  private final TypeAhead typeAhead = new TypeAhead(System::nanoTime);

  /**
   * @param name what an item is found by, and shown as
   * @param chosen the choice, here and elsewhere
   */
  SearchedBox(
      ObservableList<T> items, Function<T, String> name, ObjectProperty<@Nullable T> chosen) {
    super(items);
    this.name = name;
    this.chosen = chosen;
    setConverter(shownAs(name));
    setOnShowing(_ -> refresh());
    setOnShown(_ -> hearEscape());
    chosen.subscribe(this::setValue);
    valueProperty()
        .subscribe(
            value -> {
              if (!isShowing()) {
                chosen.set(value);
              }
            });
    showingProperty()
        .subscribe(
            showing -> {
              if (!showing) {
                settle();
              }
            });
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keepSpace);
    addEventFilter(KeyEvent.KEY_RELEASED, this::keepSpace);
  }

  static <T> StringConverter<T> shownAs(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String ignored) {
        throw new UnsupportedOperationException("the box is not editable");
      }
    };
  }

  private void settle() {
    typeAhead.forget();
    if (getValue() == null) {
      setValue(chosen.get());
    } else {
      chosen.set(getValue());
    }
  }

  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    if (!ChannelField.isLetter(event) || letter.isBlank() && !typeAhead.goesOn()) {
      return;
    }
    event.consume();
    OptionalInt found =
        typeAhead.type(
            letter, getItems().stream().map(name).toList(), getSelectionModel().getSelectedIndex());
    show();
    if (found.isPresent()) {
      getSelectionModel().select(found.getAsInt());
      if (list() instanceof ListView<?> list) {
        list.scrollTo(Math.max(0, found.getAsInt() - 2));
      }
    } else {
      // What is not there must not leave Enter with a name that begins alike.
      setValue(chosen.get());
    }
  }

  /** The list hears of Esc first, and closes. */
  private void hearEscape() {
    if (list() instanceof ListView<?> list && list.getScene().getWindow() instanceof Window popup) {
      popup.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void pressedInList(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      setValue(chosen.get());
    }
  }

  /** Within a name a space is a letter, and does not close the list. */
  private void keepSpace(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && typeAhead.goesOn()) {
      event.consume();
    }
  }

  /** What is told of an item may have changed while the items stayed. */
  private void refresh() {
    if (list() instanceof ListView<?> list) {
      list.refresh();
    }
  }

  private @Nullable ListView<?> list() {
    return getSkin() instanceof ComboBoxListViewSkin<?> skin
            && skin.getPopupContent() instanceof ListView<?> list
        ? list
        : null;
  }
}
