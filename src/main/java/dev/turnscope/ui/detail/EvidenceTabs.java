package dev.turnscope.ui.detail;

import atlantafx.base.theme.Styles;
import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** What the answer rests on, a tab each kind; the chosen tab stays as the URI changes. */
final class EvidenceTabs extends TabPane {
  private static final double LEAST_HEIGHT = 150;

  private final Tab overview;
  private final Tab certificate;
  private boolean whole;

  EvidenceTabs(DetailViewModel model) {
    setId("evidence");
    getStyleClass().addAll(Styles.DENSE, "evidence");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setAccessibleText(Words.of("detail.tabs"));
    overview = new Tab(Words.of("detail.overview"), new OverviewView(model.overview()));
    certificate =
        new Tab(
            Words.of("detail.certificate"),
            new CertificateView(model.certificate(), new SystemSaveDialog()));
    getTabs()
        .addAll(
            overview,
            new Tab(Words.of("detail.candidates"), new CandidatesView(model.candidates())),
            certificate,
            new Tab(Words.of("detail.messages"), new MessagesView(model.messages())));
    arrange();
  }

  /** Whether a tab is as high as what it shows, and something around it scrolls. */
  void showWhole(boolean wanted) {
    whole = wanted;
    arrange();
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return whole ? Orientation.HORIZONTAL : super.getContentBias();
  }

  private void arrange() {
    for (Tab tab : List.of(overview, certificate)) {
      tab.setContent(whole ? shown(tab) : scrolling(shown(tab)));
    }
    setMinHeight(whole ? USE_PREF_SIZE : LEAST_HEIGHT);
    setPrefHeight(whole ? USE_COMPUTED_SIZE : LEAST_HEIGHT);
  }

  private static Node shown(Tab tab) {
    if (tab.getContent() instanceof ScrollPane scroll) {
      Node content = scroll.getContent();
      scroll.setContent(null);
      return content;
    }
    return tab.getContent();
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return scroll;
  }
}
