package dev.turnscope.ui.work;

import java.net.URI;

/** What the window has the system open in other programs. */
public interface Desktop {

  /** Shows the folder of the settings. */
  void openFolder();

  /** Shows a page in the browser. */
  void openPage(URI page);
}
