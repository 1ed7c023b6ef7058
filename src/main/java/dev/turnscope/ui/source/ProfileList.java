package dev.turnscope.ui.source;

import dev.turnscope.aws.profile.ProfileState;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Workbench.Profiles;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The profiles to choose from, and what is known of each. */
final class ProfileList {
  private final ObservableList<ProfileChoice> shown = FXCollections.observableArrayList();
  private Map<String, ProfileState> states = Map.of();
  private @Nullable ProfileChoice instead;
  private @Nullable String unlisted;

  ObservableList<ProfileChoice> shown() {
    return shown;
  }

  /** Takes what is known of them now; whether their list itself is another. */
  boolean update(Profiles found) {
    states = found.states();
    return !found.all().equals(shown);
  }

  /** Where a profile’s credentials come from, and what is known of it. */
  String kind(ProfileChoice choice) {
    return choice.kindWith(states);
  }

  /** The present form of a profile, which may have been changed meanwhile. */
  Optional<ProfileChoice> now(@Nullable ProfileChoice before) {
    return before == null || shown.contains(before)
        ? Optional.ofNullable(before)
        : named(before.name());
  }

  /**
   * The one that was checked last, else the one that the AWS CLI takes.
   *
   * @param checked null before one was
   */
  ProfileChoice toBeginWith(Profiles found, @Nullable String checked) {
    Optional<ProfileChoice> again = named(checked);
    ProfileChoice first = again.or(() -> named(found.usual())).orElseGet(shown::getFirst);
    instead = again.isPresent() || found.unlisted() == null ? null : first;
    unlisted = found.unlisted();
    return first;
  }

  /** That the environment names a profile which is not there, while this one stands for it. */
  Optional<String> unlisted(@Nullable ProfileChoice chosen) {
    return chosen != null && chosen.equals(instead)
        ? Optional.ofNullable(unlisted)
        : Optional.empty();
  }

  private Optional<ProfileChoice> named(@Nullable String name) {
    return shown.stream().filter(choice -> choice.name().equals(name)).findFirst();
  }
}
