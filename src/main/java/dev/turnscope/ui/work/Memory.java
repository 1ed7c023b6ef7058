package dev.turnscope.ui.work;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Source;
import dev.turnscope.store.RunPoint;
import dev.turnscope.store.Settings;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the window remembers between two starts. No call blocks. */
public interface Memory {
  Settings settings();

  void change(UnaryOperator<Settings> change);

  /** Keeps the verdicts and times of a check that has ended. */
  void add(CheckReport report);

  /** What earlier checks found for a URI, the oldest first. */
  List<RunPoint> earlier(Source source, IceUri uri);

  /** One that lasts as long as this start. */
  static Memory ofThisStart() {
    return new Memory() {
      private volatile Settings settings = Settings.DEFAULT;

      @Override
      public Settings settings() {
        return settings;
      }

      @Override
      public void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
      }

      @Override
      public void add(CheckReport report) {}

      @Override
      public List<RunPoint> earlier(Source source, IceUri uri) {
        return List.of();
      }
    };
  }
}
