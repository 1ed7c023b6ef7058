package dev.turnscope.ui.source;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.store.Choices;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was checked last, which the next start offers. */
final class LastChoices {
  /** The lab's channel that shows how a good network looks. */
  static final String FIRST_OF_LAB = "healthy";

  private final Memory memory;

  LastChoices(Memory memory) {
    this.memory = memory;
  }

  Role role() {
    return choices().role();
  }

  /** Empty where there was none. */
  String clientId() {
    return Objects.requireNonNullElse(choices().clientId(), "");
  }

  /** The profile that was checked last, null before one was. */
  @Nullable String profile() {
    return choices().profile();
  }

  /** The profile's last region, or its own. */
  @Nullable String region(ProfileChoice profile) {
    String last = choices().region(profile.name());
    return last == null ? profile.region() : last;
  }

  EndpointChoice endpoints(ProfileChoice profile) {
    return choices().endpoints(profile.name());
  }

  /** The channel that was last checked in a place; empty where there was none. */
  String channel(ProfileChoice profile, @Nullable Place at) {
    String last = at == null ? null : choices().channels(at.kept()).last();
    return last == null ? profile.equals(ProfileChoice.LAB) ? FIRST_OF_LAB : "" : last;
  }

  void remember(ChannelChoice choice) {
    Place place = choice.place();
    memory.change(
        settings ->
            settings.withChoices(
                choices ->
                    choices
                        .withPlace(place.kept())
                        .withEndpoints(place.profile().name(), place.endpoints())
                        .withRole(choice.role())
                        .withClientId(choice.clientId())));
  }

  private Choices choices() {
    return memory.settings().choices();
  }
}
