package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.aws.explanation.RecordedError;
import dev.turnscope.aws.kvs.RawServer.Answer;
import dev.turnscope.secrets.TellTaleAws.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KVS, STS and IAM Identity Center on loopback: all is well but what a test makes fail. */
public final class FaultyAws implements AutoCloseable {
  public static final String CHANNEL = "door";

  /** The profile that has keys, and the one that assumes a role. */
  public static final String KEYS = "keys";

  public static final String ROLE = "role";

  private static final String STS_ENDPOINT = "aws.endpointUrlSts";

  private static final Map<String, String> OPERATIONS =
      Map.of(
          "/listSignalingChannels", "ListSignalingChannels",
          "/describeSignalingChannel", "DescribeSignalingChannel",
          "/describeMediaStorageConfiguration", "DescribeMediaStorageConfiguration",
          "/getSignalingChannelEndpoint", "GetSignalingChannelEndpoint",
          "/v1/get-ice-server-config", "GetIceServerConfig",
          "/client/register", "RegisterClient",
          "/device_authorization", "StartDeviceAuthorization",
          "/token", "CreateToken",
          "/federation/credentials", "GetRoleCredentials",
          "/", "AssumeRole");

  private final RawServer server = new RawServer(this::answer);
  private volatile Fault fault = new Fault("none", (_, _) -> {});

  private record Fault(String operation, Answer answer) {}

  public FaultyAws() throws IOException {
    // Where the SDK assumes a role, it reads no setting of the profile.
    System.setProperty(STS_ENDPOINT, uri().toString());
  }

  /** From now on this call fails so, and no other. */
  public void fail(String operation, Answer answer) {
    fault = new Fault(operation, answer);
  }

  /** The same, with what AWS once wrote. */
  public void fail(RecordedError error) {
    fail(error.operation(), (_, out) -> out.write(error.response().getBytes(UTF_8)));
  }

  public URI uri() {
    return server.uri();
  }

  /** The operations that were asked, in their order. */
  public long asked(String operation) {
    return server.requests().stream()
        .filter(request -> operation.equals(operation(request)))
        .count();
  }

  /** Writes the settings that lead here, and has this process read them until they are closed. */
  public Settings settings(Path folder) throws IOException {
    return Settings.of(config(folder), folder.resolve("credentials"));
  }

  public Path config(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        """
        [profile keys]
        region = us-west-2
        aws_access_key_id = AKIDMARKER
        aws_secret_access_key = %2$s
        endpoint_url = %1$s
        [profile role]
        region = us-west-2
        role_arn = arn:aws:iam::123456789012:role/support
        source_profile = keys
        endpoint_url = %1$s
        [profile mfa]
        region = us-west-2
        role_arn = arn:aws:iam::123456789012:role/support
        source_profile = keys
        mfa_serial = arn:aws:iam::123456789012:mfa/me
        endpoint_url = %1$s
        [profile sso]
        region = us-west-2
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = support
        endpoint_url = %1$s
        [sso-session corp]
        sso_region = eu-north-1
        sso_start_url = https://corp.example/start
        """
            .formatted(uri(), FaultyKvs.SECRET));
  }

  @Override
  public void close() throws IOException {
    System.clearProperty(STS_ENDPOINT);
    server.close();
  }

  private void answer(String request, java.io.OutputStream out)
      throws IOException, InterruptedException {
    String operation = operation(request);
    Fault now = fault;
    if (now.operation().equals(operation)) {
      now.answer().write(request, out);
    } else {
      out.write(RawServer.response(200, "", wellAnswer(operation)).getBytes(UTF_8));
    }
  }

  private static @Nullable String operation(String request) {
    String path = request.split(" ", 3)[1].split("\\?", 2)[0];
    return OPERATIONS.get(path);
  }

  private String wellAnswer(@Nullable String operation) {
    return switch (String.valueOf(operation)) {
      case "ListSignalingChannels" ->
          "{\"ChannelInfoList\":[{\"ChannelName\":\"door\",\"ChannelARN\":\"%s\"}]}"
              .formatted(FaultyKvs.ARN);
      case "DescribeSignalingChannel" ->
          "{\"ChannelInfo\":{\"ChannelName\":\"door\",\"ChannelARN\":\"%s\"}}"
              .formatted(FaultyKvs.ARN);
      case "DescribeMediaStorageConfiguration" ->
          "{\"MediaStorageConfiguration\":{\"Status\":\"DISABLED\"}}";
      case "GetSignalingChannelEndpoint" ->
          "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"%s\"}]}"
              .formatted(uri());
      case "GetIceServerConfig" ->
          "{\"IceServerList\":[{\"Uris\":[\"turn:192.0.2.1:443\"],\"Username\":\"u\",\"Password\":\"p\",\"Ttl\":300}]}";
      case "RegisterClient" ->
          "{\"clientId\":\"client-1\",\"clientSecret\":\"client-secret-marker\",\"clientSecretExpiresAt\":4102444800}";
      case "StartDeviceAuthorization" ->
          ("{\"deviceCode\":\"device-code-marker\",\"userCode\":\"ABCD-EFGH\",\"expiresIn\":60,"
                  + "\"interval\":1,\"verificationUri\":\"%s/device\"}")
              .formatted(uri());
      case "CreateToken" ->
          "{\"accessToken\":\"access-marker\",\"tokenType\":\"Bearer\",\"expiresIn\":3600}";
      case "GetRoleCredentials" ->
          """
          {"roleCredentials":{"accessKeyId":"AKIDMARKER","secretAccessKey":"secret-marker",
           "sessionToken":"session-marker","expiration":4102444800000}}""";
      case "AssumeRole" ->
          """
          <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
          <Credentials><AccessKeyId>AKIDMARKER</AccessKeyId>
          <SecretAccessKey>secret-marker</SecretAccessKey>
          <SessionToken>assumed-marker</SessionToken>
          <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
          </AssumeRoleResult></AssumeRoleResponse>""";
      default -> "{}";
    };
  }
}
