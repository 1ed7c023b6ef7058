package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import dev.turnscope.model.Role;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
  private static final Place HOME = new Place("acme-support", "us-west-2");

  private final List<StoreProblem> problems = new CopyOnWriteArrayList<>();
  @TempDir Path folder;

  @Test
  void beginsWithTheDefaultsAndMakesNoFile() {
    try (SettingsStore store = open()) {
      assertEquals(Settings.DEFAULT, store.get());
    }
    assertFalse(Files.exists(file()));
    assertEquals(List.of(), problems);
  }

  @Test
  void remembersEverySettingAtTheNextStart() {
    Settings full = full();
    try (SettingsStore store = open()) {
      store.update(_ -> full);
      assertEquals(full, store.get());
    }

    try (SettingsStore next = open()) {
      assertEquals(full, next.get());
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void savesByItselfAWhileAfterAChange() throws Exception {
    try (SettingsStore store = open()) {
      store.update(settings -> settings.withLayout(layout -> layout.withDivider(0.25)));

      Await.until(
          "saved",
          Duration.ofSeconds(10),
          () -> Files.exists(file()) && Files.readString(file()).contains("0.25"));
    }
  }

  @Test
  void readsPastMembersThatItDoesNotKnow() throws IOException {
    write("{\"schema\":1,\"appearance\":{\"theme\":\"dark\",\"hue\":7},\"later\":[1]}");

    assertEquals(ThemeChoice.DARK, read().appearance().theme());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"schema\":\"one\"",
        "\"layout\":7",
        "\"layout\":{\"window\":[],\"divider\":2}",
        "\"layout\":{\"window\":{\"x\":1e999,\"y\":1,\"width\":10,\"height\":10}}",
        "\"layout\":{\"window\":{\"x\":1,\"y\":1,\"width\":-10,\"height\":10},\"divider\":\"0.5\"}",
        "\"appearance\":{\"theme\":3,\"textScale\":1000,\"reducedMotion\":\"never\"}",
        "\"appearance\":{\"textScale\":99999999999999}",
        "\"appearance\":null",
        "\"updates\":{\"daily\":\"yes\",\"lookedOn\":\"2026-02-30\"}",
        "\"updates\":[true]",
        "\"choices\":{\"profile\":{},\"role\":\"BOSS\",\"clientId\":[1],\"regions\":4,\"places\":4}",
        "\"choices\":{\"endpoints\":{\"acme\":7,\"b\":{\"fips\":\"yes\"}}}",
        "\"choices\":{\"regions\":{\"acme\":7},\"places\":[1,{},{\"profile\":\"a\"}]}",
        "\"choices\":{\"profile\":\"\\u0007\",\"clientId\":\"two words\"}"
      })
  void fallsBackToTheDefaultOfWhatIsBroken(String member) throws IOException {
    write("{" + member + "}");

    assertEquals(Settings.DEFAULT, read());
    assertEquals(List.of(), problems);
  }

  @Test
  void keepsWhatStandsBesideTheBroken() throws IOException {
    write(
        """
        {"schema": 1,
         "layout": {"window": "gone", "divider": 0.4},
         "appearance": {"theme": "purple", "textScale": 125, "reducedMotion": "on"},
         "choices": {"profile": 5, "role": "MASTER", "regions": {"a": 1, "b": "eu-west-1"},
           "places": [7, {"profile": "b", "region": "eu-west-1", "last": [],
             "pinned": ["one", 2, "not a channel"], "recent": "one"}]}}
        """);

    Settings read = read();

    assertEquals(new Layout(null, 0.4), read.layout());
    assertEquals(new Appearance(ThemeChoice.SYSTEM, 125, ReducedMotion.ON), read.appearance());
    assertEquals(Role.MASTER, read.choices().role());
    assertEquals("eu-west-1", read.choices().region("b"));
    assertEquals(
        new ChannelMemory(null, List.of("one"), List.of()),
        read.choices().channels(new Place("b", "eu-west-1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "{\"schema\":1", "[]", "null", "{} {}", "{\"schema\":2}", "\u0000"})
  void keepsAsideAFileThatItCannotUseAndSaysSo(String text) throws IOException {
    write(text);

    assertEquals(Settings.DEFAULT, read());

    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().sentence().contains(file().toString()));
    assertTrue(problems.getFirst().nextStep().contains("settings.json.broken"));
    assertFalse(Files.exists(file()));
    assertEquals(text, Files.readString(folder.resolve("settings.json.broken")));
  }

  @Test
  void keepsAllInMemoryWhereTheFolderCannotBe() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("file"));
    StoreFolder unusable = new StoreFolder(noFolder.resolve("turnscope"));

    SettingsStore store = SettingsStore.open(unusable, problems::add);
    store.update(_ -> full());
    store.close();

    assertEquals(full(), store.get());
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().sentence().contains("cannot be saved in " + noFolder));
  }

  @Test
  void isWholeAfterTwoProcessesWroteIt() throws Exception {
    try (SettingsStore one = open();
        SettingsStore other = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (SettingsStore store : List.of(one, other)) {
        threads.submit(
            () -> {
              for (int scale = 75; scale <= 200; scale++) {
                int percent = scale;
                store.update(all -> all.withAppearance(look -> look.withTextScale(percent)));
              }
            });
      }
    }

    assertEquals(200, read().appearance().textScale());
    assertEquals(List.of(), problems);
  }

  private static Settings full() {
    return Settings.DEFAULT
        .withLayout(layout -> layout.withWindow(new WindowBounds(-1200, 30.5, 1000, 700, true)))
        .withLayout(layout -> layout.withDivider(0.55))
        .withAppearance(look -> look.withTheme(ThemeChoice.DARK).withTextScale(150))
        .withAppearance(look -> look.withReducedMotion(ReducedMotion.ON))
        .withChoices(last -> last.withPlace(HOME).withRole(Role.MASTER).withClientId("bench-7"))
        .withChoices(last -> last.withChannels(HOME, it -> it.withPinned("gate").withLast("yard")))
        .withChoices(last -> last.withChannels(HOME, it -> it.withChecked("front-door")))
        .withChoices(
            last -> last.withEndpoints(HOME.profile(), new EndpointChoice(Switch.ON, Switch.OFF)))
        .withChoices(last -> last.withPlace(new Place("Built-in lab", "us-west-2")));
  }

  private SettingsStore open() {
    return SettingsStore.open(new StoreFolder(folder), problems::add);
  }

  private Settings read() {
    try (SettingsStore store = open()) {
      return store.get();
    }
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private void write(String text) throws IOException {
    Files.writeString(file(), text);
  }
}
