package dev.turnscope.ui.source;

import dev.turnscope.ui.source.ChannelRow.Line;

/** What a person does with the row of a channel. */
interface RowActions {
  void choose(Line line);

  void togglePin(Line line);

  /** Does nothing where the ARN is not known. */
  void copyArn(Line line);

  void copyName(Line line);
}
