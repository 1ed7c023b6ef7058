package dev.turnscope.ui.start;

import dev.turnscope.ui.source.SourceViewModel;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the ways to begin are offered: there is no AWS profile, and nothing was begun yet. */
public final class StartViewModel {
  private final SourceViewModel source;
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private boolean begun;

  public StartViewModel(SourceViewModel source) {
    this.source = source;
    source.profiles().subscribe(this::refresh);
    source.problemProperty().subscribe(this::refresh);
  }

  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** There is something to show from now on, and the page does not come back. */
  public void begin() {
    begun = true;
    refresh();
  }

  private void refresh() {
    offered.set(!begun && source.labAlone() && source.problemProperty().get() == null);
  }
}
