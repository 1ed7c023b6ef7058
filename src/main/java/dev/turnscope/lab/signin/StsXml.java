package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** STS's answers, as AWS's query protocol writes them. */
final class StsXml {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  /** The names that the query protocol has for what every service refuses. */
  private static final Map<String, String> CODES =
      Map.of(
          "UnrecognizedClientException", "InvalidClientTokenId",
          "InvalidSignatureException", "SignatureDoesNotMatch",
          "MissingAuthenticationTokenException", "MissingAuthenticationToken",
          "IncompleteSignatureException", "IncompleteSignature",
          "ExpiredTokenException", "ExpiredToken");

  private StsXml() {}

  static AwsAnswer answer(String action, String result) {
    return answer(
        200,
        "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata>%4$s</ResponseMetadata></%1$sResponse>"
            .formatted(action, NAMESPACE, result, requestId()));
  }

  static AwsAnswer refusal(AwsError error) {
    String whose = error.status() < 500 ? "Sender" : "Receiver";
    String told =
        element("Type", whose)
            + element("Code", CODES.getOrDefault(error.type(), error.type()))
            + element("Message", error.text());
    return answer(
        error.status(),
        "<ErrorResponse xmlns=\"%s\"><Error>%s</Error>%s</ErrorResponse>"
            .formatted(NAMESPACE, told, requestId()));
  }

  /** An element with a text, escaped. */
  static String element(String name, String text) {
    return "<%1$s>%2$s</%1$s>".formatted(name, escaped(text));
  }

  private static AwsAnswer answer(int status, String body) {
    return new AwsAnswer(status, "text/xml", Map.of(), body);
  }

  private static String requestId() {
    return element("RequestId", UUID.randomUUID().toString());
  }

  /** What XML has no form for at all becomes a question mark. */
  private static String escaped(String text) {
    return text.codePoints().mapToObj(StsXml::escaped).collect(Collectors.joining());
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default ->
          character < ' '
                  || character >= 0xD800 && character <= 0xDFFF
                  || character == 0xFFFE
                  || character == 0xFFFF
              ? "?"
              : Character.toString(character);
    };
  }
}
