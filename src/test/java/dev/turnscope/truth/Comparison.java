package dev.turnscope.truth;

import dev.turnscope.truth.scenarios.Truth;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the program said beside what is true.
 *
 * @param rows in the truth's order
 */
record Comparison(List<Row> rows) {

  /**
   * @param truth all that would be right
   * @param why the program's own words for what it says
   */
  record Row(String what, List<String> truth, String program, boolean right, String why) {

    @Override
    public String toString() {
      String all = String.join(" | ", truth);
      return right
          ? "  = %s: %s".formatted(what, program)
          : "  ≠ %s: truth “%s”, program “%s” %s".formatted(what, all, program, why);
    }
  }

  static Comparison of(Truth truth, JsonNode report) {
    List<Row> rows = new ArrayList<>();
    truth.uris().forEach((uri, results) -> rows.add(row(uri, results, result(report, uri))));
    JsonNode conclusion = report.path("conclusion");
    rows.add(
        row("connects", List.of(truth.connects()), conclusion.path("connects").asString(""), ""));
    rows.add(row("headline", truth.headlines(), conclusion.path("headline").asString(""), ""));
    String findings = conclusion.path("findings").toString();
    for (String words : truth.findings()) {
      boolean found = findings.contains(words);
      rows.add(new Row("finding", List.of(words), found ? words : findings, found, ""));
    }
    return new Comparison(rows);
  }

  boolean right() {
    return rows.stream().allMatch(Row::right);
  }

  private static Row row(String uri, List<String> truth, JsonNode result) {
    String verdict = result.path("verdict").asString("not in the report");
    String cause = result.path("cause").asString("");
    String why =
        result.path("explanation").asString("") + " " + result.path("probe").path("stages");
    return row(uri, truth, (verdict + " " + cause).strip(), why);
  }

  private static Row row(String what, List<String> truth, String program, String why) {
    return new Row(what, truth, program, truth.contains(program), why);
  }

  private static JsonNode result(JsonNode report, String uri) {
    for (JsonNode result : report.path("results")) {
      if (result.path("uri").asString("").equals(uri)) {
        return result;
      }
    }
    return MissingNode.getInstance();
  }
}
