package dev.turnscope.aws.profile;

import dev.turnscope.aws.signin.SsoSession;
import org.jspecify.annotations.Nullable;

/** Where a profile's credentials come from, as far as this program gets them itself. No secrets. */
public sealed interface CredentialSource {

  /** The profile that says so, for sentences. */
  String profile();

  /**
   * Whether the SDK cannot do it, or does it unlike the AWS CLI: a person signs in on the way, or a
   * role's source is a profile's own key pair beside a role.
   */
  boolean ours();

  /** A role that IAM Identity Center gives. */
  record Sso(String profile, SsoSession session, String accountId, String roleName)
      implements CredentialSource {
    @Override
    public boolean ours() {
      return true;
    }
  }

  /**
   * A role that is assumed with the credentials of another source.
   *
   * @param mfaSerial null where no code is asked for
   * @param durationSeconds null for the role's usual
   */
  record Role(
      String profile,
      String arn,
      CredentialSource source,
      @Nullable String mfaSerial,
      @Nullable String externalId,
      @Nullable String sessionName,
      @Nullable Integer durationSeconds)
      implements CredentialSource {
    @Override
    public boolean ours() {
      return mfaSerial != null || source.ours();
    }
  }

  /** All else, which the SDK gets. */
  record Sdk(String profile, Means means) implements CredentialSource {

    /** Which of the SDK's ways. */
    public enum Means {
      PROFILE,
      /** The key pair in a role's own section. */
      OWN_KEYS,
      ENVIRONMENT,
      CONTAINER,
      INSTANCE
    }

    @Override
    public boolean ours() {
      return means == Means.OWN_KEYS;
    }
  }
}
