package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chek                                 | There is no command chek. Did you mean check?
          check                                | Say where the ICE server list comes from: --channel NAME, --servers FILE or --lab SCENARIO.
          check --frob                         | There is no option --frob.
          check --lab healthy extra            | “extra” is one argument too many.
          check --lab healthy --lab healthy    | --lab is given twice: once is enough.
          check --lab                          | --lab needs a value.
          check --lab healthy --servers -      | --servers and --lab are given: the ICE server list comes from one of them only.
          check --lab healthy --role VIEWER    | --role belongs to --channel and has no effect with --lab: leave it out.
          check --lab healthy --fips           | --fips belongs to --channel and has no effect with --lab: leave it out.
          check --servers - --no-dual-stack    | --dual-stack belongs to --channel and has no effect with --servers: leave it out.
          identity healthy                     | “healthy” is one argument too many.
          check --region us-west-2             | --channel NAME is missing: --region alone cannot tell which ICE servers are meant.
          check --channel a/b                  | --channel: “a/b” is not a channel name: it has “/” as character 2, and 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.
          check --channel arn:aws:s3:::x       | --channel: The ARN is of the service “s3”: a signaling channel’s reads arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER.
          check --channel c --client-id a/b    | --client-id has “/” as character 2: 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.
          servers --channel c --username a@b   | --username has “@” as character 2: 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.
          check --channel arn:aws-cn:kinesisvideo:us-west-2:000000000000:channel/c/1 | The channel’s ARN is of partition aws-cn, but its region us-west-2 belongs to partition aws.
          check --lab healthy --proxy none     | --proxy belongs to --channel and has no effect with --lab: leave it out.
          check --channel c --proxy socks5://joe:marker@p:1 | --proxy: Only HTTP proxies are used. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT.
          channels --proxy http://joe:marker@  | --proxy: This is not the URL of a proxy. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT.
          check --channel c --role GUEST       | --role: “GUEST” is not a role: choose from MASTER, VIEWER.
          check --lab x                        | --lab: “x” is not a scenario: choose from healthy, udp-blocked, udp-refused, tcp-timeout, tls-silent, turn-silent, not-turn, dead-server, wrong-credentials, expired-credentials, stale-nonce, quota-reached, insufficient-capacity, redirect, untrusted-certificate, certificate-expired, certificate-wrong-name, slow, lossy, short-ttl, aws-denied, aws-throttled, channel-not-found.
          check --lab slow=soon                | --lab: “slow=soon” is not a delay: write slow=50ms.
          check --lab lossy=101                | --lab: The loss is a number of percent between 0 and 100.
          check --lab healthy=1                | --lab: healthy takes no value: write healthy alone.
          check --lab healthy --deadline soon  | --deadline: “soon” is not a deadline: write 5s, 500ms or 5.
          check --lab healthy --deadline 0     | --deadline: “0” is not possible: a deadline is between 500ms and 60s.
          check --lab healthy --deadline 61s   | --deadline: “61s” is not possible: a deadline is between 500ms and 60s.
          check --lab healthy --transport sctp | --transport: “sctp” is not a transport: choose from udp, tcp, tls, dtls.
          check --lab healthy --format xml     | --format: “xml” is not a format: choose from text, json, markdown.
          check --servers no-such-file         | There is no file no-such-file.
          check --servers src                  | src is a folder: a file with an ICE server list was expected.
          check --lab healthy --output no/file | The file no/file cannot be written: its folder does not exist.
          check --lab healthy --output src     | The file src cannot be written: it is a folder.
          servers --lab healthy --format markdown | --format: “markdown” is not a format: choose from text, json.
          servers --lab healthy --format xml   | --format: “xml” is not a format: choose from text, json.
          help chek                            | Unknown subcommand 'chek'.
          lab nowhere                          | SCENARIO: “nowhere” is not a scenario: choose from healthy, udp-blocked, udp-refused, tcp-timeout, tls-silent, turn-silent, not-turn, dead-server, wrong-credentials, expired-credentials, stale-nonce, quota-reached, insufficient-capacity, redirect, untrusted-certificate, certificate-expired, certificate-wrong-name, slow, lossy, short-ttl, aws-denied, aws-throttled, channel-not-found.
          """)
  void isAnsweredWithOneSentence(String arguments, String sentence) {
    CliRun run = CliRun.of(arguments.split(" "));

    assertEquals(sentence, run.err().lines().findFirst().orElse(""));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
  }

  @Test
  void pointsToTheHelpOfTheCommand() {
    CliRun run = CliRun.of("check");

    assertEquals("See: turnscope check --help", run.err().lines().toList().getLast());
  }

  @Test
  void refusesAnEndpointThatTheLabWouldNotHeed() {
    CliRun run = CliRun.of("channels", "--no-fips", "--profile", "Built-in lab");

    assertEquals(2, run.exitCode());
    assertEquals(
        "--fips has no effect with “Built-in lab”, which has one endpoint: leave it out.",
        run.err().lines().findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check --channel healthy", "channels"})
  void refusesARegionThatTheLabWouldNotHeed(String command) {
    String[] arguments = (command + " --region xx-nowhere-9 --profile").split(" ");
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "Built-in lab";

    CliRun run = CliRun.of(all);

    assertEquals(2, run.exitCode());
    assertEquals(
        "--region xx-nowhere-9 cannot be used with “Built-in lab”, whose region is us-west-2: leave"
            + " it out.",
        run.err().lines().findFirst().orElse(""));
  }

  @Test
  void refusesARegionThatTheArnContradicts() {
    CliRun run =
        CliRun.of(
            "check",
            "--region",
            "eu-west-1",
            "--channel",
            "arn:aws:kinesisvideo:us-west-2:000000000000:channel/c/1");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("--region eu-west-1 contradicts the ARN"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not JSON marker | The text holds no ICE server: a list in JSON, or a URI such as turn:HOST:443, was expected.
          [{"urls" marker | The JSON ends too early, at line 1, column 16: a bracket or a quote is missing.
          username=marker | The text holds a username or a password, and no URI for it: add a line such as turn:HOST:443.
          []              | The ICE server list is empty.
          {"marker": 1}   | The JSON holds no ICE servers: none of iceServers, IceServerList and urls is in it.
          """)
  void namesThePlaceInAListThatCannotBeRead(String text, String sentence, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("list.json"), text, UTF_8);

    CliRun fromFile = CliRun.of("check", "--servers", file.toString());
    CliRun fromInput = CliRun.withInput(text, "servers", "--servers", "-");

    assertEquals(file + ": " + sentence + "\n", fromFile.err());
    assertEquals("Standard input: " + sentence + "\n", fromInput.err());
    assertEquals(2, fromFile.exitCode());
    assertEquals(2, fromInput.exitCode());
  }

  @Test
  void refusesAListOfTenMegabytes() {
    CliRun run = CliRun.withInput(" ".repeat(10 << 20), "check", "--servers", "-");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("larger than 8 MB"), run.err());
  }

  @Test
  void saysThatASavedRunHoldsNoCredentials() throws IOException {
    String run;
    try (InputStream saved = getClass().getResourceAsStream("../report/schema-1.json")) {
      run = new String(Objects.requireNonNull(saved).readAllBytes(), UTF_8);
    }

    CliRun check = CliRun.withInput(run, "check", "--servers", "-");

    assertEquals(2, check.exitCode());
    assertEquals(
        "Standard input is a saved run, which holds no usernames and passwords: give the ICE server"
            + " list itself, or its channel with --channel.\n",
        check.err());
  }

  @Test
  void saysThatAListHoldsNothingOfTheTransportAskedFor() {
    CliRun run =
        CliRun.withInput(
            "[{\"urls\":\"stun:127.0.0.1\"}]", "check", "--servers", "-", "--transport", "tcp,tls");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("The list holds no URI of --transport "), run.err());
  }
}
