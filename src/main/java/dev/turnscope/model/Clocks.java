package dev.turnscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads all clocks of this computer at once.
 *
 * @param alwaysOn in nanoseconds, gives null where no clock runs on in sleep
 */
public record Clocks(
    InstantSource timeOfDay, LongSupplier nanoTime, Supplier<@Nullable Long> alwaysOn) {
  /** Linux counts suspension in there (CLOCK_BOOTTIME); reading it waits for no disk. */
  private static final Path UPTIME = Path.of("/proc/uptime");

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  /** The same without a clock that runs on in sleep. */
  public Clocks(InstantSource timeOfDay, LongSupplier nanoTime) {
    this(timeOfDay, nanoTime, () -> null);
  }

  /** Those of this computer, of which a test may hand in the time of day. */
  public static Clocks ofThisComputer(InstantSource timeOfDay) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return new Clocks(
        timeOfDay,
        System::nanoTime,
        system.startsWith("windows")
            // QueryPerformanceCounter counts sleep too.
            ? System::nanoTime
            : system.startsWith("linux") ? Clocks::uptime : () -> null);
  }

  public Moment now() {
    return new Moment(timeOfDay.instant(), nanoTime.getAsLong(), alwaysOn.get());
  }

  private static @Nullable Long uptime() {
    try {
      String text = Files.readString(UPTIME);
      return (long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * NANOS);
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }
}
