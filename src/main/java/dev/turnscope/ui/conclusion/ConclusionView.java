package dev.turnscope.ui.conclusion;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.NextStep;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The headline, its findings, and the requests to copy. It is as high as what it says needs, up to
 * a share of the window unless it is to be shown whole; while a check runs its height stays, so
 * that no row moves.
 */
public final class ConclusionView extends BorderPane {
  private static final double REQUESTS_PERCENT = 46;
  private static final double LINE_WIDTH = 640;
  private static final double LEAST_EM = 8.3;

  /** A line of fewer em has the parts of the answer one below the other. */
  private static final double EM_FOR_COLUMNS = 52;

  private static final double MOST_OF_WINDOW = 0.36;

  /** There is no list beside a policy that could need the room. */
  private static final double MOST_WITH_POLICY = 0.7;

  private final FontIcon icon = new FontIcon();
  private final Label headline = new Label();
  private final Label aside = new Label();
  private final Label note = new Label();
  private final VBox findings = new VBox();
  private final VBox requests = new VBox();
  private final VBox policyText = new VBox();
  private final ClientsView clients = new ClientsView();
  private final Label facts = new Label();
  private final ColumnConstraints requestsColumn = new ColumnConstraints();
  private final ProgressBar progress = new ProgressBar();
  private final HBox line = new HBox();
  private final ScrollPane scroll = new ScrollPane(line);
  private final Button copyReport;
  private final GridPane columns = new GridPane();
  private double height;
  private boolean whole;
  private boolean policyShown;
  private Statement shown = Statement.of(Tone.QUIET, "");

