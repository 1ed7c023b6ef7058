package dev.turnscope.lab;

import dev.turnscope.lab.path.ImpairedPath;
import dev.turnscope.lab.path.Impairment;
import dev.turnscope.lab.turn.CredentialIssuer;
import dev.turnscope.lab.turn.Fault;
import dev.turnscope.lab.turn.ServerIdentity;
import dev.turnscope.lab.turn.StunServer;
import dev.turnscope.lab.turn.TurnServer;
import dev.turnscope.lab.turn.TurnSettings;
import dev.turnscope.model.IceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The STUN and TURN servers of one scenario. */
final class LabNetwork implements AutoCloseable {
  private final String channelArn;
  private final NetworkPlan plan;
  private final Impairment impairment;
  private final StunServer stun;
  private final List<ListedServer> listed = new ArrayList<>();
  private final List<TurnServer> alternates = new ArrayList<>();
  private Optional<ImpairedPath> stunPath = Optional.empty();

  private LabNetwork(String channelArn, NetworkPlan plan, Impairment impairment, StunServer stun) {
    this.channelArn = channelArn;
    this.plan = plan;
    this.impairment = impairment;
    this.stun = stun;
  }

  /**
   * Starts every server of the plan.
   *
   * @param realm of the TURN servers' credentials
   */
  static LabNetwork start(
      NetworkPlan plan,
      Impairment impairment,
      String channelArn,
      String realm,
      Supplier<ServerIdentity> identity)
      throws IOException {
    LabNetwork network =
        new LabNetwork(channelArn, plan, impairment, StunServer.start(plan.stun()));
    try {
      network.stunPath = ImpairedPath.to(network.stun.port(), impairment);
      for (Set<Fault> faults : plan.turn()) {
        network.startTurn(TurnSettings.usual(realm, new CredentialIssuer(), identity), faults);
      }
      return network;
    } catch (IOException noPort) {
      network.close();
      throw noPort;
    }
  }

  private void startTurn(TurnSettings settings, Set<Fault> faults) throws IOException {
    TurnSettings wanted = settings.withFaults(faults);
    if (plan.redirects()) {
      TurnServer alternate = TurnServer.start(settings);
      alternates.add(alternate);
      wanted =
          wanted.withAlternate(
              new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), alternate.port()));
    }
    listed.add(ListedServer.start(wanted, plan, impairment));
  }

  String stunUri() {
    return "stun:127.0.0.1:" + stunPath.map(ImpairedPath::port).orElse(stun.port());
  }

  List<IceServer> iceServers() {
    return listed.stream().map(server -> server.entry(channelArn, plan)).toList();
  }

  List<LabAllocation> allocations() {
    return Stream.concat(listed.stream().map(ListedServer::server), alternates.stream())
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
    stunPath.ifPresent(ImpairedPath::close);
    stun.close();
    listed.forEach(ListedServer::close);
    alternates.forEach(TurnServer::close);
  }
}
