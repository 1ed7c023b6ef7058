package dev.turnscope.probe;

import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How each address of a server fared.
 *
 * @param results of the addresses whose walks have ended
 */
record AddressFates(List<InetSocketAddress> servers, Map<InetSocketAddress, ProbeResult> results) {

  /** The result with the connect stage naming them all. */
  ProbeResult in(ProbeResult best) {
    String all = servers.stream().map(this::fate).collect(Collectors.joining(", "));
    return best.withStages(
        best.stages().stream()
            .map(stage -> stage.stage() == Stage.CONNECT ? with(stage, all) : stage)
            .toList());
  }

  private String fate(InetSocketAddress server) {
    ProbeResult result = results.get(server);
    String address = server.getAddress().getHostAddress();
    if (result == null) {
      return address + " no answer yet";
    }
    String cause = result.cause() == null ? "" : " (%s)".formatted(result.cause().word());
    return address
        + switch (result.verdict()) {
          case WORKS -> " answered";
          case FAILS -> " failed" + cause;
          case NO_ANSWER -> " no answer" + cause;
          case NOT_TESTED -> " not tested";
        };
  }

  private static StageResult with(StageResult stage, String all) {
    return new StageResult(
        stage.stage(),
        stage.start(),
        stage.end(),
        stage.outcome(),
        "%s All addresses: %s.".formatted(stage.detail(), all));
  }
}
