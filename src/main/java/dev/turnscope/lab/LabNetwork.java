package dev.turnscope.lab;

import dev.turnscope.lab.turn.CredentialIssuer;
import dev.turnscope.lab.turn.Fault;
import dev.turnscope.lab.turn.StunServer;
import dev.turnscope.lab.turn.TurnServer;
import dev.turnscope.lab.turn.TurnSettings;
import dev.turnscope.model.IceServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** The STUN and TURN servers of one scenario. */
final class LabNetwork implements AutoCloseable {
  private final String channelArn;
  private final NetworkPlan plan;
  private final StunServer stun;
  private final List<ListedServer> turn = new ArrayList<>();

  private LabNetwork(String channelArn, NetworkPlan plan, StunServer stun) {
    this.channelArn = channelArn;
    this.plan = plan;
    this.stun = stun;
  }

  /**
   * Starts every server of the plan.
   *
   * @param realm of the TURN servers' credentials
   */
  static LabNetwork start(
      NetworkPlan plan, String channelArn, String realm, Supplier<SSLContext> tls)
      throws IOException {
    LabNetwork network = new LabNetwork(channelArn, plan, StunServer.start(plan.stun()));
    try {
      for (Set<Fault> faults : plan.turn()) {
        TurnSettings settings =
            TurnSettings.usual(realm, new CredentialIssuer(), tls).withFaults(faults);
        network.turn.add(ListedServer.start(settings, plan));
      }
      return network;
    } catch (IOException noPort) {
      network.close();
      throw noPort;
    }
  }

  String stunUri() {
    return "stun:127.0.0.1:" + stun.port();
  }

  List<IceServer> iceServers() {
    return turn.stream().map(listed -> listed.entry(channelArn, plan)).toList();
  }

  List<LabAllocation> allocations() {
    return turn.stream()
        .map(ListedServer::server)
        .map(TurnServer::allocations)
        .flatMap(List::stream)
        .map(
            made ->
                new LabAllocation(
                    "127.0.0.1:" + made.relayed().getPort(), made.transport(), made.active()))
        .toList();
  }

  @Override
  public void close() {
    stun.close();
    for (ListedServer listed : turn) {
      listed.server().close();
    }
  }
}
