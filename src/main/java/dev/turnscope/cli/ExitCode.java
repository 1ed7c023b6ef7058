package dev.turnscope.cli;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.List;

/** What the program's exit tells a script. */
final class ExitCode {
  /** Every TURN URI works. */
  static final int WORKS = 0;

  static final int SOME_DO_NOT = 1;
  static final int BAD_INPUT = 2;

  /** The ICE server list could not be had. */
  static final int NO_LIST = 3;

  /** An engine, or this program itself, is the trouble. */
  static final int NO_ENGINE = 4;

  /** As a shell has it for a command that an interrupt ended: 128 + SIGINT. */
  static final int CANCELLED = 130;

  private ExitCode() {}

  /** Of a list with no TURN URI the STUN servers decide. */
  static int of(CheckReport report) {
    List<UriResult> turn =
        report.results().stream().filter(result -> !result.uri().startsWith("stun")).toList();
    List<UriResult> judged = turn.isEmpty() ? report.results() : turn;
    if (judged.stream().anyMatch(ExitCode::withoutEngine)) {
      return NO_ENGINE;
    }
    boolean nothingWorks = judged.stream().noneMatch(ExitCode::works);
    boolean someDoNot =
        judged.stream()
            .anyMatch(result -> !works(result) && result.cause() != Cause.UNSUPPORTED_TRANSPORT);
    return nothingWorks || someDoNot ? SOME_DO_NOT : WORKS;
  }

  private static boolean works(UriResult result) {
    return result.verdict() == Verdict.WORKS;
  }

  private static boolean withoutEngine(UriResult result) {
    return result.cause() == Cause.ENGINE_UNAVAILABLE || result.cause() == Cause.ENGINE_CRASHED;
  }
}
