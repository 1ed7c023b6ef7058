package dev.turnscope.ui.shell;

import dev.turnscope.ui.conclusion.ConclusionView;
import dev.turnscope.ui.detail.DetailView;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.renewal.RenewalSwitch;
import dev.turnscope.ui.servers.ServersView;
import dev.turnscope.ui.source.Chip;
import dev.turnscope.ui.source.MissingLine;
import dev.turnscope.ui.source.SourceView;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The window's content. */
final class ShellView extends BorderPane {
  private static final Duration TICK = Duration.millis(100);
  private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
  private static final PseudoClass FETCHING = PseudoClass.getPseudoClass("fetching");
  private static final double SERVERS_SHARE = 0.6;

  /** A window of fewer em of the status line is one column, which scrolls as a whole. */
  private static final double EM_FOR_TWO_PANES = 80;

  private final SourceView source;
  private final ConclusionView conclusion;
  private final ServersView servers;
  private final DetailView detail;
  private final PaneFocus panes;
  private final SplitPane split = new SplitPane();
  private final VBox column = new VBox();
  private final StackPane results = new StackPane();
  private final StackPane center = new StackPane(results);
  private final Label status = new Label();

  ShellView(ShellViewModel model) {
    getStyleClass().add("shell");
    source = new SourceView(model.source(), model::check, model::cancel);
    conclusion = new ConclusionView(model.conclusion());
    setTop(new VBox(source, new MissingLine(model.source()), conclusion));
    servers = new ServersView(model.servers());
    servers.endWith(new RenewalSwitch(model.renewal()));
    detail = new DetailView(model.detail());
    panes = new PaneFocus(List.of(source, conclusion, servers, detail));
    SplitPane.setResizableWithParent(detail, true);
    results.getStyleClass().add("results");
    putSideBySide(model);
    // Not at once: while styles are applied no node may come or go.
    widthProperty().subscribe(() -> Platform.runLater(() -> arrange(model)));
    status.fontProperty().subscribe(() -> Platform.runLater(() -> arrange(model)));
    setCenter(center);
    greet(model.start().offeredProperty());
    setBottom(statusLine(model.status()));
    model
        .conclusion()
        .outdatedProperty()
        .subscribe(outdated -> pseudoClassStateChanged(OUTDATED, outdated));
    model
        .conclusion()
        .fetchingProperty()
        .subscribe(fetching -> pseudoClassStateChanged(FETCHING, fetching));
    Chip saved =
        new Chip(
            Words.of("shell.saved-run.chip"),
            Words.of("shell.saved-run.close"),
            model.conclusion().savedProperty(),
            model::closeSaved);
    saved.setId("close-saved-run");
    source.add(saved);
    Timeline ticks = new Timeline(new KeyFrame(TICK, event -> model.tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
  }

  /** Large text in a narrow window leaves no room for two panes side by side. */
  private void arrange(ShellViewModel model) {
    boolean narrow = getWidth() < EM_FOR_TWO_PANES * status.getFont().getSize();
    if (narrow == column.getChildren().isEmpty()) {
      if (narrow) {
        putInOneColumn();
      } else {
        putSideBySide(model);
      }
      conclusion.showWhole(narrow);
      servers.showWhole(narrow);
      detail.showWhole(narrow);
    }
  }

  /** Each as high as what it shows: the window scrolls, and nothing in it. */
  private void putInOneColumn() {
    split.getItems().clear();
    column.getChildren().setAll(servers, detail);
    VBox.setVgrow(detail, Priority.ALWAYS);
    results.getChildren().setAll(column);
  }

  /** The panes share the room as the person last divided it. */
  private void putSideBySide(ShellViewModel model) {
    column.getChildren().clear();
    split.getItems().setAll(servers, detail);
    results.getChildren().setAll(split);
    split.setDividerPositions(model.divider().position().orElse(SERVERS_SHARE));
    split
        .getDividers()
        .getFirst()
        .positionProperty()
        .subscribe(
            (_, position) -> {
              if (split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed)) {
                model.divider().move(position.doubleValue());
              }
            });
  }

  /** While there is nothing to show, the ways to begin stand alone. */
  private void greet(ObservableBooleanValue offered) {
    results.visibleProperty().bind(Bindings.not(offered));
    conclusion.visibleProperty().bind(results.visibleProperty());
    conclusion.managedProperty().bind(results.visibleProperty());
  }

  /** Sets a node where the results will be. */
  void greetWith(Node node) {
    center.getChildren().add(node);
  }

  /** Lets the rows have a menu of their own. */
  void offerForRows(ContextMenu menu) {
    servers.offer(menu);
  }

  /** Puts the focus where a person begins. */
  void begin() {
    source.begin();
  }

  /** Sets a node behind the choosers and the button. */
  void endWith(Node node) {
    source.endWith(node);
  }

  /** The panes as the focus moves between them. */
  PaneFocus panes() {
    return panes;
  }

  void goToChannel() {
    source.begin();
  }

  void goToProfile() {
    source.goToProfile();
  }

  void goToSource() {
    panes.go(source);
  }

  void goToServers() {
    panes.go(servers);
  }

  void goToDetail() {
    panes.go(detail);
  }

  /** As if its button were pressed. */
  void copyReport() {
    conclusion.copyReport();
  }

  private Node statusLine(StatusViewModel model) {
    status.setId("status");
    status.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    status.setMaxWidth(Double.MAX_VALUE);
    status.textProperty().bind(model.shownListProperty());
    HBox.setHgrow(status, Priority.ALWAYS);
    Label hint = new Label();
    hint.setId("hint");
    hint.setMinWidth(USE_PREF_SIZE);
    hint.textProperty().bind(model.hintProperty());
    HBox line = new HBox(status, hint);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("status");
    return line;
  }
}
