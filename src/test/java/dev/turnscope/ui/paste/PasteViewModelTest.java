package dev.turnscope.ui.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServerList;
import dev.turnscope.report.ReportJson;
import dev.turnscope.ui.paste.Reading.Kind;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasteViewModelTest implements PasteViewModel.Target {
  private static final String LINE = "turn:192.0.2.1:443 alice opensesame";

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final List<IceServerList> checked = new ArrayList<>();
  private final List<CheckReport> shown = new ArrayList<>();
  private Instant now = Samples.FETCHED;
  private final PasteViewModel paste = new PasteViewModel(background, () -> now, this);

  @Override
  public void check(IceServerList list) {
    checked.add(list);
  }

  @Override
  public void show(CheckReport run) {
    shown.add(run);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aListIsCountedAndNothingSecretIsSaid() {
    offer(LINE + "\nstun:192.0.2.2:3478");

    assertEquals(Kind.LIST, reading().kind());
    assertTrue(reading().summary().startsWith("2 servers with 2 URIs; "), reading().summary());
    assertFalse(reading().toString().contains("alice"), "a username is said");
    assertFalse(reading().toString().contains("opensesame"), "a password is said");
  }

  @Test
  void aListThatCannotBeUsedWholeSaysHowMuchOfItCan() {
    offer(LINE + "\nturn:relay.example:99999 bob secret");

    assertTrue(
        reading().summary().startsWith("2 servers; 1 of 2 URIs can be used; "),
        reading().summary());
  }

  @Test
  void credentialsCountDownBeforeTheyAreChecked() {
    long end = now.plus(Duration.ofMinutes(5)).getEpochSecond();
    offer("turn:192.0.2.1:443 %d:alice opensesame".formatted(end));
    assertEquals("1 server with 1 URI; credentials valid for 5:00.", reading().summary());

    now = now.plusSeconds(48);
    paste.tick();
    assertEquals("1 server with 1 URI; credentials valid for 4:12.", reading().summary());

    now = now.plusSeconds(600);
    paste.tick();
    assertEquals("1 server with 1 URI; credentials expired.", reading().summary());
  }

  @Test
  void whatCannotBeReadIsSaidLineByLineWithWhatCan() {
    offer(LINE + "\nturn:[bad alice opensesame\nsome words that are no URI");

    assertEquals(Kind.LIST, reading().kind());
    assertTrue(
        reading().problems().stream().anyMatch(line -> line.contains("ine 3")),
        reading().problems().toString());
    assertFalse(reading().problems().toString().contains("opensesame"), "a password is said");
  }

  @Test
  void aTextThatHoldsNoListIsRefusedAndCannotBeChecked() {
    offer("{\n  \"iceServers\": [,\n");

    assertEquals(Kind.UNREADABLE, reading().kind());
    assertTrue(reading().summary().contains("line 2"), reading().summary());
    paste.accept();
    assertEquals(List.of(), checked);
    assertTrue(paste.openProperty().get());
  }

  @Test
  void whatIsTypedIsReadWhenThePersonPauses() {
    paste.open();
    paste.textProperty().set("turn:192");
    paste.textProperty().set(LINE);
    assertEquals(Kind.BUSY, reading().kind());

    fx.until(() -> reading().kind() == Kind.LIST);

    assertTrue(reading().summary().startsWith("1 server with 1 URI"), reading().summary());
  }

  @Test
  void acceptingChecksTheListAndForgetsTheText() {
    offer(LINE);

    paste.accept();

    assertEquals(1, checked.size());
    assertEquals("", paste.textProperty().get());
    assertEquals(Reading.NOTHING, reading());
    assertFalse(paste.openProperty().get());
  }

  @Test
  void closingForgetsTheTextAndWhatWasReadOfIt() {
    offer(LINE);

    paste.close();
    paste.accept();

    assertEquals("", paste.textProperty().get());
    assertEquals(List.of(), checked);
  }

  @Test
  void aSavedRunIsShownAtOnce() {
    CheckReport run = Samples.report();

    paste.offer(ReportJson.write(run));
    fx.until(() -> !shown.isEmpty());

    assertEquals(run.conclusion(), shown.getFirst().conclusion());
    assertFalse(paste.openProperty().get());
  }

  @Test
  void aSavedRunThatIsTypedWaitsForThePerson() {
    paste.open();
    paste.textProperty().set(ReportJson.write(Samples.report()));
    fx.until(() -> reading().kind() == Kind.RUN);
    assertEquals(List.of(), shown);

    paste.accept();

    assertEquals(1, shown.size());
  }

  @Test
  void aLongTextIsReadButNotShown() {
    offer(LINE + "\n" + " ".repeat(PasteViewModel.MOST_SHOWN));

    assertEquals("", paste.textProperty().get());
    assertTrue(paste.hiddenProperty().get().startsWith("A text of 50,"));
    assertEquals(Kind.LIST, reading().kind());
  }

  @Test
  void aFileIsRead(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("servers.txt"), LINE);

    paste.offer(file);
    fx.until(() -> reading().kind() == Kind.LIST);

    assertTrue(paste.hiddenProperty().get().contains("servers.txt"));
  }

  @Test
  void aFileThatIsGoneIsSaid(@TempDir Path folder) {
    paste.offer(folder.resolve("gone"));
    fx.until(() -> reading().kind() == Kind.UNREADABLE);

    assertTrue(reading().summary().startsWith("The file cannot be read"), reading().summary());
  }

  private void offer(String text) {
    paste.offer(text);
    fx.until(() -> reading().kind() != Kind.BUSY);
  }

  private Reading reading() {
    return paste.readingProperty().get();
  }
}
