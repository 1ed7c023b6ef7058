package dev.turnscope.aws.profile;

import dev.turnscope.aws.failure.AwsFailure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Profiles as a test has them: in settings of its own, at a time of its own. */
public final class TestProfiles {
  private TestProfiles() {}

  /** Whether the profiles of these settings are signed in, in words, in UTC. */
  public static Map<String, String> signInStates(SharedSettings settings, Instant now)
      throws AwsFailure {
    return AwsProfiles.signInStates(settings, now, ZoneOffset.UTC);
  }
}
