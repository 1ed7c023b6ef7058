package dev.turnscope.ui.shell;

import dev.turnscope.ui.conclusion.ConclusionView;
import dev.turnscope.ui.detail.DetailView;
import dev.turnscope.ui.servers.ServersView;
import dev.turnscope.ui.source.SourceView;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The window's content. */
public final class ShellView extends BorderPane {
  private static final Duration TICK = Duration.millis(100);
  private static final KeyCombination CHECK =
      new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_REPORT =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
  private static final double SERVERS_SHARE = 0.6;

  private final ShellViewModel model;
  private final SourceView source;
  private final ConclusionView conclusion;

  public ShellView(ShellViewModel model) {
    this.model = model;
    getStyleClass().add("shell");
    source = new SourceView(model.source(), model::check, model::cancel);
    conclusion = new ConclusionView(model.conclusion());
    setTop(new VBox(source, conclusion));
    ServersView servers = new ServersView(model.servers());
    DetailView detail = new DetailView(model.detail());
    SplitPane split = new SplitPane(servers, detail);
    split.setDividerPositions(SERVERS_SHARE);
    SplitPane.setResizableWithParent(detail, true);
    setCenter(split);
    setBottom(statusLine(model.status()));
    model
        .conclusion()
        .outdatedProperty()
        .subscribe(outdated -> pseudoClassStateChanged(OUTDATED, outdated));
    Timeline ticks = new Timeline(new KeyFrame(TICK, event -> model.tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
  }

  /** Takes the keys that work wherever the focus is, and puts it where a person begins. */
  public void takeKeysOf(Scene scene) {
    source.begin();
    scene.getAccelerators().put(CHECK, model::check);
    scene.getAccelerators().put(COPY_REPORT, conclusion::copyReport);
  }

  private static Node statusLine(StatusViewModel status) {
    Label shown = new Label();
    shown.setId("status");
    shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    shown.setMaxWidth(Double.MAX_VALUE);
    shown.textProperty().bind(status.shownListProperty());
    HBox.setHgrow(shown, Priority.ALWAYS);
    Label hint = new Label();
    hint.setMinWidth(USE_PREF_SIZE);
    hint.textProperty().bind(status.hintProperty());
    HBox line = new HBox(shown, hint);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("status");
    return line;
  }
}
