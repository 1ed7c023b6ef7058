package dev.turnscope.ui.work;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.ListRenewal;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Words;
import dev.turnscope.update.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the window asks of the rest of the program. Every call may block and ends on an interrupt:
 * the window makes none of them on the FX thread.
 */
public interface Workbench {

  /** The window is seen: AWS may be asked. Returns at once, unlike others. */
  default void windowSeen() {}

  /** The person begins: what a check needs gets ready meanwhile. Returns at once. */
  default void windowUsed() {}

  /** The AWS profiles of this computer, then the built-in lab. */
  Profiles profiles();

  /** Every region that may be chosen. */
  List<String> regions();

  /**
   * One page of the channels whose names begin with a text.
   *
   * @param nextToken null for the first page
   * @param slowed hears when AWS throttles it and it waits, on any thread
   */
  ChannelPage channels(
      Place place, String prefix, @Nullable String nextToken, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException;

  /**
   * Who one is to AWS in a place; empty in the built-in lab. No person is asked to sign in for it.
   */
  Optional<CallerIdentity> identity(Place place) throws Unavailable, InterruptedException;

  /**
   * The list to check: a channel's with fresh credentials, or the one that was given.
   *
   * @param prompts asks the person, where a profile has to be signed in first
   * @param slowed hears when AWS throttles it and it waits, on any thread
   */
  IceServerList fetch(Choice choice, SignInPrompts prompts, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException;

  /** Blocks while libwebrtc's worker still starts, so that a check does not wait for it. */
  default void awaitEngines() throws InterruptedException {}

  /** Starts a check; the listener hears its events one at a time, on threads of the run. */
  CheckRun start(CheckPlan plan, ListRenewal renewal, Consumer<CheckEvent> listener);

  /** Where the window asks for newer versions. */
  Updates updates();

  /**
   * The profiles to choose from, never none.
   *
   * @param signInStates by name, whether those of IAM Identity Center are signed in, in words
   * @param problem why AWS's are missing, null where they are not
   */
  record Profiles(
      List<ProfileChoice> all, Map<String, String> signInStates, @Nullable Unavailable problem) {

    public Profiles {
      all = List.copyOf(all);
      signInStates = Map.copyOf(signInStates);
    }
  }

  /**
   * Where channels are looked for.
   *
   * @param endpoints which of AWS's endpoints are asked there
   */
  record Place(ProfileChoice profile, String region, EndpointChoice endpoints) {

    /** With the endpoints that the settings name. */
    public Place(ProfileChoice profile, String region) {
      this(profile, region, EndpointChoice.AS_SET);
    }

    /** The same as the settings keep it. */
    public dev.turnscope.store.Place kept() {
      return new dev.turnscope.store.Place(profile.name(), region);
    }

    /** Whether this is the built-in lab. */
    public boolean lab() {
      return profile.equals(ProfileChoice.LAB);
    }
  }

  /** Whose ICE servers are checked. */
  sealed interface Choice {

    /** As the window calls it. */
    String name();
  }

  /**
   * A channel, whose list is fetched.
   *
   * @param username an ID that AWS ties to the credentials, null to leave it out
   */
  record ChannelChoice(
      Place place,
      ChannelRef channel,
      Role role,
      @Nullable String clientId,
      @Nullable String username)
      implements Choice {

    /** Without a username. */
    public ChannelChoice(Place place, ChannelRef channel, Role role, @Nullable String clientId) {
      this(place, channel, role, clientId, null);
    }

    /** The channel's name, also of an ARN. */
    @Override
    public String name() {
      return switch (channel) {
        case ChannelRef.Name name -> name.text();
        case ChannelRef.Arn arn -> arn.name();
      };
    }
  }

  /** A list that the person pasted or dropped. */
  record GivenList(IceServerList list) implements Choice {

    @Override
    public String name() {
      return Words.of("work.given-list");
    }
  }
}
