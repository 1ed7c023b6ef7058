package dev.turnscope.aws.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.kvs.FaultyKvs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What to ask for where access was denied. */
class IamPolicyTest {
  private static final String NAMED = "arn:aws-cn:kinesisvideo:cn-north-1:*:channel/door/*";

  @Test
  void ofACheckHasItsThreeActionsAndTheChannel() {
    assertEquals(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "kinesisvideo:DescribeSignalingChannel",
                "kinesisvideo:GetSignalingChannelEndpoint",
                "kinesisvideo:GetIceServerConfig"
              ],
              "Resource": "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000"
            }
          ]
        }""",
        policy(call("GetIceServerConfig", FaultyKvs.ARN), null).json());
  }

  @Test
  void ofAListNamesNoArn() {
    JsonNode statement = statement(policy(AwsCall.listing("us-west-2"), null));

    assertEquals("kinesisvideo:ListSignalingChannels", statement.path("Action").asString());
    assertEquals("*", statement.path("Resource").asString());
  }

  @Test
  void ofARoleLetsItBeAssumed() {
    AwsCall call =
        new AwsCall(
            "sts:AssumeRole", "us-west-2", "arn:aws:iam::123456789012:role/team/support", "x");

    JsonNode statement = statement(policy(call, null));

    assertEquals("sts:AssumeRole", statement.path("Action").asString());
    assertEquals(
        "arn:aws:iam::123456789012:role/team/support", statement.path("Resource").asString());
  }

  @Test
  void ofAChannelByNameLeavesTheAccountOpenAndSaysSo() {
    IamPolicy policy = policy(call("DescribeSignalingChannel", NAMED), null);

    assertEquals(NAMED, statement(policy).path("Resource").asString());
    assertTrue(policy.note().contains("AWS did not name the account"), policy.note());
  }

  @Test
  void takesTheAccountOutOfAwssWords() {
    IamPolicy policy =
        policy(
            call("DescribeSignalingChannel", NAMED),
            "User: arn:aws-cn:iam::210987654321:user/desk is not authorized");

    assertEquals(
        "arn:aws-cn:kinesisvideo:cn-north-1:210987654321:channel/door/*",
        statement(policy).path("Resource").asString());
    assertFalse(policy.note().contains("did not name"), policy.note());
  }

  @Test
  void takesTheWholeArnOutOfAwssWordsIfItIsOfTheChannel() {
    String words = "on resource: arn:aws-cn:kinesisvideo:cn-north-1:210987654321:channel/%s/17";

    assertEquals(
        "arn:aws-cn:kinesisvideo:cn-north-1:210987654321:channel/door/17",
        resource(words.formatted("door")));
    assertEquals(
        "arn:aws-cn:kinesisvideo:cn-north-1:210987654321:channel/door/*",
        resource(words.formatted("window")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the role", "*", "arn:aws:iam::1:role/x\",\"Effect\":\"Allow", ""})
  void holdsNothingThatIsNoArn(String resource) {
    assertNull(IamPolicy.allowing(new AwsCall("sts:AssumeRole", "us-west-2", resource, "x"), null));
  }

  private static String resource(String words) {
    return statement(policy(call("DescribeSignalingChannel", NAMED), words))
        .path("Resource")
        .asString();
  }

  private static AwsCall call(String operation, String resource) {
    return AwsCall.ofChannel(operation, "cn-north-1", resource, "door");
  }

  private static IamPolicy policy(AwsCall call, @Nullable String words) {
    return Objects.requireNonNull(IamPolicy.allowing(call, words));
  }

  private static JsonNode statement(IamPolicy policy) {
    JsonNode root = JsonMapper.shared().readTree(policy.json());
    assertEquals("2012-10-17", root.path("Version").asString());
    assertEquals(1, root.path("Statement").size());
    assertEquals("Allow", root.path("Statement").path(0).path("Effect").asString());
    return root.path("Statement").path(0);
  }
}
