package dev.turnscope.check;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that a run works with: where those of its list end before the run does, others of
 * a fresh list, which is fetched once for all URIs. Credentials that had ended when their list came
 * stay as they are: a verdict on them is true.
 */
final class FreshCredentials {
  private static final String ENDED = "The credentials of the list ended during the check";

  private final IceServerList planned;
  private final ListRenewal renewal;
  private final Supplier<Moment> clocks;
  private final Consumer<CheckEvent> listener;
  private final Set<String> renewed = new TreeSet<>();
  private final Set<String> unnamed = new TreeSet<>();
  private Stock stock;
  private @Nullable CompletableFuture<Void> fetching;
  private @Nullable Thread fetcher;
  private @Nullable String trouble;
  private boolean cancelled;

  /**
   * @param listener hears whose credentials have ended, and of fresh lists
   */
  FreshCredentials(
      IceServerList planned,
      ListRenewal renewal,
      Supplier<Moment> clocks,
      Consumer<CheckEvent> listener) {
    this.planned = planned;
    this.renewal = renewal;
    this.clocks = clocks;
    this.listener = listener;
    stock = new Stock(planned, clocks.get());
  }

  /**
   * A list.
   *
   * @param had when it came, or the run began with it
   */
  private record Stock(IceServerList list, Moment had) {

    Optional<IceServer> serverOf(CheckPlan.Item item) {
      return list.servers().stream()
          .filter(server -> server.uris().contains(item.uri()))
          .findFirst();
    }

    /** Whether they lived when the list was fetched, and do so no more. */
    boolean endedInUse(IceServer server, Moment now, Duration margin) {
      Duration atFirst = server.leftAt(list.fetchedAt(), list.fetchedAt());
      Duration left = server.leftAt(list.fetchedAt(), had.timeOfDay());
      return atFirst != null
          && atFirst.isPositive()
          && left != null
          && left.minus(had.until(now)).compareTo(margin) <= 0;
    }
  }

  /**
   * The item with credentials that live: as it is while its own do, and where there are no others.
   * Blocks while a fresh list is fetched.
   *
   * @param margin how much before their end they count as ended
   */
  CheckPlan.Item living(CheckPlan.Item item, Duration margin) throws InterruptedException {
    CompletableFuture<Void> fetch = fetchFor(item, margin);
    if (fetch != null) {
      await(fetch);
      endIfCancelled();
    }
    return asStocked(item);
  }

  /** Ends a fetch that is under way, and begins no other. */
  synchronized void cancel() {
    cancelled = true;
    if (fetcher != null) {
      fetcher.interrupt();
    }
  }

  /**
   * What a person should know of it, a sentence each.
   *
   * @param cancelled URIs that have no verdict: nothing is said of them
   */
  synchronized List<String> findings(Set<String> cancelled) {
    List<String> sentences = new ArrayList<>();
    Set<String> checked = without(cancelled, renewed);
    if (!checked.isEmpty()) {
      sentences.add(
          "%s: %s checked with those of a fresh list.".formatted(ENDED, counted(checked)));
    }
    if (trouble != null) {
      sentences.add("%s, and no fresh list could be had: %s".formatted(ENDED, trouble));
    }
    Set<String> judged = without(cancelled, unnamed);
    if (!judged.isEmpty()) {
      sentences.add(
          "%s, and the fresh list names other servers: %s judged with credentials that have ended. Check again."
              .formatted(ENDED, counted(judged)));
    }
    return sentences;
  }

  private static Set<String> without(Set<String> cancelled, Set<String> uris) {
    Set<String> rest = new TreeSet<>(uris);
    rest.removeAll(cancelled);
    return rest;
  }

  /** The servers of the run's list, each with the end of the credentials that were used last. */
  synchronized List<IceServer> servers() {
    return planned.servers().stream().map(this::asStocked).toList();
  }

  private synchronized @Nullable CompletableFuture<Void> fetchFor(
      CheckPlan.Item item, Duration margin) throws InterruptedException {
    boolean due =
        item.fetched()
            && trouble == null
            && stock
                .serverOf(item)
                .filter(server -> stock.endedInUse(server, clocks.get(), margin))
                .isPresent();
    if (!due) {
      return null;
    }
    endIfCancelled();
    listener.accept(new CheckEvent.CredentialsEnded(item.index()));
    CompletableFuture<Void> fetch = fetching == null ? new CompletableFuture<>() : fetching;
    if (fetching == null) {
      fetching = fetch;
      fetcher = Thread.ofVirtual().name("fetch a fresh list").start(() -> fetch(fetch));
    }
    return fetch;
  }

  /** The fetch may end before the threads that wait for it are interrupted. */
  private synchronized void endIfCancelled() throws InterruptedException {
    if (cancelled) {
      throw new InterruptedException();
    }
  }

  private void fetch(CompletableFuture<Void> ended) {
    try {
      IceServerList list = renewal.fetch();
      ended(new Stock(list, clocks.get()), null);
    } catch (ListRenewal.Impossible why) {
      ended(null, why.getMessage());
    } catch (InterruptedException byCancel) {
      ended(null, null);
    } catch (RuntimeException | Error fault) {
      // The class alone: nobody has read the message for secrets.
      ended(null, "Turnscope itself failed (%s).".formatted(fault.getClass().getSimpleName()));
    } finally {
      ended.complete(null);
    }
  }

  private synchronized void ended(@Nullable Stock fresh, @Nullable String why) {
    fetching = null;
    fetcher = null;
    // A fetch that was cancelled may call itself impossible.
    trouble = cancelled ? null : why;
    if (fresh != null) {
      stock = fresh;
      listener.accept(new CheckEvent.ListRenewed(fresh.list(), fresh.had()));
    }
  }

  private static void await(CompletableFuture<Void> fetch) throws InterruptedException {
    try {
      fetch.get();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  private synchronized CheckPlan.Item asStocked(CheckPlan.Item item) {
    if (stock.list() == planned) {
      return item;
    }
    Optional<Credentials> fresh = stock.serverOf(item).map(IceServer::credentials);
    if (fresh.isEmpty() && item.credentials() != null) {
      unnamed.add(item.uri().text());
    }
    if (fresh.isEmpty() || Objects.equals(fresh.get(), item.credentials())) {
      return item;
    }
    renewed.add(item.uri().text());
    return item.with(fresh.get());
  }

  /** Such as “3 URIs were”. */
  static String counted(Collection<String> uris) {
    return uris.size() == 1 ? uris.iterator().next() + " was" : uris.size() + " URIs were";
  }

  private IceServer asStocked(IceServer server) {
    return stock.list().servers().stream()
        .filter(fresh -> !Collections.disjoint(fresh.uris(), server.uris()))
        .findFirst()
        .map(
            fresh ->
                new IceServer(server.uris(), fresh.credentials(), fresh.ttl(), fresh.expiresAt()))
        .orElse(server);
  }
}
