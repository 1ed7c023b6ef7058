package dev.turnscope.ui.source;

import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.KeptChannels;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import dev.turnscope.ui.work.Workbench.GivenList;
import dev.turnscope.ui.work.Workbench.Place;
import dev.turnscope.ui.work.Workbench.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the person chooses before a check. */
public final class SourceViewModel {
  private final Workbench workbench;
  private final Background background;
  private final LastChoices last;
  private final ChannelsViewModel channels;
  private final OptionsViewModel options = new OptionsViewModel();
  private final IdentityViewModel identity;
  private final ProfileList profiles = new ProfileList();
  private final RegionList regions = new RegionList();
  private final ObjectProperty<@Nullable ProfileChoice> profile = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> region = new SimpleObjectProperty<>();
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.VIEWER);
  private final StringProperty clientId = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable IceServerList> given = new SimpleObjectProperty<>();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Unavailable> problem = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Unavailable> missing = new SimpleObjectProperty<>();

  public SourceViewModel(Workbench workbench, Background background, Memory memory) {
    this.workbench = workbench;
    this.background = background;
    this.last = new LastChoices(memory);
    role.set(last.role());
    clientId.set(last.clientId());
    this.channels = new ChannelsViewModel(workbench, background, new KeptChannels(memory));
    this.identity = new IdentityViewModel(workbench, background);
    channels.reachedProperty().subscribe(identity::answered);
    profile.subscribe(chosen -> profileChosen(chosen));
    Stream.of(region, options.dualStackProperty(), options.fipsProperty())
        .forEach(choice -> choice.subscribe(this::placeChanged));
    channels.textProperty().subscribe(this::followArn);
    channels.textProperty().subscribe(() -> missing.set(null));
    region.subscribe(() -> missing.set(null));
    clientId.subscribe(() -> missing.set(null));
    options.usernameProperty().subscribe(() -> missing.set(null));
    choicesOfChannel().forEach(choice -> choice.subscribe(this::backToChannel));
  }

  /** Reads profiles and regions: at the start, and again when the person comes back. */
  public void load() {
    background.run("read profiles", workbench::profiles, this::show, problem::set);
    if (!regions.isRead()) {
      background.run("read regions", workbench::regions, this::offer, problem::set);
    }
  }

  public ObservableList<ProfileChoice> profiles() {
    return profiles.shown();
  }

  /** Where a profile’s credentials come from, and what is known of it, as last read. */
  public String kind(ProfileChoice choice) {
    return profiles.kind(choice);
  }

  public ObservableList<String> regions() {
    return regions.shown();
  }

  public ObjectProperty<@Nullable ProfileChoice> profileProperty() {
    return profile;
  }

  public ObjectProperty<@Nullable String> regionProperty() {
    return region;
  }

  public ChannelsViewModel channels() {
    return channels;
  }

  /** What few requests need. */
  public OptionsViewModel options() {
    return options;
  }

  /** Who one is to AWS with the chosen profile. */
  public IdentityViewModel identity() {
    return identity;
  }

  public ObjectProperty<Role> roleProperty() {
    return role;
  }

  public StringProperty clientIdProperty() {
    return clientId;
  }

  /** The list that is checked instead of a channel’s, null for the channel’s. */
  public ReadOnlyObjectProperty<@Nullable IceServerList> givenProperty() {
    return given;
  }

  /** A list that is checked from now on, until the person chooses otherwise. */
  public void give(IceServerList list) {
    missing.set(null);
    given.set(list);
  }

  /** The channel is what is checked again. */
  public void backToChannel() {
    given.set(null);
  }

  /** Chooses the lab's channel that shows how a good network looks. */
  public void chooseLab() {
    profile.set(ProfileChoice.LAB);
    channels.textProperty().set(LastChoices.FIRST_OF_LAB);
  }

  /** All that says what is checked. */
  public Stream<ObservableValue<?>> choices() {
    return Stream.concat(choicesOfChannel(), Stream.of(given));
  }

  private Stream<ObservableValue<?>> choicesOfChannel() {
    return Stream.concat(
        Stream.of(profile, region, channels.textProperty(), role, clientId), options.all());
  }

  /** Whether a check runs, so that the one button cancels it. */
  public BooleanProperty runningProperty() {
    return running;
  }

  /** Why the profiles could not be read, null where they could. */
  public ObjectProperty<@Nullable Unavailable> problemProperty() {
    return problem;
  }

  /** Why the chosen profile is another than the environment names, where that is not there. */
  public Optional<String> unlisted() {
    return profiles.unlisted(profile.get());
  }

  /** What a check lacked when it was asked for, null again as soon as the person goes on. */
  public ObjectProperty<@Nullable Unavailable> missingProperty() {
    return missing;
  }

  /** Whether this computer has no AWS profile, so that the lab is all there is. */
  public boolean labAlone() {
    return profiles().size() == 1 && profiles().getFirst().equals(ProfileChoice.LAB);
  }

  /** What was chosen, or what is missing, as a sentence. */
  public Choice choice() throws Unavailable {
    IceServerList list = given.get();
    return list == null ? channelChoice() : new GivenList(list);
  }

  private Choice channelChoice() throws Unavailable {
    Place place = place();
    if (place == null) {
      throw profile.get() == null
          ? new Unavailable(Words.of("source.no-profile"), Words.of("source.no-profile.step"))
          : new Unavailable(
              Words.of("source.no-region", profile.get().name()),
              Words.of("source.no-region.step"));
    }
    return typed().at(place);
  }

  private TypedRequest typed() {
    return new TypedRequest(
        channels.textProperty().get(),
        role.get(),
        clientId.get(),
        options.usernameProperty().get());
  }

  /** Whether no check can begin before a region is chosen. */
  boolean lacksRegion() {
    return place() == null;
  }

  /** The field that keeps a check from beginning, the first where several do. */
  TypedRequest.@Nullable Field wrongField() {
    return lacksRegion() ? null : typed().wrong();
  }

  /** Where channels are looked for, null before profile and region are chosen. */
  public @Nullable Place place() {
    ProfileChoice where = profile.get();
    String in = region.get();
    return where == null || in == null ? null : new Place(where, in, options.endpoints());
  }

  private void show(Profiles found) {
    problem.set(found.problem());
    if (!profiles.update(found)) {
      return;
    }
    ProfileChoice before = profile.get();
    String in = region.get();
    String typed = channels.textProperty().get();
    IceServerList list = given.get();
    profiles.shown().setAll(found.all());
    Optional<ProfileChoice> now = profiles.now(before);
    profile.set(now.orElseGet(() -> profiles.toBeginWith(found, last.profile())));
    if (now.isPresent()) {
      region.set(in == null ? now.get().region() : in);
      channels.textProperty().set(typed);
    }
    given.set(list);
  }

  /** For the next start: this is what the person checks. */
  public void remember(Choice choice) {
    if (choice instanceof ChannelChoice channel) {
      last.remember(channel);
    }
  }

  /**
   * The list of this choice could be had: its name stands for something, and its profile is signed
   * in.
   */
  public void listed(Choice choice) {
    if (choice instanceof ChannelChoice channel) {
      channels.used(channel.place(), channel.channel());
      identity.answered(channel.place());
      channels.retry();
      load();
    }
  }

  private void offer(List<String> read) {
    String before = region.get();
    IceServerList list = given.get();
    regions.offer(read);
    region.set(before);
    given.set(list);
  }

  private void profileChosen(@Nullable ProfileChoice chosen) {
    if (chosen == null) {
      return;
    }
    // Nowhere meanwhile: nothing is to be asked in a place that is half the new one.
    region.set(null);
    options.goOn(chosen, last.endpoints(chosen));
    regions.putFirst(chosen.region());
    region.set(last.region(chosen));
    placeChanged();
    channels.textProperty().set(last.channel(chosen, place()));
  }

  private void placeChanged() {
    channels.lookAt(place());
    identity.lookAt(place());
  }

  /** An ARN names its region. */
  private void followArn(String text) {
    if (text.strip().startsWith("arn:")) {
      try {
        if (ChannelRef.read(text) instanceof ChannelRef.Arn arn) {
          region.set(arn.region());
        }
      } catch (IllegalArgumentException notYet) {
        // Still being typed.
        return;
      }
    }
  }
}
