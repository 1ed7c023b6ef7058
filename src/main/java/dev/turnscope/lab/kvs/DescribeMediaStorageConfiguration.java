package dev.turnscope.lab.kvs;

import dev.turnscope.lab.http.AwsError;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says of each channel that nothing is stored: the lab has no streams. */
final class DescribeMediaStorageConfiguration implements KvsCall {
  private final LabChannels channels;

  DescribeMediaStorageConfiguration(LabChannels channels) {
    this.channels = channels;
  }

  @Override
  public ObjectNode answer(Parameters parameters) throws AwsError {
    channels.find(
        parameters.text("ChannelARN", Forms.ARN), parameters.text("ChannelName", Forms.NAME));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("MediaStorageConfiguration").put("Status", "DISABLED");
    return answer;
  }
}
