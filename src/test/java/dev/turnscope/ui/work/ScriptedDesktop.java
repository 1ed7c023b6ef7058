package dev.turnscope.ui.work;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was to open. */
public final class ScriptedDesktop implements Desktop {
  public final List<URI> pages = new CopyOnWriteArrayList<>();

  @Override
  public void openFolder() {}

  @Override
  public void openPage(URI page) {
    pages.add(page);
  }
}
