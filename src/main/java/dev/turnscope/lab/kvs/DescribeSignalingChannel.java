package dev.turnscope.lab.kvs;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsError;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes one channel, named or by its ARN. */
final class DescribeSignalingChannel implements KvsCall {
  private final LabChannels channels;

  DescribeSignalingChannel(LabChannels channels) {
    this.channels = channels;
  }

  @Override
  public ObjectNode answer(Parameters parameters) throws AwsError {
    Scenario scenario =
        channels.find(
            parameters.text("ChannelARN", Forms.ARN), parameters.text("ChannelName", Forms.NAME));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("ChannelInfo", channels.info(scenario));
    return answer;
  }
}
