package dev.turnscope.ui.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.ClientView;
import dev.turnscope.model.ClientView.Relays;
import dev.turnscope.ui.look.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTest {

  @Test
  void aClientThatGetsLessThanAnotherIsExplainedUnasked() {
    List<Client> clients =
        Client.atTheEnd(List.of(view("Browser", Relays.YES), view("KVS C SDK", Relays.NO)));

    assertEquals(
        List.of(
            new Client("Browser", Tone.GOOD, "Browser: gets a relay", "Why.", false),
            new Client("KVS C SDK", Tone.BAD, "KVS C SDK: gets no relay", "Why.", true)),
        clients);
  }

  @Test
  void whereAllGetTheSameTheHeadlineSaysItAlready() {
    List<Client> clients =
        Client.atTheEnd(List.of(view("Browser", Relays.NO), view("KVS C SDK", Relays.UNKNOWN)));

    assertEquals(List.of(false, false), clients.stream().map(Client::striking).toList());
  }

  @Test
  void aNoIsNotSaidBeforeTheEnd() {
    List<Client> clients =
        Client.soFar(List.of(view("Browser", Relays.YES), view("KVS C SDK", Relays.NO)));

    assertEquals(
        List.of("Browser: gets a relay", "KVS C SDK: not known yet"),
        clients.stream().map(Client::sentence).toList());
  }

  private static ClientView view(String client, Relays relays) {
    return new ClientView(client, relays, "Why.");
  }
}
