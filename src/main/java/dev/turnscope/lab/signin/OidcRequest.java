package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsError;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of a request to the OIDC service. */
record OidcRequest(JsonNode members) {
  private static final JsonMapper JSON = new JsonMapper();

  static OidcRequest read(byte[] body) throws AwsError {
    JsonNode members;
    try {
      members = JSON.readTree(body);
    } catch (JacksonException notJson) {
      throw refused("The body is not JSON.");
    }
    if (!members.isObject()) {
      throw refused("The body is not a JSON object.");
    }
    return new OidcRequest(members);
  }

  String text(String name) throws AwsError {
    JsonNode member = members.path(name);
    if (!member.isString() || member.stringValue().isBlank()) {
      throw refused("Invalid request: " + name + " is missing.");
    }
    return member.stringValue();
  }

  List<String> texts(String name) {
    return StreamSupport.stream(members.path(name).spliterator(), false)
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  /** Constant: keys and tokens stand in it. */
  @Override
  public String toString() {
    return "a request to the OIDC service";
  }

  static AwsError refused(String text) {
    return new AwsError(400, "InvalidRequestException", text);
  }
}
