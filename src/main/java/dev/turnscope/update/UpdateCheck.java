package dev.turnscope.update;

import dev.turnscope.model.App;
import java.net.URI;
import java.util.Optional;

/** Looks for a newer Turnscope where this build’s releases are published. */
public final class UpdateCheck implements Updates {
  private final String running;
  private final Optional<URI> place;
  private final UpdatePolicy policy;
  private final ReleaseQuestion question;

  UpdateCheck(String running, Optional<URI> place, UpdatePolicy policy, ReleaseQuestion question) {
    this.running = running;
    this.place = place;
    this.policy = policy;
    this.question = question;
  }

  /** For this program, under the policy of this computer. */
  public static UpdateCheck ofThisBuild() {
    return new UpdateCheck(
        App.VERSION,
        ReleasePlace.ofThisBuild(),
        UpdatePolicy.ofThisComputer(),
        new ReleaseQuestion());
  }

  @Override
  public Optional<String> host() {
    return place.map(URI::getHost);
  }

  @Override
  public Optional<UpdateAnswer> hindrance() {
    return policy
        .forbids()
        .<UpdateAnswer>map(UpdateAnswer.Forbidden::new)
        .or(
            () ->
                place.isEmpty() ? Optional.of(new UpdateAnswer.UnknownPlace()) : Optional.empty());
  }

  @Override
  public UpdateAnswer look() throws InterruptedException {
    Optional<UpdateAnswer> hindrance = hindrance();
    return hindrance.isPresent() ? hindrance.get() : ask(place.orElseThrow());
  }

  private UpdateAnswer ask(URI there) throws InterruptedException {
    try {
      Release latest =
          Release.read(question.ask(there)).orElseThrow(() -> LookFailures.noRelease(there));
      boolean newer = latest.version().compareTo(ReleaseVersion.read(running).orElseThrow()) > 0;
      return newer
          ? new UpdateAnswer.Newer(latest.version().text(), latest.page())
          : new UpdateAnswer.UpToDate();
    } catch (LookFailure failure) {
      return failure.answer();
    }
  }
}
