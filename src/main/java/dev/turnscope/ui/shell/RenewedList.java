package dev.turnscope.ui.shell;

import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.ui.copy.CopyViewModel;
import dev.turnscope.ui.renewal.RenewalViewModel;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Workbench.ChannelChoice;

/** Where a list goes that was fetched anew without a check: verdicts are none of its. */
record RenewedList(ServersViewModel servers, CopyViewModel copying, StatusViewModel status)
    implements RenewalViewModel.Listener {

  @Override
  public void renewed(ChannelChoice choice, IceServerList list, Moment had) {
    servers.renew(list, had);
    copying.shows(choice, list);
    status.renewed(had);
  }

  @Override
  public void told(String sentence) {
    status.ofRenewal(sentence);
  }
}
