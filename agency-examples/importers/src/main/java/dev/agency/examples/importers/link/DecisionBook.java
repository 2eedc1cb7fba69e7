package dev.agency.examples.importers.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.importers.profile.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about links, as a store keeps it: every import applies it again, so that nothing
 * is asked twice.
 *
 * <p>A decision is what somebody said about the world and nothing that a file said. So it is of no
 * batch: an undo leaves it, and the same files imported again need nobody. What was a mistake is
 * taken back by itself.
 *
 * <p>Thread-safe if the store is.
 */
public final class DecisionBook {
  private static final int PAGE = 500;
  private static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::kind)
          .thenComparing(Decision::ref)
          .thenComparing(Decision::verdict)
          .thenComparing(decision -> decision.id().orElse(""));

  private final Stores stores;
  private final Caller caller;

  /**
   * Creates it.
   *
   * @param stores the store
   * @param caller on whose behalf
   */
  public DecisionBook(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  /**
   * Returns what is kept.
   *
   * @return the decisions by kind, reference and verdict
   */
  public Decisions all() {
    return of(stored());
  }

  private static Decisions of(Map<String, Versioned<Decision>> stored) {
    return new Decisions(
        stored.values().stream()
            .map(Versioned::value)
            .sorted(ORDER)
            .collect(ImmutableList.toImmutableList()));
  }

  private Map<String, Versioned<Decision>> stored() {
    Map<String, Versioned<Decision>> all = new LinkedHashMap<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<Decision>> page = decisions().page(caller, Query.all(), after, PAGE);
      page.rows().forEach(row -> all.put(row.value().key(), row));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private EntityStore<String, Decision> decisions() {
    return stores.entities(Decision.TYPE);
  }

  /**
   * Keeps what was decided; the last word holds.
   *
   * @param said what was decided
   * @return how many of these were not known before
   */
  public long keep(Decisions said) {
    return said.all().isEmpty() ? 0 : stores.transactions().required(() -> add(said));
  }

  private long add(Decisions said) {
    Map<String, Versioned<Decision>> before = stored();
    ImmutableMap<String, Decision> after =
        Maps.uniqueIndex(of(before).and(said).all(), Decision::key);
    before.forEach(
        (key, row) -> {
          if (!after.containsKey(key)) {
            decisions().remove(caller, key, row.version());
          }
        });
    long news = 0;
    for (Map.Entry<String, Decision> entry : after.entrySet()) {
      Optional<Versioned<Decision>> known = Optional.ofNullable(before.get(entry.getKey()));
      if (known.isEmpty()) {
        decisions().insert(caller, entry.getValue());
        news++;
      } else if (!known.get().value().equals(entry.getValue())) {
        decisions().replace(caller, entry.getValue(), known.get().version());
        news++;
      }
    }
    return news;
  }

  /**
   * Takes back all that was decided about a record. What was linked by it stays so until its batch
   * is undone.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @return what was decided; nothing if nobody did
   */
  public Decisions takeBack(Kind kind, ExternalRef ref) {
    return stores
        .transactions()
        .required(
            () -> {
              Map<String, Versioned<Decision>> about =
                  Maps.filterValues(stored(), row -> isAbout(row.value(), kind, ref));
              about.forEach((key, row) -> decisions().remove(caller, key, row.version()));
              return of(about);
            });
  }

  private static boolean isAbout(Decision decision, Kind kind, ExternalRef ref) {
    return decision.kind().equals(kind.word()) && decision.ref().equals(ref);
  }
}
