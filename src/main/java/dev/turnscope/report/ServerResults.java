package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.UriResult;
import java.util.ArrayList;
import java.util.List;

/** A server of a report with the results of those of its URIs that were in the plan. */
record ServerResults(int number, CheckReport.Server server, List<UriResult> results) {

  /** The results follow the servers' URIs in order; a plan leaves a URI out everywhere or not. */
  static List<ServerResults> of(CheckReport report) {
    List<ServerResults> all = new ArrayList<>();
    int next = 0;
    for (CheckReport.Server server : report.servers()) {
      List<UriResult> own = new ArrayList<>();
      for (String uri : server.uris()) {
        if (next < report.results().size() && report.results().get(next).uri().equals(uri)) {
          own.add(report.results().get(next++));
        }
      }
      all.add(new ServerResults(all.size() + 1, server, own));
    }
    return all;
  }
}
