package dev.turnscope.aws.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.aws.kvs.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An error of the table in recorded-errors.txt: what AWS writes, and what a person has to be told.
 *
 * @param type AWS's name of it, empty for none
 * @param body empty for none
 * @param pieces of what happened, the likely cause and the next step
 * @param resource of the policy to ask for, empty for no policy
 */
public record RecordedError(
    String operation,
    int status,
    String type,
    String body,
    Kind kind,
    List<String> pieces,
    String resource) {
  private static final String IN_BODY = "body:";
  private static final Set<String> OF_SIGN_IN =
      Set.of("RegisterClient", "StartDeviceAuthorization", "CreateToken", "GetRoleCredentials");

  public static Stream<RecordedError> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecordedError.class.getResourceAsStream("recorded-errors.txt"))) {
      List<String> lines =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      List<RecordedError> errors = new ArrayList<>();
      for (int at = 0; at < lines.size(); at += 3) {
        errors.add(read(lines.get(at), lines.get(at + 1), lines.get(at + 2)));
      }
      return errors.stream();
    }
  }

  /** Those that a person meets without a sign-in. */
  public static Stream<RecordedError> ofListsAndChecks() throws IOException {
    return all()
        .filter(error -> !error.ofSignIn())
        .filter(error -> !error.operation().equals("DescribeMediaStorageConfiguration"));
  }

  boolean ofSignIn() {
    return OF_SIGN_IN.contains(operation);
  }

  public boolean ofListing() {
    return operation.equals("ListSignalingChannels");
  }

  /** Whose settings lead to the call. */
  public String profile() {
    return operation.equals("AssumeRole") ? FaultyAws.ROLE : FaultyAws.KEYS;
  }

  /** The whole of AWS's answer. */
  public String response() {
    String headers =
        (type.isEmpty() || type.startsWith(IN_BODY) ? "" : "x-amzn-ErrorType: " + type + "\r\n")
            + (body.startsWith("<html>") ? "Content-Type: text/html; charset=utf-8\r\n" : "")
            + (status == 302 ? "Location: http://portal.invalid/\r\n" : "");
    return RawServer.response(status, headers, operation.equals("AssumeRole") ? xml() : body);
  }

  /** A name without the form that it came in. */
  String code() {
    return type.replaceFirst(":http:.*", "").replaceFirst(".*#", "");
  }

  /** Holds a text that a person is shown against the table. */
  public void assertToldBy(String shown) {
    String told = shown.replaceAll("\\s+", " ");
    for (String piece : pieces) {
      assertTrue(
          told.toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT)),
          "“%s” is not in: %s".formatted(piece, told));
    }
  }

  @Override
  public String toString() {
    return "%s %d %s, %s".formatted(operation, status, type, pieces.get(1));
  }

  private static RecordedError read(String head, String body, String told) {
    String[] names = head.split(" ");
    String[] columns = told.split(" \\| ");
    return new RecordedError(
        names[0],
        Integer.parseInt(names[1]),
        names[2].equals("-") ? "" : names[2],
        body.equals("-") ? "" : body,
        Kind.valueOf(columns[0]),
        Arrays.asList(columns).subList(1, 4),
        columns[4].equals("-") ? "" : columns[4]);
  }

  private String xml() {
    return """
    <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
    <Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"""
        .formatted(type, body);
  }
}
