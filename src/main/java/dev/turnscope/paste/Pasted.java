package dev.turnscope.paste;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServerList;

/** What a text turned out to be. */
public sealed interface Pasted {

  /** A list, ready to be checked. */
  record List(IceServerList list) implements Pasted {}

  /** A saved run, to be shown: it holds no credentials, so that nothing can be checked with it. */
  record Run(CheckReport report) implements Pasted {}
}
