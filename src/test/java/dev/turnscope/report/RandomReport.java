package dev.turnscope.report;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.ClientView;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Role;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.Source;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports with every word, list and missing value that there can be: the same for the same seed.
 */
final class RandomReport {
  private final RandomGenerator random;

  private RandomReport(long seed) {
    random = new Random(seed);
  }

  static CheckReport of(long seed) {
    return new RandomReport(seed).report();
  }

  private CheckReport report() {
    return new CheckReport(
        text(),
        instant(),
        millis(),
        new Source(
            one(Source.Kind.values()),
            maybe(this::text),
            maybe(this::text),
            maybe(this::role),
            maybe(this::text),
            maybe(this::storage),
            maybe(this::text)),
        list(this::server),
        list(this::result),
        new Conclusion(
            one(Connects.values()), text(), list(this::text), list(this::text), list(this::client)),
        list(this::text));
  }

  private CheckReport.Server server() {
    return new CheckReport.Server(
        list(this::text),
        maybe(() -> Duration.ofSeconds(random.nextInt(100_000))),
        maybe(this::instant));
  }

  private UriResult result() {
    return new UriResult(
        text(),
        maybe(() -> one(Transport.values())),
        one(Verdict.values()),
        maybe(this::cause),
        text(),
        text(),
        millis(),
        maybe(this::text),
        new WebrtcResult(
            one(Verdict.values()),
            maybe(this::cause),
            millis(),
            list(this::candidate),
            list(() -> new IceError(random.nextInt(300, 702), text())),
            text()),
        new ProbeResult(
            one(Verdict.values()),
            maybe(this::cause),
            list(this::stage),
            maybe(this::text),
            maybe(this::text),
            maybe(this::tls),
            list(this::text),
            list(this::message)));
  }

  private ExchangedMessage message() {
    return new ExchangedMessage(
        millis(),
        one(ExchangedMessage.Direction.values()),
        text(),
        text(),
        random.nextInt(),
        text(),
        random.nextInt(),
        list(() -> new ExchangedMessage.Attribute(text(), text())));
  }

  private IceCandidate candidate() {
    return new IceCandidate(text(), text(), text(), random.nextInt(60_000), text());
  }

  private StageResult stage() {
    return new StageResult(
        one(Stage.values()), millis(), millis(), one(StageResult.Outcome.values()), text());
  }

  private TlsSession tls() {
    return new TlsSession(
        text(),
        text(),
        text(),
        maybe(this::text),
        one(TlsSession.Judgement.values()),
        list(this::certificate));
  }

  private ServerCertificate certificate() {
    return new ServerCertificate(
        text(), text(), text(), list(this::text), instant(), instant(), "");
  }

  private ClientView client() {
    return new ClientView(text(), one(ClientView.Relays.values()), text());
  }

  private MediaStorage storage() {
    return new MediaStorage(
        one(MediaStorage.Status.values()), maybe(this::text), maybe(this::text));
  }

  private Role role() {
    return one(Role.values());
  }

  private Cause cause() {
    return one(Cause.values());
  }

  private Duration millis() {
    return Duration.ofMillis(random.nextInt(60_000));
  }

  private Instant instant() {
    return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
  }

  private String text() {
    return random
        .ints(random.nextInt(12), 0, 0x2100)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(4)).toList();
  }
}
