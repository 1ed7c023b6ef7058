package dev.turnscope.store;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import dev.turnscope.model.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The last choices as JSON. */
final class ChoicesForm {
  private ChoicesForm() {}

  static Choices read(JsonNode node) {
    Map<String, String> regions = new LinkedHashMap<>();
    node.path("regions")
        .properties()
        .forEach(member -> regions.put(member.getKey(), member.getValue().stringValue("")));
    Map<String, EndpointChoice> endpoints = new LinkedHashMap<>();
    node.path("endpoints")
        .properties()
        .forEach(
            member ->
                endpoints.put(
                    member.getKey(),
                    new EndpointChoice(
                        wish(member.getValue(), "dualStack"), wish(member.getValue(), "fips"))));
    Map<Place, ChannelMemory> places = new LinkedHashMap<>();
    for (JsonNode place : node.path("places")) {
      places.put(
          new Place(place.path("profile").stringValue(""), place.path("region").stringValue("")),
          new ChannelMemory(
              Members.text(place, "last"),
              Members.texts(place, "pinned"),
              Members.texts(place, "recent")));
    }
    return new Choices(
        Members.text(node, "profile"),
        Members.choice(node, "role", Role.class).orElse(Choices.DEFAULT.role()),
        Members.text(node, "clientId"),
        node.path("renewing").booleanValue(Choices.DEFAULT.renewing()),
        regions,
        endpoints,
        places);
  }

  private static Switch wish(JsonNode node, String member) {
    return Members.choice(node, member, Switch.class).orElse(Switch.AS_SET);
  }

  static void write(Choices choices, ObjectNode node) {
    node.put("profile", choices.profile());
    node.put("role", choices.role().word());
    node.put("clientId", choices.clientId());
    node.put("renewing", choices.renewing());
    ObjectNode regions = node.putObject("regions");
    choices.regions().forEach(regions::put);
    ObjectNode endpoints = node.putObject("endpoints");
    choices
        .endpoints()
        .forEach(
            (profile, choice) ->
                endpoints
                    .putObject(profile)
                    .put("dualStack", Members.word(choice.dualStack()))
                    .put("fips", Members.word(choice.fips())));
    ArrayNode places = node.putArray("places");
    choices.places().forEach((place, channels) -> write(place, channels, places.addObject()));
  }

  private static void write(Place place, ChannelMemory channels, ObjectNode node) {
    node.put("profile", place.profile());
    node.put("region", place.region());
    node.put("last", channels.last());
    channels.pinned().forEach(node.putArray("pinned")::add);
    channels.recent().forEach(node.putArray("recent")::add);
  }
}
