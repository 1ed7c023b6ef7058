package dev.turnscope.lab.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.lab.http.AwsError;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of a request in AWS's query protocol, read with the limits of STS's model. */
final class QueryParameters {
  private final Map<String, String> members;

  private QueryParameters(Map<String, String> members) {
    this.members = members;
  }

  static QueryParameters read(String form) throws AwsError {
    Map<String, String> members = new HashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        members.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new QueryParameters(members);
  }

  @Nullable String find(String name) {
    return members.get(name);
  }

  String required(String name, Pattern form) throws AwsError {
    String value = optional(name, form);
    if (value == null) {
      throw invalid(name, "Value null", "Member must not be null");
    }
    return value;
  }

  @Nullable String optional(String name, Pattern form) throws AwsError {
    String value = members.get(name);
    if (value != null && !form.matcher(value).matches()) {
      throw invalid(
          name, "Value", "Member must satisfy regular expression pattern: " + form.pattern());
    }
    return value;
  }

  /** A whole number in a range, or the value for when it is not given. */
  int number(String name, int least, int most, int otherwise) throws AwsError {
    String value = members.get(name);
    if (value == null) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException noNumber) {
      throw new AwsError(400, "MalformedInput", name + " is not a number.");
    }
    if (number < least || number > most) {
      throw invalid(
          name,
          "Value '%d'".formatted(number),
          number < least
              ? "Member must have value greater than or equal to " + least
              : "Member must have value less than or equal to " + most);
    }
    return number;
  }

  /** A value that STS refuses, in STS's words. */
  private static AwsError invalid(String name, String value, String constraint) {
    String member = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return new AwsError(
        400,
        "ValidationError",
        "1 validation error detected: %s at '%s' failed to satisfy constraint: %s"
            .formatted(value, member, constraint));
  }

  private static String decoded(String text) throws AwsError {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException halfEscaped) {
      throw new AwsError(400, "MalformedQueryString", "The query string contains a syntax error.");
    }
  }
}
