package dev.turnscope.source;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.AwsEnvironment;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.profile.AwsProfiles;
import dev.turnscope.aws.profile.EnvironmentCredentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can choose: a profile of AWS's, credentials without one, or the built-in lab. */
public sealed interface ProfileChoice {
  /** The lab, which is always there. */
  ProfileChoice LAB = new BuiltInLab();

  /** A choice by its name alone: AWS says when it is opened whether there is such a profile. */
  static ProfileChoice named(String name) {
    if (name.equalsIgnoreCase(LAB.name())) {
      return LAB;
    }
    if (name.equalsIgnoreCase(Environment.INSTANCE_NAME)) {
      return Environment.of(EnvironmentCredentials.INSTANCE);
    }
    Optional<EnvironmentCredentials> own =
        name.equalsIgnoreCase(Environment.VARIABLES_NAME) && !AwsProfiles.contain(name)
            ? AwsEnvironment.ofThisProcess().credentials()
            : Optional.empty();
    return own.isPresent() ? Environment.of(own.get()) : new Aws(new AwsProfile(name, null, ""));
  }

  /** What is taken where no profile is named: the AWS CLI takes the same. */
  static ProfileChoice unnamed() {
    AwsEnvironment environment = AwsEnvironment.ofThisProcess();
    Optional<EnvironmentCredentials> own;
    try {
      own = environment.preferred();
    } catch (AwsFailure brokenFiles) {
      // It is said when they are opened.
      own = Optional.empty();
    }
    return own.isPresent() ? Environment.of(own.get()) : named(environment.profile());
  }

  String name();

  /** The profile's own region, null where it names none. */
  @Nullable String region();

  /** Where its credentials come from, in a word or two. */
  String kind();

  /** A profile of the shared AWS files. */
  record Aws(AwsProfile profile) implements ProfileChoice {

    @Override
    public String name() {
      return profile.name();
    }

    @Override
    public @Nullable String region() {
      return profile.region();
    }

    @Override
    public String kind() {
      return profile.kind();
    }
  }

  /**
   * Credentials without a profile.
   *
   * @param settings the profile whose other settings count
   */
  record Environment(EnvironmentCredentials credentials, String settings, @Nullable String region)
      implements ProfileChoice {
    private static final String VARIABLES_NAME = "Environment";
    private static final String INSTANCE_NAME = "EC2 instance";

    static Environment of(EnvironmentCredentials credentials) {
      AwsEnvironment environment = AwsEnvironment.ofThisProcess();
      return new Environment(credentials, environment.profile(), environment.usualRegion());
    }

    @Override
    public String name() {
      return credentials == EnvironmentCredentials.INSTANCE ? INSTANCE_NAME : VARIABLES_NAME;
    }

    @Override
    public String kind() {
      return credentials.word();
    }
  }

  /** The built-in lab, whose channels are its scenarios. */
  record BuiltInLab() implements ProfileChoice {

    @Override
    public String name() {
      return "Built-in lab";
    }

    @Override
    public String region() {
      return "us-west-2";
    }

    @Override
    public String kind() {
      return "practice network";
    }
  }
}
