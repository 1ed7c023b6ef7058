package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.allWorks;

import dev.turnscope.truth.network.Account;
import dev.turnscope.truth.network.Firewall;
import dev.turnscope.truth.network.NatMapping;
import dev.turnscope.truth.network.Places;
import dev.turnscope.truth.network.TurnServer;
import java.util.List;

/** No NAT, and NATs of each kind (RFC 4787 section 4.1). A relay can be had through all of them. */
final class Nats {
  private Nats() {}

  static List<Scenario> all() {
    return List.of(
        nat("open", "nothing in the way", NatMapping.NONE, _ -> {}),
        nat(
            "nat-endpoint-independent",
            "a NAT that keeps a socket’s mapping for every peer",
            NatMapping.ENDPOINT_INDEPENDENT,
            firewall -> firewall.postrouting("oifname wan masquerade")),
        nat(
            "nat-address-dependent",
            "a NAT with another mapping for each address",
            NatMapping.ADDRESS_DEPENDENT,
            firewall ->
                firewall
                    .postrouting(
                        "oifname wan ip daddr %s snat to %s"
                            .formatted(Places.TURN_B, Places.SECOND_PUBLIC))
                    .postrouting("oifname wan masquerade")),
        nat(
            "nat-port-dependent",
            "a NAT with another mapping for each address and port (“symmetric”)",
            NatMapping.PORT_DEPENDENT,
            firewall -> firewall.postrouting("oifname wan masquerade random,fully-random")),
        // A check's transactions follow one another at once: no mapping is idle for so long.
        nat(
            "nat-forgets",
            "a NAT that forgets a mapping in 5 s",
            NatMapping.ENDPOINT_INDEPENDENT,
            firewall -> firewall.postrouting("oifname wan masquerade").forgetUdpAfter(5)));
  }

  private interface Rules {
    void write(Firewall firewall) throws Exception;
  }

  private static Scenario nat(String name, String network, NatMapping kind, Rules rules) {
    return Scenario.during(
        name,
        network,
        lab -> {
          rules.write(lab.firewall());
          TurnServer.with(lab, Account.VIEWER);
          NatMapping.of(lab).mustBe(kind);
          return Scenario.Event.NONE;
        },
        allWorks());
  }
}
