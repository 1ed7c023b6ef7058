package dev.turnscope.ui.copy;

import dev.turnscope.model.IceServerList;
import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import org.jspecify.annotations.Nullable;

/** What can be copied of what the window shows; each text is empty where there is none. */
public final class CopyViewModel {
  private final ServersViewModel servers;
  private final ConclusionViewModel conclusion;
  private @Nullable Choice choice;
  private @Nullable IceServerList list;

  public CopyViewModel(ServersViewModel servers, ConclusionViewModel conclusion) {
    this.servers = servers;
    this.conclusion = conclusion;
  }

  /** The list that is shown, and whose it is. */
  public void shows(Choice of, IceServerList shown) {
    choice = of;
    list = shown;
  }

  /** No list is shown. */
  public void forget() {
    choice = null;
    list = null;
  }

  /** The servers as an application takes them, with usernames and passwords. */
  String iceServers() {
    return list == null ? "" : Formats.iceServers(list);
  }

  /** The AWS CLI's command for the list; of the lab and of a given list there is none. */
  String awsCommand() {
    return choice instanceof ChannelChoice channel
            && !channel.place().lab()
            && list != null
            && list.endpoint() != null
        ? Formats.awsCommand(channel, list.endpoint(), Shell.ofThisComputer())
        : "";
  }

  String summary() {
    return conclusion.reportText();
  }

  /** The chosen row: verdict, transport, URI, time and relayed address. */
  String row() {
    UriRow row = servers.selectedProperty().get();
    return row == null
        ? ""
        : Formats.row(
            row.wordProperty().get(),
            Texts.transport(row.transport()),
            row.text(),
            row.timeProperty().get(),
            row.addressProperty().get());
  }

  String uri() {
    UriRow row = servers.selectedProperty().get();
    return row == null ? "" : row.text();
  }

  /** The chosen row's relayed address; of a STUN URI the address that the server saw. */
  String address() {
    UriRow row = servers.selectedProperty().get();
    return row == null ? "" : row.addressProperty().get();
  }
}
