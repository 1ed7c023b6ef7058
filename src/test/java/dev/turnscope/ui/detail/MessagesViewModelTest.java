package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Attribute;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesViewModelTest {
  private static final String SERVER = "192.0.2.1:443";
  private static final ExchangedMessage REQUEST =
      new ExchangedMessage(
          Duration.ofMillis(8),
          Direction.SENT,
          SERVER,
          "Allocate request",
          28,
          "273386eb",
          0,
          List.of(new Attribute("REQUESTED-TRANSPORT", "UDP")));
  private static final ExchangedMessage AGAIN =
      new ExchangedMessage(
          Duration.ofMillis(508),
          Direction.SENT,
          SERVER,
          "Allocate request",
          28,
          "273386eb",
          1,
          List.of());
  private static final ExchangedMessage ANSWER =
      new ExchangedMessage(
          Duration.ofMillis(1308),
          Direction.RECEIVED,
          SERVER,
          "Allocate error response 401 Unauthorized",
          140,
          "273386eb",
          0,
          List.of(new Attribute("ERROR-CODE", "401 Unauthorized")));
  private static final ExchangedMessage ELSEWHERE =
      new ExchangedMessage(
          Duration.ofMillis(1400),
          Direction.SENT,
          "192.0.2.2:443",
          "Allocate request",
          28,
          "8822aa01",
          0,
          List.of());

  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));
  private final MessagesViewModel model =
      new DetailViewModel(servers.selectedProperty(), new Background(Runnable::run)).messages();
  private final ObservableList<TreeItem<MessageLine>> items = FXCollections.observableArrayList();

  @BeforeEach
  void show() {
    servers.show(CheckPlan.of(Samples.list()));
  }

  @Test
  void theLastAnswerComesWithTheReplacedResult() {
    judged(REQUEST, AGAIN);
    assertEquals(List.of(REQUEST, AGAIN), model.messages());

    judged(REQUEST, AGAIN, ANSWER);
    assertEquals(List.of(REQUEST, AGAIN, ANSWER), model.messages());
  }

  @Test
  void anEmptyPlaceSaysWhatWillBeThere() {
    assertEquals(
        "The probe’s STUN and TURN messages are listed here when there is a verdict.",
        model.emptyTextProperty().get());

    judged();
    assertEquals(
        "No STUN or TURN message was exchanged: the check ended before the first one.",
        model.emptyTextProperty().get());
  }

  @Test
  void allMessagesAreCopiedWithTheirAttributes() {
    judged(REQUEST, AGAIN, ANSWER);

    assertEquals(
        """
        8 ms\t→ out\t192.0.2.1:443\tAllocate request\t28 B
        \tREQUESTED-TRANSPORT\tUDP
        508 ms\t→ out\t192.0.2.1:443\tAllocate request (sent again: 1)\t28 B
        1,308 ms\t← in\t192.0.2.1:443\tAllocate error response 401 Unauthorized\t140 B
        \tERROR-CODE\t401 Unauthorized\
        """,
        model.text());
  }

  @Test
  void aMessageUnfoldsIntoItsWayItsLengthItsTransactionAndItsAttributes() {
    assertEquals(
        List.of(
            new Attribute("To", SERVER),
            new Attribute("Length", "28 B"),
            new Attribute("Transaction", "273386eb"),
            new Attribute("REQUESTED-TRANSPORT", "UDP")),
        MessageText.parts(REQUEST));
    assertEquals(new Attribute("From", SERVER), MessageText.parts(ANSWER).getFirst());
  }

  @Test
  void whatTellsOfMessagesLeftOutClaimsNoDirectionAndNoSize() {
    ExchangedMessage more =
        new ExchangedMessage(
            Duration.ofMillis(9),
            Direction.SENT,
            SERVER,
            "5 more messages that were not kept",
            0,
            "",
            0,
            List.of());

    assertEquals("", MessageText.direction(more));
    assertEquals("", MessageText.size(more));
    assertEquals(List.of(), MessageText.parts(more));
    assertEquals("5 more messages that were not kept", MessageText.spoken(more));
  }

  @Test
  void aMessageThatComesLaterLeavesTheOthersUnfolded() {
    MessageItems.show(List.of(REQUEST), items);
    TreeItem<MessageLine> first = items.getFirst();
    first.setExpanded(true);

    MessageItems.show(List.of(REQUEST, ANSWER), items);

    assertEquals(2, items.size());
    assertSame(first, items.getFirst());
    assertTrue(items.getFirst().isExpanded());
  }

  @Test
  void severalServersHaveTheirMessagesUnderThem() {
    MessageItems.show(List.of(REQUEST, ANSWER), items);

    MessageItems.show(List.of(REQUEST, ANSWER, ELSEWHERE), items);

    assertEquals(
        List.of(SERVER, "192.0.2.2:443"),
        items.stream().map(item -> item.getValue().row()).toList());
    assertEquals(2, items.getFirst().getChildren().size());
    assertTrue(items.getFirst().isExpanded());
    assertEquals(
        new MessageLine.Message(ELSEWHERE), items.get(1).getChildren().getFirst().getValue());
  }

  @Test
  void anotherUriHasNoneOfTheMessages() {
    MessageItems.show(List.of(REQUEST, ANSWER), items);

    MessageItems.show(List.of(), items);

    assertEquals(List.of(), items);
  }

  private void judged(ExchangedMessage... messages) {
    servers.take(
        new CheckEvent.UriJudged(
            0,
            Samples.works(UDP).withProbe(ProbeResult.notTested().withMessages(List.of(messages)))));
  }
}
