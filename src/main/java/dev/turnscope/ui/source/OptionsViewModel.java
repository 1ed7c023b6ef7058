package dev.turnscope.ui.source;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What few requests need: a username, and others of AWS's endpoints than the profile says. */
public final class OptionsViewModel {
  private final StringProperty username = new SimpleStringProperty("");
  private final ObjectProperty<Switch> dualStack = new SimpleObjectProperty<>(Switch.AS_SET);
  private final ObjectProperty<Switch> fips = new SimpleObjectProperty<>(Switch.AS_SET);
  private final ReadOnlyBooleanWrapper ofLab = new ReadOnlyBooleanWrapper();

  /** An ID that AWS ties to the credentials. It is not kept for the next start. */
  public StringProperty usernameProperty() {
    return username;
  }

  public ObjectProperty<Switch> dualStackProperty() {
    return dualStack;
  }

  public ObjectProperty<Switch> fipsProperty() {
    return fips;
  }

  /** Whether the lab is chosen, which has one endpoint. */
  ReadOnlyBooleanProperty ofLabProperty() {
    return ofLab.getReadOnlyProperty();
  }

  /** All that changes what is asked. */
  Stream<ObservableValue<?>> all() {
    return Stream.of(username, dualStack, fips);
  }

  /** Null where the field is empty. */
  @Nullable String username() {
    String typed = username.get().strip();
    return typed.isEmpty() ? null : typed;
  }

  EndpointChoice endpoints() {
    return new EndpointChoice(dualStack.get(), fips.get());
  }

  /** Goes on with a profile, and what was last chosen for it. */
  void goOn(ProfileChoice profile, EndpointChoice endpoints) {
    ofLab.set(profile.equals(ProfileChoice.LAB));
    dualStack.set(endpoints.dualStack());
    fips.set(endpoints.fips());
  }

  /** What is set, a word or two each. */
  List<String> set() {
    List<String> words = new ArrayList<>();
    if (username() != null) {
      words.add(Words.of("source.options.set.username"));
    }
    switch (dualStack.get()) {
      case ON -> words.add(Words.of("source.options.set.dual-stack-on"));
      case OFF -> words.add(Words.of("source.options.set.dual-stack-off"));
      case AS_SET -> {}
    }
    switch (fips.get()) {
      case ON -> words.add(Words.of("source.options.set.fips-on"));
      case OFF -> words.add(Words.of("source.options.set.fips-off"));
      case AS_SET -> {}
    }
    return List.copyOf(words);
  }
}
