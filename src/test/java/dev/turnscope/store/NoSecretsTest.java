package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept has no place for a username, a password or a key. */
class NoSecretsTest {
  private static final List<String> SUSPICIOUS =
      List.of("user", "password", "secret", "credential", "token", "key");

  private final List<StoreProblem> problems = new ArrayList<>();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(classes = {Settings.class, RunPoint.class})
  void noMemberIsMadeForOne(Class<?> kept) {
    Set<Class<?>> types = new LinkedHashSet<>();
    List<String> members = new ArrayList<>();
    collect(kept, types, members);

    assertTrue(members.size() >= 5, members::toString);
    assertFalse(types.contains(Secret.class));
    assertFalse(types.contains(Credentials.class));
    assertEquals(
        List.of(),
        members.stream().filter(name -> SUSPICIOUS.stream().anyMatch(name::contains)).toList());
  }

  @Test
  void oneThatStoodInTheFileOrInAFieldIsNotWrittenAgain() throws IOException {
    String mark = "p4ss/word=";
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"schema": 1, "username": "MARK", "password": "MARK", "appearance": {"key": "MARK"},
         "choices": {"clientId": "MARK", "secretAccessKey": "MARK", "regions": {"a": "MARK"},
           "places": [{"profile": "a", "region": "us-west-2", "last": "MARK", "token": "MARK",
             "pinned": ["MARK"], "recent": ["MARK"]}]}}
        """
            .replace("MARK", mark));

    try (SettingsStore store = SettingsStore.open(new StoreFolder(folder), problems::add)) {
      store.update(settings -> settings.withLayout(layout -> layout.withDivider(0.3)));
      store.update(settings -> settings.withChoices(last -> last.withClientId(mark)));
    }

    String written = Files.readString(folder.resolve("settings.json"));
    assertTrue(written.contains("0.3"), written);
    assertFalse(written.contains(mark), written);
  }

  @Test
  void ofAReportOnlyVerdictTimeAndCauseAreWritten() throws IOException {
    Clock clock = Clock.systemUTC();
    try (RunHistory history = RunHistory.open(new StoreFolder(folder), clock, problems::add)) {
      history.add(
          Reports.of(
              Source.servers(),
              clock.instant(),
              Reports.works("turn:192.0.2.7:443", 61),
              Reports.silent("turn:%s@192.0.2.7:443".formatted(Reports.MARK), Cause.BAD_URI)));
    }

    String written = Files.readString(folder.resolve("runs.json"));
    assertTrue(written.contains("192.0.2.7:443"), written);
    assertFalse(written.contains(Reports.MARK), written);
  }

  @Test
  void whatIsSaidOfABrokenFileQuotesNothingOfIt() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"password\": " + Reports.MARK);

    SettingsStore.open(new StoreFolder(folder), problems::add).close();

    assertEquals(1, problems.size());
    assertFalse(problems.toString().contains(Reports.MARK), problems::toString);
  }

  private static void collect(Type type, Set<Class<?>> types, List<String> members) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(it -> collect(it, types, members));
    } else if (type instanceof Class<?> plain && types.add(plain) && plain.isRecord()) {
      for (RecordComponent component : plain.getRecordComponents()) {
        members.add(component.getName().toLowerCase(Locale.ROOT));
        collect(component.getGenericType(), types, members);
      }
    }
  }
}
