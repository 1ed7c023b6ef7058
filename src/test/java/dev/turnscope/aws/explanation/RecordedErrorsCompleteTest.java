package dev.turnscope.aws.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;
import software.amazon.awssdk.services.kinesisvideo.model.KinesisVideoException;
import software.amazon.awssdk.services.kinesisvideosignaling.KinesisVideoSignalingClient;
import software.amazon.awssdk.services.kinesisvideosignaling.model.KinesisVideoSignalingException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The table has a row for every exception that AWS's models name, as the SDK has them. */
class RecordedErrorsCompleteTest {
  /** The calls that Turnscope makes. */
  private static final Map<Class<?>, List<String>> CALLS =
      Map.of(
          KinesisVideoClient.class,
          List.of(
              "ListSignalingChannels",
              "DescribeSignalingChannel",
              "GetSignalingChannelEndpoint",
              "DescribeMediaStorageConfiguration"),
          KinesisVideoSignalingClient.class,
          List.of("GetIceServerConfig"),
          StsClient.class,
          List.of("AssumeRole"),
          SsoOidcClient.class,
          List.of("RegisterClient", "StartDeviceAuthorization", "CreateToken"),
          SsoClient.class,
          List.of("GetRoleCredentials"));

  @Test
  void ofEachCallOfOurs() throws Exception {
    Set<String> rows =
        RecordedError.all()
            .map(error -> error.operation() + " " + error.code())
            .collect(Collectors.toSet());

    Set<String> missing = new TreeSet<>();
    CALLS.forEach(
        (client, operations) ->
            operations.forEach(
                operation ->
                    modelled(client, operation)
                        .map(name -> operation + " " + name)
                        .filter(name -> !rows.contains(name))
                        .forEach(missing::add)));

    assertEquals(Set.of(), missing, "recorded-errors.txt lacks rows");
  }

  @ParameterizedTest
  @ValueSource(classes = {KinesisVideoException.class, KinesisVideoSignalingException.class})
  void ofTheServicesThatHaveTheList(Class<?> base) throws Exception {
    Set<String> rows =
        RecordedError.all()
            .map(RecordedError::code)
            .map(name -> name.replaceFirst("^body:", ""))
            .collect(Collectors.toSet());
    List<String> modelled = exceptionsBeside(base);

    assertFalse(modelled.isEmpty());
    assertEquals(List.of(), modelled.stream().filter(name -> !rows.contains(name)).toList());
  }

  /** What the SDK’s method declares, without the classes of all errors. */
  private static Stream<String> modelled(Class<?> client, String operation) {
    String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    List<Method> methods =
        Arrays.stream(client.getMethods())
            .filter(method -> method.getName().equals(name))
            .filter(method -> method.getExceptionTypes().length > 0)
            .toList();
    assertFalse(methods.isEmpty(), operation);
    return Arrays.stream(methods.getFirst().getExceptionTypes())
        .filter(AwsServiceException.class::isAssignableFrom)
        .filter(type -> type.getSuperclass() != AwsServiceException.class)
        .filter(type -> type != AwsServiceException.class)
        .map(Class::getSimpleName);
  }

  /** From the jar, as a list of classes is nowhere else. */
  private static List<String> exceptionsBeside(Class<?> base) throws Exception {
    URI jar = URI.create("jar:" + base.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = "/" + base.getPackageName().replace('.', '/');
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> files = Files.list(inside.getPath(folder))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith("Exception.class"))
              .map(file -> file.substring(0, file.length() - ".class".length()))
              .toList();
      return names.stream().filter(name -> extendsBase(base, name)).sorted().toList();
    }
  }

  private static boolean extendsBase(Class<?> base, String name) {
    try {
      Class<?> type =
          Class.forName(base.getPackageName() + "." + name, false, base.getClassLoader());
      return type != base && base.isAssignableFrom(type);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
