package dev.turnscope.ui.detail;

import atlantafx.base.theme.Styles;
import dev.turnscope.ui.look.Words;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What the answer rests on, a tab each kind; the chosen tab stays as the URI changes. */
final class EvidenceTabs extends TabPane {
  private static final double LEAST_HEIGHT = 200;

  EvidenceTabs(DetailViewModel model) {
    setId("evidence");
    getStyleClass().addAll(Styles.DENSE, "evidence");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinHeight(LEAST_HEIGHT);
    setPrefHeight(LEAST_HEIGHT);
    setAccessibleText(Words.of("detail.tabs"));
    getTabs()
        .addAll(
            tab(Words.of("detail.overview"), scrolling(new OverviewView(model.overview()))),
            tab(Words.of("detail.candidates"), new CandidatesView(model.candidates())),
            tab(
                Words.of("detail.certificate"),
                scrolling(new CertificateView(model.certificate(), new SystemSaveDialog()))),
            tab(Words.of("detail.messages"), new MessagesView(model.messages())));
  }

  private static Tab tab(String name, Node content) {
    return new Tab(name, content);
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return scroll;
  }
}
