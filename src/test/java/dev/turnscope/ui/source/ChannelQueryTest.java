package dev.turnscope.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.ui.source.ChannelQuery.Piece;
import dev.turnscope.ui.source.ChannelRow.Line;
import dev.turnscope.ui.work.ScriptedWorkbench;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelQueryTest {

  @Test
  void theNameItselfComesBeforeOneThatBeginsSoThenAPartThenTheRest() {
    assertEquals(
        List.of("door", "door-cam", "front-door", "indoor"),
        found("door", "indoor", "front-door", "door-cam", "door", "porch"));
  }

  @Test
  void everyWordMustBeThereWhereverItStands() {
    assertEquals(
        List.of("Cam-Front-7", "front-cam-7"),
        found("cam  FRONT 7", "front-cam-7", "front-cam-8", "Cam-Front-7"));
  }

  @Test
  void anArnFindsItsChannel() {
    assertEquals(List.of("porch"), found("arn:of:por", "porch", "garage"));
  }

  @Test
  void whatWasLookedForStandsApart() {
    assertEquals(
        List.of(
            new Piece("Front", true),
            new Piece("-d", false),
            new Piece("oo", true),
            new Piece("r", false)),
        ChannelQuery.of("oo front").pieces("Front-door"));
  }

  @Test
  void withoutAQueryTheNameIsOnePiece() {
    assertEquals(List.of(new Piece("porch", false)), ChannelQuery.ALL.pieces("porch"));
  }

  @Test
  void wordsThatOverlapMakeOnePiece() {
    assertEquals(
        List.of(new Piece("c", false), new Piece("amera", true)),
        ChannelQuery.of("ame mera").pieces("camera"));
  }

  @Test
  void numbersCountByTheirValue() {
    assertEquals(
        List.of("cam-2", "cam-009", "cam-10", "cam-10b"),
        found("", "cam-10b", "cam-10", "cam-009", "cam-2"));
    assertTrue(ChannelQuery.of("  ").words().isEmpty());
  }

  private static List<String> found(String typed, String... names) {
    ChannelIndex index =
        ChannelIndex.EMPTY.plus(Stream.of(names).map(ScriptedWorkbench::channel).toList(), true);
    return ChannelListing.of(index, ChannelQuery.of(typed), ChannelShelf.EMPTY, true)
        .lines()
        .map(Line::name)
        .toList();
  }
}
