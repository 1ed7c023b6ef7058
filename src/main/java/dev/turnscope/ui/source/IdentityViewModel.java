package dev.turnscope.ui.source;

import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Who one is to AWS. It is asked beside all else, and nothing waits for it. */
public final class IdentityViewModel {
  private final Workbench workbench;
  private final Background background;
  private final ReadOnlyStringWrapper account = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper arn = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final BooleanProperty accountShown = new SimpleBooleanProperty();
  private @Nullable CallerIdentity known;
  private @Nullable Place place;
  private Background.@Nullable Job job;

  IdentityViewModel(Workbench workbench, Background background) {
    this.workbench = workbench;
    this.background = background;
    accountShown.subscribe(this::show);
    note.set(Words.of("source.identity.nowhere"));
  }

  /** The account, masked until the person asks for it; empty while it is not known. */
  ReadOnlyStringProperty accountProperty() {
    return account.getReadOnlyProperty();
  }

  /** The ARN, in which the account is masked as it is elsewhere; empty while it is not known. */
  public ReadOnlyStringProperty arnProperty() {
    return arn.getReadOnlyProperty();
  }

  /** Why it is not known; empty where it is. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether the person asked for the whole account. */
  BooleanProperty accountShownProperty() {
    return accountShown;
  }

  /** The whole account, for the clipboard; empty while it is not known. */
  String account() {
    return known == null ? "" : known.account();
  }

  /** The masked account of a place; empty where it is not known. */
  public String maskedAccount(@Nullable Place of) {
    return known == null || !Objects.equals(of, place) ? "" : known.maskedAccount();
  }

  /** Whose identity it is from now on; nobody's for null. */
  void lookAt(@Nullable Place elsewhere) {
    if (Objects.equals(place, elsewhere)) {
      return;
    }
    stop();
    place = elsewhere;
    known = null;
    accountShown.set(false);
    show();
    note.set(
        elsewhere == null
            ? Words.of("source.identity.nowhere")
            : elsewhere.lab()
                ? Words.of("source.identity.lab")
                : Words.of("source.identity.not-asked"));
  }

  /** AWS has answered there, so it is asked for this too. It is asked once for each access key. */
  void answered(@Nullable Place where) {
    if (where != null && where.equals(place)) {
      ask(where);
    }
  }

  /** The person looks at it: it is asked for where it is not known yet. */
  void look() {
    if (place != null && known == null && job == null) {
      ask(place);
    }
  }

  private void ask(Place where) {
    if (where.lab()) {
      return;
    }
    stop();
    if (known == null) {
      note.set(Words.of("source.identity.asking"));
    }
    job =
        background.run(
            "ask for the identity", () -> workbench.identity(where), this::told, this::untold);
  }

  private void told(Optional<CallerIdentity> answer) {
    job = null;
    known = answer.orElse(null);
    note.set(known == null ? Words.of("source.identity.lab") : "");
    show();
  }

  /** What is known stays: it was true of the same place. */
  private void untold(Unavailable problem) {
    job = null;
    if (known == null) {
      note.set(problem.sentence() + " " + problem.nextStep());
    }
  }

  private void show() {
    boolean whole = accountShown.get();
    account.set(known == null ? "" : whole ? known.account() : known.maskedAccount());
    arn.set(known == null ? "" : whole ? known.arn() : known.maskedArn());
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }
}
