package dev.turnscope.lab.kvs;

import dev.turnscope.lab.http.AwsError;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers the lab's own address; nothing serves the WebSocket that it names. */
final class GetSignalingChannelEndpoint implements KvsCall {
  private static final List<String> PROTOCOLS = List.of("WSS", "HTTPS", "WEBRTC");

  private final LabChannels channels;
  private final URI self;

  GetSignalingChannelEndpoint(LabChannels channels, URI self) {
    this.channels = channels;
    this.self = self;
  }

  @Override
  public ObjectNode answer(Parameters parameters) throws AwsError {
    channels.find(required(parameters.text("ChannelARN", Forms.ARN)), null);
    Parameters configuration = parameters.structure("SingleMasterChannelEndpointConfiguration");
    List<String> protocols = configuration.words("Protocols", PROTOCOLS);
    configuration.text("Role", Forms.ROLE);
    if (protocols.contains("WEBRTC")) {
      throw AwsError.invalidArgument("The channel is not configured for storage.");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode endpoints = answer.putArray("ResourceEndpointList");
    protocols.forEach(
        protocol ->
            endpoints
                .addObject()
                .put("Protocol", protocol)
                .put("ResourceEndpoint", endpoint(protocol)));
    return answer;
  }

  private static String required(@Nullable String arn) throws AwsError {
    if (arn == null) {
      throw AwsError.invalidArgument("Missing required parameter ChannelARN");
    }
    return arn;
  }

  private String endpoint(String protocol) {
    return protocol.equals("WSS") ? "wss://" + self.getAuthority() : self.toString();
  }
}
