package dev.turnscope.ui.conclusion;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The headline, and what is said aside: on its first line where there is room, else below it. */
final class HeadlineRow extends Region {
  private static final double GAP = 16;

  /** With fewer em beside the aside a headline would be a column of single words. */
  private static final double LEAST_HEADLINE_EM = 17;

  private final Label headline;
  private final Region aside;

  HeadlineRow(Label headline, Region aside) {
    this.headline = headline;
    this.aside = aside;
    getChildren().addAll(headline, aside);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(headline.minWidth(-1), aside.minWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? headline.prefWidth(-1) + GAP + aside.prefWidth(-1) : width;
    return beside(room)
        ? Math.max(headline.prefHeight(besides(room)), aside.prefHeight(-1))
        : headline.prefHeight(room) + aside.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double asideWidth = Math.min(width, aside.prefWidth(-1));
    double asideHeight = aside.prefHeight(-1);
    if (beside(width)) {
      headline.resizeRelocate(0, 0, besides(width), headline.prefHeight(besides(width)));
      aside.resize(asideWidth, asideHeight);
      double drop = headline.getBaselineOffset() - aside.getBaselineOffset();
      aside.relocate(width - asideWidth, snapPositionY(Math.max(0, drop)));
    } else {
      double height = headline.prefHeight(width);
      headline.resizeRelocate(0, 0, width, height);
      aside.resizeRelocate(0, height, asideWidth, asideHeight);
    }
  }

  private boolean beside(double width) {
    return besides(width) >= LEAST_HEADLINE_EM * headline.getFont().getSize();
  }

  private double besides(double width) {
    return width - GAP - aside.prefWidth(-1);
  }
}
