package dev.turnscope.bench;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Secret;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.probe.Probe;
import dev.turnscope.probe.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Walks the probe's stages again and again: {@code ProbeBench HOST:PORT USERNAME PASSWORD CA.pem
 * RUNS [HOST:PORT]}, the last one of a server that speaks TLS alone. Prints, a line a run, the
 * transport or the version of TLS that was spoken, and the milliseconds from the start of connect
 * to the end of allocate, and those of each stage.
 */
final class ProbeBench {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int WARM_UP = 5;

  private ProbeBench() {}

  public static void main(String[] arguments) throws Exception {
    Credentials credentials = new Credentials(new Secret(arguments[1]), new Secret(arguments[2]));
    Trust trust = new Trust(List.of(CheckBench.read(Path.of(arguments[3]))));
    int runs = Integer.parseInt(arguments[4]);
    List<String> uris =
        new ArrayList<>(
            List.of(
                "turn:" + arguments[0] + "?transport=udp",
                "turn:" + arguments[0] + "?transport=tcp",
                "turns:" + arguments[0] + "?transport=tcp",
                "turns:" + arguments[0] + "?transport=udp"));
    if (arguments.length > 5) {
      uris.add("turns:" + arguments[5] + "?transport=tcp");
    }
    try (Probe probe = new Probe()) {
      for (String text : uris) {
        IceUri uri = (IceUri) ListedUri.read(text);
        for (int run = -WARM_UP; run < runs; run++) {
          ProbeResult result = probe.run(uri, credentials, trust, DEADLINE, _ -> {});
          if (result.verdict() != Verdict.WORKS) {
            throw new IllegalStateException(uri + ": " + result);
          }
          if (run >= 0) {
            System.out.printf(
                "%s %.1f %s%n",
                result.tls() == null ? uri.transport().word() : result.tls().protocol(),
                millis(result.stages()),
                stages(result.stages()));
          }
        }
      }
    }
    System.exit(0);
  }

  private static String stages(List<StageResult> stages) {
    return stages.stream()
        .map(stage -> stage.stage().word() + "=" + stage.end().minus(stage.start()).toMillis())
        .collect(Collectors.joining(" "));
  }

  /** Names are not a part of it: the host is an address. */
  private static double millis(List<StageResult> stages) {
    Duration walk = stages.getLast().end().minus(stages.get(1).start());
    return walk.toNanos() / (double) Duration.ofMillis(1).toNanos();
  }
}
