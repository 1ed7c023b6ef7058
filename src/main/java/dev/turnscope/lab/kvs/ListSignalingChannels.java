package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsError;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the channels by pages; a page's token says where the next one begins. */
final class ListSignalingChannels implements KvsCall {
  private static final int LARGEST_PAGE = 10_000;

  private final LabChannels channels;

  ListSignalingChannels(LabChannels channels) {
    this.channels = channels;
  }

  @Override
  public ObjectNode answer(Parameters parameters) throws AwsError {
    int size = parameters.number("MaxResults", 1, LARGEST_PAGE, LARGEST_PAGE);
    List<Scenario> matching = matching(parameters.structure("ChannelNameCondition"));
    int start = start(parameters.text("NextToken", Forms.TOKEN), matching.size());
    int end = Math.min(start + size, matching.size());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("ChannelInfoList");
    matching.subList(start, end).forEach(scenario -> list.add(channels.info(scenario)));
    if (end < matching.size()) {
      answer.put(
          "NextToken", Base64.getEncoder().encodeToString(Integer.toString(end).getBytes(UTF_8)));
    }
    return answer;
  }

  private static List<Scenario> matching(Parameters condition) throws AwsError {
    String operator = condition.text("ComparisonOperator", Forms.BEGINS_WITH);
    String value = condition.text("ComparisonValue", Forms.NAME);
    if ((operator == null) != (value == null)) {
      throw AwsError.invalidArgument("ChannelNameCondition is not complete.");
    }
    return Arrays.stream(Scenario.values())
        .filter(scenario -> value == null || scenario.word().startsWith(value))
        .toList();
  }

  private static int start(@Nullable String token, int count) throws AwsError {
    if (token == null) {
      return 0;
    }
    try {
      int start = Integer.parseInt(new String(Base64.getDecoder().decode(token), UTF_8));
      if (start >= 0 && start <= count) {
        return start;
      }
    } catch (IllegalArgumentException notOurs) {
      // Told below.
    }
    throw AwsError.invalidArgument("The NextToken is not valid.");
  }
}
