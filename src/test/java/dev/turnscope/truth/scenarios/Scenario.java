package dev.turnscope.truth.scenarios;

import dev.turnscope.truth.network.Account;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.TurnServer;
import java.util.List;
import java.util.function.Supplier;

/**
 * A network, and what is true of it.
 *
 * @param network what is particular about it, for a person
 * @param setup makes it so; what it returns happens during the first check
 * @param account makes what the list says to sign in with, when the network stands
 * @param truths of one check after the other
 */
public record Scenario(
    String name, String network, Setup setup, Supplier<Account> account, List<Truth> truths) {

  /** From the plain lab to the scenario's network. */
  public interface Setup {
    Event in(NetworkLab lab) throws Exception;
  }

  /** What happens while the program runs. */
  public interface Event {
    Event NONE = () -> {};

    void happen() throws Exception;
  }

  /** What is between the client and a TURN server that is as it should be. */
  interface Way {
    void lay(NetworkLab lab) throws Exception;
  }

  static Scenario of(String name, String network, Way way, Truth truth) {
    return during(
        name,
        network,
        lab -> {
          way.lay(lab);
          TurnServer.with(lab, Account.VIEWER);
          return Event.NONE;
        },
        truth);
  }

  static Scenario during(String name, String network, Setup setup, Truth... truths) {
    return new Scenario(name, network, setup, () -> Account.VIEWER, List.of(truths));
  }

  Scenario signingInAs(Supplier<Account> other) {
    return new Scenario(name, network, setup, other, truths);
  }
}
