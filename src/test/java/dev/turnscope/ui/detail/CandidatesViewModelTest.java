package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidatesViewModelTest {
  private static final IceCandidate HOST =
      new IceCandidate("host", "192.0.2.9:40000", "udp", 5, "candidate:0 1 udp 2 typ host");
  private static final IceCandidate RELAY =
      new IceCandidate("relay", "198.51.100.7:50000", "udp", 1055, "candidate:1 1 udp 1 typ relay");

  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));
  private final CandidatesViewModel model =
      new DetailViewModel(servers.selectedProperty(), new Background(Runnable::run)).candidates();

  @BeforeEach
  void show() {
    servers.show(CheckPlan.of(Samples.list()));
  }

  @Test
  void candidatesAreListedAsTheyComeAndStayWhereTheyAre() {
    List<Integer> removed = new ArrayList<>();
    model
        .candidates()
        .addListener(
            (ListChangeListener<IceCandidate>)
                change -> {
                  while (change.next()) {
                    removed.add(change.getRemovedSize());
                  }
                });
    servers.take(new CheckEvent.CandidateGathered(0, HOST));
    assertEquals(List.of(HOST), model.candidates());

    judged(Verdict.WORKS, List.of(HOST, RELAY), List.of());

    assertEquals(List.of(HOST, RELAY), model.candidates());
    assertEquals(List.of(0, 0), removed);
  }

  @Test
  void aRowIsCopiedBetweenTabulators() {
    assertEquals("1,055 ms\trelay\t198.51.100.7:50000\tudp", CandidatesViewModel.row(RELAY));
  }

  @Test
  void theLinesAreCopiedAsLibwebrtcGaveThem() {
    judged(Verdict.WORKS, List.of(HOST, RELAY), List.of(new IceError(701, "timed out")));

    assertEquals(HOST.sdp() + "\n" + RELAY.sdp() + "\nError 701  timed out", model.lines());
  }

  @Test
  void errorsAloneAreCopiedWithoutAnEmptyLine() {
    judged(Verdict.FAILS, List.of(), List.of(new IceError(401, "Unauthorized")));

    assertEquals("Error 401  Unauthorized", model.lines());
  }

  @Test
  void anUnreachableServerIsHarmlessOnlyWhereAnotherWayGotThrough() {
    judged(Verdict.WORKS, List.of(RELAY), List.of(new IceError(701, "timed out")));
    assertTrue(meaning().startsWith("Harmless here: "), meaning());

    judged(Verdict.FAILS, List.of(), List.of(new IceError(701, "timed out")));
    assertEquals("libwebrtc could not reach the server, or got no answer from it.", meaning());
  }

  @Test
  void everyErrorHasAMeaningOfItsOwn() {
    List<Integer> codes = List.of(300, 401, 403, 437, 438, 486, 508, 701, 599);

    judged(
        Verdict.FAILS, List.of(), codes.stream().map(code -> new IceError(code, "said")).toList());

    assertEquals(
        codes.size(),
        model.errorsProperty().get().stream().map(ErrorLine::meaning).distinct().count());
  }

  @Test
  void anEmptyTableSaysWhy() {
    assertEquals("Candidates are listed here as they come.", model.emptyTextProperty().get());

    judged(Verdict.FAILS, List.of(), List.of(new IceError(401, "Unauthorized")));
    assertEquals(
        "libwebrtc gathered no candidate: its errors below say why.",
        model.emptyTextProperty().get());

    servers.take(new CheckEvent.UriJudged(0, Samples.untested(UDP)));
    assertEquals("libwebrtc was not asked.", model.emptyTextProperty().get());
    assertFalse(model.lines().contains("401"));
  }

  private String meaning() {
    return model.errorsProperty().get().getFirst().meaning();
  }

  private void judged(Verdict verdict, List<IceCandidate> candidates, List<IceError> errors) {
    WebrtcResult webrtc =
        new WebrtcResult(verdict, null, Duration.ofMillis(60), candidates, errors, "");
    servers.take(new CheckEvent.UriJudged(0, Samples.result(UDP, verdict, null, webrtc)));
  }
}
