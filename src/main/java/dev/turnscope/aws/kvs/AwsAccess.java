package dev.turnscope.aws.kvs;

import dev.turnscope.aws.profile.EnvironmentCredentials;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How KVS is reached: which credentials, which region. */
public sealed interface AwsAccess {

  /**
   * A profile of the shared config and credentials files.
   *
   * @param region null for the profile's own
   */
  record Profile(String name, @Nullable String region, EndpointChoice endpoints)
      implements AwsAccess {

    /** With the endpoints that the settings name. */
    public Profile(String name, @Nullable String region) {
      this(name, region, EndpointChoice.AS_SET);
    }
  }

  /**
   * What this process or this machine is given, without a profile.
   *
   * @param settings the profile whose other settings count, where there is such a profile
   * @param region null for the environment's, or the one of that profile
   */
  record Environment(
      EnvironmentCredentials credentials,
      String settings,
      @Nullable String region,
      EndpointChoice endpoints)
      implements AwsAccess {}

  /**
   * A key pair and an endpoint of one's own: the built-in lab.
   *
   * @param endpoint where the control plane answers
   * @param stunUri the STUN server that stands in for the region's
   */
  record Keys(
      Secret accessKeyId, Secret secretAccessKey, String region, URI endpoint, String stunUri)
      implements AwsAccess {}
}
