package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.secrets.ForbiddenForms;
import dev.turnscope.secrets.Lists;
import dev.turnscope.secrets.Marker;
import dev.turnscope.secrets.TellTaleAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given to a command, and whatever AWS says to it, it prints no secret. */
class NoSecretInTerminalTest {
  private static final String PASSWORD = Marker.TURN_PASSWORD.text();
  private static final String TOKEN = Marker.AWS_SESSION_TOKEN.text();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "400, InvalidClientException",
    "400, SessionExpiredException",
    "400, InvalidArgumentException",
    "401, NotAuthorizedException",
    "403, AccessDeniedException",
    "403, ExpiredTokenException",
    "403, UnrecognizedClientException",
    "403, InvalidSignatureException",
    "404, ResourceNotFoundException",
    "418, SomethingNewException",
    "403, ''",
    "302, ''",
  })
  void whereAwsDenies(int status, String type) throws IOException {
    try (TellTaleAws aws = TellTaleAws.start(TellTaleAws.Answer.refusal(status, type));
        TellTaleAws.Settings _ = aws.settings(folder)) {
      assertEquals(3, run("", "check", "--profile", TellTaleAws.PROFILE, "--channel", "door"));
      assertEquals(3, run("", "channels", "--profile", TellTaleAws.PROFILE));
    }
  }

  @ParameterizedTest
  @CsvSource({"429, TooManyRequestsException", "503, ServiceUnavailable"})
  void whereAwsThrottlesOrIsDown(int status, String type) throws IOException {
    try (TellTaleAws aws = TellTaleAws.start(TellTaleAws.Answer.refusal(status, type));
        TellTaleAws.Settings _ = aws.settings(folder)) {
      assertEquals(3, run("", "channels", "--profile", TellTaleAws.PROFILE));
    }
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void whereAwsAnswersGarbage(TellTaleAws.Answer answer) throws IOException {
    try (TellTaleAws aws = TellTaleAws.start(answer);
        TellTaleAws.Settings _ = aws.settings(folder)) {
      run("", "channels", "--profile", TellTaleAws.PROFILE);
      for (String command : List.of("check", "servers")) {
        run("", command, "--profile", TellTaleAws.PROFILE, "--channel", "door");
        run("", command, "--profile", TellTaleAws.PROFILE, "--channel", "door", "--format", "json");
      }
    }
  }

  static Stream<TellTaleAws.Answer> garbage() {
    return Stream.of(
        new TellTaleAws.Answer(200, "", Marker.all()),
        new TellTaleAws.Answer(200, "", "{\"IceServerList\":[{\"Uris\":[\"turn:a\"],\"Ttl\":\"x "),
        new TellTaleAws.Answer(403, Marker.AWS_SESSION_TOKEN.text(), "<html>" + Marker.all()),
        TellTaleAws.list(PASSWORD, "turn:joe:" + PASSWORD + "@127.0.0.1", "turn:" + PASSWORD),
        TellTaleAws.list("turn:127.0.0.1:9?password=" + PASSWORD, "turn:127.0.0.1:" + PASSWORD));
  }

  @Test
  void ofAListThatAwsGave() throws IOException {
    try (TellTaleAws aws = TellTaleAws.start(TellTaleAws.list("turn:127.0.0.1:9?transport=tcp"));
        TellTaleAws.Settings _ = aws.settings(folder)) {
      String[] source = {"--profile", TellTaleAws.PROFILE, "--channel", "door"};
      assertEquals(0, run("", with(source, "servers")));
      assertEquals(0, run("", with(source, "servers", "--format", "json")));
      assertEquals(1, run("", with(source, "check", "--details")));
      assertEquals(1, run("", with(source, "check", "--format", "json")));
      assertEquals(1, run("", with(source, "check", "--format", "markdown")));
      Path report = folder.resolve("report");
      CliRun.of(with(source, "servers", "--format", "json", "--output", report.toString()));
      ForbiddenForms.assertNoneIn("the file of a list", Files.readAllBytes(report));
      assertEquals(0, run("", "profiles"));
    }
  }

  @ParameterizedTest
  @EnumSource(Marker.class)
  void thatIsGivenAsAnArgument(Marker marker) {
    String secret = marker.text();
    for (String[] arguments :
        List.of(
            new String[] {"--password", secret},
            new String[] {"--password=" + secret},
            new String[] {secret},
            new String[] {"help", secret},
            new String[] {"check", "--lab", "healthy", "--password", secret},
            new String[] {"check", "--lab", "healthy", "--password=" + secret},
            new String[] {"check", "--lab", "healthy", "-p" + secret},
            new String[] {"check", "--lab", "healthy", secret},
            new String[] {"check", "--lab", "healthy", "--details=" + secret},
            new String[] {"check", "--lab", secret},
            new String[] {"check", "--lab", "slow=" + secret},
            new String[] {"check", "--lab", "healthy", "--format", secret},
            new String[] {"check", "--lab", "healthy", "--deadline", secret},
            new String[] {"check", "--lab", "healthy", "--transport", secret},
            new String[] {"check", "--channel", secret + "/", "--profile", "x"},
            new String[] {"check", "--channel", "c", "--role", secret},
            new String[] {"check", "--servers", Lists.of("turn:" + secret)},
            new String[] {"servers", "--servers", "turn:127.0.0.1:9 joe " + secret},
            new String[] {"lab", secret})) {
      assertEquals(2, run("", arguments), arguments[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'urls': ['SECRET', 'turn:127.0.0.1:9'], 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'turn:u:SECRET@127.0.0.1:9', 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'SECRET@127.0.0.1:9', 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'turn:SECRET', 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'turn:127.0.0.1:SECRET', 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'turn:127.0.0.1:9?SECRET', 'username': 'u', 'credential': 'SECRET'}]",
        "[{'urls': 'turn:127.0.0.1:9?transport=SECRET', 'username': 'u', 'credential': 'x'}]",
        "[{'urls': 'turn:127.0.0.1:9?credential=SECRET', 'username': 'u', 'credential': 'x'}]",
        "[{'urls': 'stun:127.0.0.1:9?credential=SECRET'}]",
        "[{'urls': 'SECRET:127.0.0.1:9', 'username': 'u', 'credential': 'x'}]",
        "[{'urls': {'SECRET': 'SECRET'}, 'username': ['SECRET'], 'credential': {'a': 'SECRET'}}]",
        "[{'SECRET': 'turn:127.0.0.1:9'}]",
        "{'iceServers': 'SECRET'}",
        "{'IceServerList': [{'Uris': ['turn:127.0.0.1:9'], 'Username': 'u', 'Ttl': 'SECRET'}]}",
        "turn:127.0.0.1:9 SECRET",
        "turn:127.0.0.1:9 u SECRET SECRET",
        "SECRET turn:127.0.0.1:9 u",
        "username: SECRET",
        "[{'urls': 'turn:127.0.0.1:9', 'credential': 'SECRET",
      })
  void thatStandsInTheWrongPlaceOfAList(String form) throws IOException {
    for (Marker marker : List.of(Marker.TURN_PASSWORD, Marker.TURN_USERNAME)) {
      String json = form.replace('\'', '"').replace("SECRET", marker.text().replace("\"", "\\\""));
      Path file = Files.writeString(folder.resolve("list"), json);
      if (marker == Marker.TURN_PASSWORD) {
        run(json, "check", "--servers", "-", "--deadline", "500ms", "--format", "json");
      }
      run(json, "servers", "--servers", "-");
      run(json, "servers", "--servers", "-", "--format", "json");
      run("", "servers", "--servers", file.toString());
    }
  }

  @Test
  void inSettingsThatAreBroken() throws IOException {
    for (String text :
        List.of("[default\n%s", "%s", "[default]\nregion\n = %s", "[profile %s]\nregion = %s\n")) {
      Path config =
          Files.writeString(
              folder.resolve("config"), text.formatted(PASSWORD.replace("=", ""), TOKEN));
      try (TellTaleAws.Settings _ = TellTaleAws.Settings.of(config, folder.resolve("none"))) {
        run("", "channels", "--profile", "default", "--region", "us-west-2");
      }
    }
  }

  private static String[] with(String[] source, String command, String... options) {
    return Stream.of(new String[] {command}, source, options)
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  /** The exit code of a command that printed no secret. */
  private static int run(String input, String... arguments) {
    CliRun run = CliRun.withInput(input, arguments);
    ForbiddenForms.assertNoneIn("standard output", run.out());
    ForbiddenForms.assertNoneIn("standard error", run.err());
    assertTrue(run.out().length() + run.err().length() > 0, "it says something");
    return run.exitCode();
  }
}
