package dev.turnscope.truth;

import dev.turnscope.truth.network.Account;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.Places;
import dev.turnscope.truth.network.Program;
import dev.turnscope.truth.network.TurnServer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a live UDP URI again and again on a path that loses packets: {@code LossRun [CHECKS
 * [PERCENT]]}. Ends with 0 if no check called the server anything but alive.
 */
public final class LossRun {
  private static final String CHECKS = "200";
  private static final String PERCENT = "10";

  private LossRun() {}

  public static void main(String[] arguments) throws Exception {
    String checks = arguments.length > 0 ? arguments[0] : CHECKS;
    String percent = arguments.length > 1 ? arguments[1] : PERCENT;
    System.out.printf("%s %% of all packets are lost in each direction.%n", percent);
    System.exit(run(checks, percent, ProcessBuilder.Redirect.INHERIT));
  }

  /**
   * @param output where the checks' own words go
   * @return 0 where every check found that the URI works
   */
  static int run(String checks, String percent, ProcessBuilder.Redirect output) throws Exception {
    try (NetworkLab lab = NetworkLab.open()) {
      TurnServer.with(lab, Account.VIEWER);
      lab.firewall().forward("numgen random mod 100 < %s drop".formatted(percent));
      List<String> command = new ArrayList<>(Program.java(lab.client()));
      command.addAll(List.of(LossChecks.class.getName(), checks));
      Process process =
          new ProcessBuilder(command).redirectOutput(output).redirectError(output).start();
      try (OutputStream in = process.getOutputStream()) {
        String uri = "turn:%s:%d?transport=udp".formatted(Places.NAME_A, TurnServer.PORT);
        in.write(ListOfServers.of(List.of(uri), Account.VIEWER).getBytes(StandardCharsets.UTF_8));
      }
      return process.waitFor();
    }
  }
}
