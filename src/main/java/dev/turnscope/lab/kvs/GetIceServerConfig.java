package dev.turnscope.lab.kvs;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers a scenario's ICE servers with fresh credentials, or the scenario's refusal. */
final class GetIceServerConfig implements KvsCall {
  private final LabChannels channels;
  private final Function<Scenario, List<IceServer>> iceServers;

  GetIceServerConfig(LabChannels channels, Function<Scenario, List<IceServer>> iceServers) {
    this.channels = channels;
    this.iceServers = iceServers;
  }

  @Override
  public ObjectNode answer(Parameters parameters) throws AwsError {
    String arn = parameters.text("ChannelARN", Forms.ARN);
    if (arn == null) {
      throw AwsError.invalidArgument("Missing required parameter ChannelARN");
    }
    parameters.text("ClientId", Forms.NAME);
    parameters.text("Service", Forms.TURN);
    parameters.text("Username", Forms.NAME);
    Scenario scenario = channels.find(arn, null);
    if (scenario == Scenario.AWS_DENIED) {
      throw denied(arn);
    }
    if (scenario == Scenario.AWS_THROTTLED) {
      throw new AwsError(
          400,
          "ClientLimitExceededException",
          "Your request was throttled because you have exceeded the limit of allowed client calls."
              + " Try making the call later.");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("IceServerList");
    iceServers.apply(scenario).forEach(server -> write(server, list.addObject()));
    return answer;
  }

  private static AwsError denied(String arn) {
    return new AwsError(
        403,
        "AccessDeniedException",
        "User: arn:aws:iam::000000000000:user/lab is not authorized to perform:"
            + " kinesisvideo:GetIceServerConfig on resource: "
            + arn
            + " because no identity-based policy allows the kinesisvideo:GetIceServerConfig"
            + " action");
  }

  private static void write(IceServer server, ObjectNode entry) {
    ArrayNode uris = entry.putArray("Uris");
    server.uris().forEach(uri -> uris.add(uri.text()));
    Credentials credentials = server.credentials();
    if (credentials != null) {
      entry.put("Username", credentials.username().reveal());
      entry.put("Password", credentials.password().reveal());
    }
    if (server.ttl() != null) {
      entry.put("Ttl", server.ttl().toSeconds());
    }
  }
}
