package dev.turnscope.source;

import dev.turnscope.aws.AwsProfile;
import org.jspecify.annotations.Nullable;

/** A profile that a person can choose: one of AWS's, or the built-in lab. */
public sealed interface ProfileChoice {
  /** The lab, which is always there. */
  ProfileChoice LAB = new BuiltInLab();

  /** A choice by its name alone: AWS says when it is opened whether there is such a profile. */
  static ProfileChoice named(String name) {
    return name.equalsIgnoreCase(LAB.name()) ? LAB : new Aws(new AwsProfile(name, null, ""));
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
