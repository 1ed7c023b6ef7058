package dev.turnscope.report;

import dev.turnscope.model.ListedProfile;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The profiles there are as JSON. */
public final class ProfileListJson {
  private ProfileListJson() {}

  /** Writes them in this order; every profile has every member. */
  public static String write(List<ListedProfile> profiles) {
    ObjectNode root = ReportJson.MAPPER.createObjectNode();
    root.put("schema", ReportJson.SCHEMA);
    ArrayNode all = root.putArray("profiles");
    for (ListedProfile profile : profiles) {
      all.addObject()
          .put("name", profile.name())
          .put("region", profile.region())
          .put("credentials", profile.credentials())
          .put("signIn", profile.signIn())
          .put("incomplete", profile.incomplete());
    }
    return ReportJson.pretty(root);
  }
}