  public ConclusionView(ConclusionViewModel model) {
    getStyleClass().add("conclusion");
    copyReport =
        new CopyButton(
            Words.of("conclusion.copy-report"),
            Words.of("conclusion.copy-report.name"),
            model::reportText);
    copyReport.setId("copy-report");
    copyReport.visibleProperty().bind(model.reportProperty().isNotNull());
    copyReport.managedProperty().bind(copyReport.visibleProperty());
    VBox words = new VBox(headline(), note, columns(), policyText);
    words.getStyleClass().add("words");
    note.setId("headline-note");
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    line.getChildren().addAll(icon, words);
    line.getStyleClass().add("line");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    setCenter(new StackPane(scroll, fade()));
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Words.of("conclusion.progress.name"));
    progress.progressProperty().bind(model.progressProperty());
    progress.visibleProperty().bind(model.progressProperty().lessThan(1));
    setBottom(progress);
    facts.setId("facts");
    facts.getStyleClass().addAll("muted", "facts");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    model.factsProperty().subscribe(this::showFacts);
    model.statementProperty().subscribe(this::show);
    widthProperty().subscribe(this::arrange);
    aside.fontProperty().subscribe(this::arrange);
  }

  /** As if the button were pressed. */
  public void copyReport() {
    if (copyReport.isVisible()) {
      copyReport.fire();
    }
  }

  /** Whether it is as high as what it says, and something around it scrolls. */
  public void showWhole(boolean wanted) {
    whole = wanted;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!progress.isVisible() && getScene() != null) {
      double most = whole ? Double.MAX_VALUE : Math.max(least(), share() * getScene().getHeight());
      double wanted = line.prefHeight(width) + progress.prefHeight(width) + 1;
      height = Math.ceil(Math.clamp(wanted, least(), most));
    }
    return Math.max(height, least());
  }

  private double share() {
    return policyShown ? MOST_WITH_POLICY : MOST_OF_WINDOW;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** What goes on below the edge fades: no line is cut. */
  private Node fade() {
    Region fade = new Region();
    fade.getStyleClass().add("fade");
    fade.setMouseTransparent(true);
    StackPane.setAlignment(fade, Pos.BOTTOM_CENTER);
    fade.visibleProperty()
        .bind(
            scroll
                .vvalueProperty()
                .lessThan(scroll.vmaxProperty())
                .and(
                    Bindings.createBooleanBinding(
                        () -> line.getHeight() > scroll.getViewportBounds().getHeight() + 1,
                        line.heightProperty(),
                        scroll.viewportBoundsProperty())));
    return fade;
  }

  private Node headline() {
    headline.setId("headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMaxWidth(Double.MAX_VALUE);
    aside.getStyleClass().add("muted");
    aside.setMinWidth(USE_PREF_SIZE);
    HBox aside = new HBox(this.aside, copyReport);
    aside.setAlignment(Pos.BASELINE_LEFT);
    aside.getStyleClass().add("aside");
    return new HeadlineRow(headline, aside);
  }

  private double least() {
    return LEAST_EM * aside.getFont().getSize();
  }

  /** In large text what to do stands below what happened. */
  private void arrange() {
    boolean narrow = getWidth() < EM_FOR_COLUMNS * aside.getFont().getSize();
    GridPane.setConstraints(requests, narrow ? 0 : 1, narrow ? 1 : 0);
    boolean both = !requests.getChildren().isEmpty();
    requestsColumn.setPercentWidth(both && !narrow ? REQUESTS_PERCENT : 0);
  }

  private Node columns() {
    ColumnConstraints findingsColumn = new ColumnConstraints();
    findingsColumn.setHgrow(Priority.ALWAYS);
    columns.getColumnConstraints().addAll(findingsColumn, requestsColumn);
    columns.addRow(0, new VBox(findings, clients, facts), requests);
    columns.getStyleClass().add("columns");
    findings.getStyleClass().add("said");
    requests.getStyleClass().add("said");
    return columns;
  }

  private void show(Statement statement) {
    statement.tone().put(icon);
    put(statement.headline(), headline);
    aside.setText(statement.aside());
    note.setText(statement.note());
    note.setManaged(!statement.note().isEmpty());
    clients.show(statement.clients());
    if (!statement.asksTheSame(shown)) {
      showColumns(statement);
      scroll.setVvalue(0);
    }
    shown = statement;
    requestLayout();
  }

  private void showFacts(String text) {
    put(text, facts);
    facts.setManaged(!text.isEmpty());
  }

  /** What happened, and beside it what to do; what to do stands first where it is alone. */
  private void showColumns(Statement statement) {
    List<Node> said = statement.findings().stream().<Node>map(text -> wrapped(text)).toList();
    List<Node> asked = new ArrayList<>();
    statement.requests().forEach(text -> asked.add(request(text)));
    if (asked.size() > 1) {
      asked.add(copyAll(statement));
    }
    policyText.getChildren().clear();
    policyShown = false;
    if (statement.policy() != null) {
      PolicyView policy = new PolicyView(statement.policy());
      policy.shownProperty().subscribe(this::scrollToPolicy);
      policyText.getChildren().setAll(policy.text());
      asked.add(policy);
    }
    boolean both = !said.isEmpty() && !asked.isEmpty();
    findings.getChildren().setAll(said.isEmpty() ? asked : said);
    findings.setManaged(!findings.getChildren().isEmpty());
    findings.setMaxWidth(said.isEmpty() ? LINE_WIDTH : Double.MAX_VALUE);
    requests.getChildren().setAll(both ? asked : List.of());
    arrange();
  }

  /** It stands below all else. */
  private void scrollToPolicy(boolean shown) {
    policyShown = shown;
    requestLayout();
    if (getScene() != null) {
      getScene().getRoot().layout();
      scroll.setVvalue(shown ? scroll.getVmax() : 0);
    }
  }

  private static Node request(String text) {
    NextStep step = new NextStep();
    put(text, step.sentence());
    CopyButton copy = new CopyButton(Words.of("conclusion.copy-request"), () -> text);
    copy.setAccessibleHelp(text);
    step.getChildren().add(copy);
    return step;
  }

  private static Node copyAll(Statement statement) {
    HBox line =
        new HBox(
            new CopyButton(
                Words.of("conclusion.copy-all"),
                Words.of("conclusion.copy-all.name"),
                statement::requestsTogether));
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  /** Whoever hears it hears no spaces that are not there. */
  private static void put(String text, Label label) {
    label.setText(Texts.breakable(text));
    label.setAccessibleText(text);
  }

  private static Label wrapped(String text) {
    Label label = new Label();
    put(text, label);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
