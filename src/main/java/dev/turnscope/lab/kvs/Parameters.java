package dev.turnscope.lab.kvs;

import dev.turnscope.lab.http.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of a request's JSON, read with the limits of the KVS API's model. */
final class Parameters {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode members;

  private Parameters(JsonNode members) {
    this.members = members;
  }

  static Parameters read(byte[] body) throws AwsError {
    JsonNode members;
    try {
      members = JSON.readTree(body);
    } catch (JacksonException notJson) {
      throw new AwsError(400, "SerializationException", "The body is not JSON.");
    }
    if (!members.isObject() && !members.isMissingNode()) {
      throw new AwsError(400, "SerializationException", "The body is not a JSON object.");
    }
    return new Parameters(members);
  }

  /** A text that the whole of a form describes, or null where it is not given. */
  @Nullable String text(String name, Pattern form) throws AwsError {
    JsonNode member = members.path(name);
    if (member.isMissingNode() || member.isNull()) {
      return null;
    }
    if (!member.isString() || !form.matcher(member.stringValue()).matches()) {
      throw AwsError.invalidArgument(
          "Value at '%s' failed to satisfy constraint: Member must satisfy regular expression pattern: %s"
              .formatted(name, form.pattern()));
    }
    return member.stringValue();
  }

  /** A whole number in a range, or the value for when it is not given. */
  int number(String name, int least, int most, int otherwise) throws AwsError {
    JsonNode member = members.path(name);
    if (member.isMissingNode() || member.isNull()) {
      return otherwise;
    }
    if (!member.isInt() || member.intValue() < least || member.intValue() > most) {
      throw AwsError.invalidArgument(
          "Value at '%s' failed to satisfy constraint: Member must be between %d and %d"
              .formatted(name, least, most));
    }
    return member.intValue();
  }

  /** A structure, with no members where it is not given. */
  Parameters structure(String name) throws AwsError {
    JsonNode member = members.path(name);
    if (!member.isObject() && !member.isMissingNode() && !member.isNull()) {
      throw new AwsError(400, "SerializationException", "'" + name + "' is not a structure.");
    }
    return new Parameters(member);
  }

  /** A list of words out of a closed set, empty where it is not given. */
  List<String> words(String name, List<String> known) throws AwsError {
    List<String> words = new ArrayList<>();
    for (JsonNode word : members.path(name)) {
      if (!word.isString() || !known.contains(word.stringValue())) {
        throw AwsError.invalidArgument(
            "Value at '%s' failed to satisfy constraint: Member must satisfy enum value set: %s"
                .formatted(name, known));
      }
      words.add(word.stringValue());
    }
    return words;
  }
}
