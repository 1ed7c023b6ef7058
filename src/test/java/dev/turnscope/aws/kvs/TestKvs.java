package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.SharedSettings;

/** KVS as a test needs it: with settings of its own, and its own patience. */
public final class TestKvs {
  private TestKvs() {}

  /** Reads the profile out of these settings; nobody has signed in. */
  public static Kvs open(AwsAccess access, SharedSettings settings, Patience patience)
      throws AwsFailure {
    return open(access, settings, patience, new SignIn());
  }

  /** The same, with these sign-ins. */
  public static Kvs open(
      AwsAccess access, SharedSettings settings, Patience patience, SignIn signIn)
      throws AwsFailure {
    return Kvs.open(access, settings, patience, signIn);
  }
}
