package dev.turnscope.store;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose last, to be offered at the next start. There is no member for a TURN
 * username, a password or a key, and a text that has not the form of its member is not kept.
 *
 * @param profile null before one was chosen
 * @param clientId null where the field was empty
 * @param renewing whether a list is fetched anew before its credentials expire
 * @param regions the last region of each profile, the latest change at the end
 * @param endpoints which of AWS's endpoints were chosen for a profile, where any were
 * @param places the channels of each place, the latest change at the end
 */
public record Choices(
    @Nullable String profile,
    Role role,
    @Nullable String clientId,
    boolean renewing,
    Map<String, String> regions,
    Map<String, EndpointChoice> endpoints,
    Map<Place, ChannelMemory> places) {
  private static final int MOST_PLACES = 200;

  static final Choices DEFAULT =
      new Choices(null, Role.VIEWER, null, false, Map.of(), Map.of(), Map.of());

  public Choices {
    profile = KeptText.profile(profile);
    clientId = KeptText.clientId(clientId);
    Map<String, String> regionsThatFit = new LinkedHashMap<>(regions);
    regionsThatFit.entrySet().removeIf(it -> !new Place(it.getKey(), it.getValue()).fits());
    regions = latest(regionsThatFit);
    Map<String, EndpointChoice> endpointsThatFit = new LinkedHashMap<>(endpoints);
    endpointsThatFit
        .entrySet()
        .removeIf(
            it ->
                KeptText.profile(it.getKey()) == null
                    || it.getValue().equals(EndpointChoice.AS_SET));
    endpoints = latest(endpointsThatFit);
    Map<Place, ChannelMemory> placesThatFit = new LinkedHashMap<>(places);
    placesThatFit.keySet().removeIf(place -> !place.fits());
    places = latest(placesThatFit);
  }

  /** The region that was last chosen for a profile, null before one was. */
  public @Nullable String region(String ofProfile) {
    return regions.get(ofProfile);
  }

  /** The endpoints that were last chosen for a profile; as its settings say before any were. */
  public EndpointChoice endpoints(String ofProfile) {
    return endpoints.getOrDefault(ofProfile, EndpointChoice.AS_SET);
  }

  /** The channels of a place; empty of one that is new. */
  public ChannelMemory channels(Place place) {
    return places.getOrDefault(place, ChannelMemory.EMPTY);
  }

  /** A place was chosen: its profile is the last, and its region the profile’s last. */
  public Choices withPlace(Place place) {
    return new Choices(
        place.profile(),
        role,
        clientId,
        renewing,
        withLatest(regions, place.profile(), place.region()),
        endpoints,
        places);
  }

  /** The same with the endpoints of a profile changed. */
  public Choices withEndpoints(String ofProfile, EndpointChoice chosen) {
    return new Choices(
        profile,
        role,
        clientId,
        renewing,
        regions,
        withLatest(endpoints, ofProfile, chosen),
        places);
  }

  public Choices withProfile(String other) {
    return new Choices(other, role, clientId, renewing, regions, endpoints, places);
  }

  public Choices withRole(Role other) {
    return new Choices(profile, other, clientId, renewing, regions, endpoints, places);
  }

  /**
   * @param other null where the field is empty
   */
  public Choices withClientId(@Nullable String other) {
    return new Choices(profile, role, other, renewing, regions, endpoints, places);
  }

  public Choices withRenewing(boolean other) {
    return new Choices(profile, role, clientId, other, regions, endpoints, places);
  }

  /** The same with the channels of one place changed. */
  public Choices withChannels(Place place, UnaryOperator<ChannelMemory> change) {
    return new Choices(
        profile,
        role,
        clientId,
        renewing,
        regions,
        endpoints,
        withLatest(places, place, change.apply(channels(place))));
  }

  private static <K, V> Map<K, V> withLatest(Map<K, V> map, K key, V value) {
    Map<K, V> changed = new LinkedHashMap<>(map);
    changed.remove(key);
    changed.put(key, value);
    return changed;
  }

  private static <K, V> Map<K, V> latest(Map<K, V> map) {
    map.keySet()
        .removeAll(map.keySet().stream().limit(Math.max(0, map.size() - MOST_PLACES)).toList());
    return Collections.unmodifiableMap(map);
  }
}
