package dev.agency.examples.importers.batch;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.BudgetId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.core.store.entity.TimeEntries;
import java.util.Optional;

/** What refers to a thing, in the store as it will be. */
final class References {
  private static final int PAGE = 100;

  private final Stores stores;
  private final Caller caller;

  /** What a run makes of what is in the store. */
  interface Ahead {
    /**
     * Returns what will become of an entity.
     *
     * @param type the name of its type
     * @param id its id
     * @param now what it is
     * @return what it will be; empty if it will be gone
     */
    Optional<?> of(String type, String id, Object now);
  }

  References(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  boolean to(String type, String id, Ahead ahead) {
    return EntityTypes.all().stream().anyMatch(from -> isFrom(from, type, id, ahead))
        || isFromTime(type, id);
  }

  private <I extends Comparable<I>, T> boolean isFrom(
      EntityType<I, T> from, String type, String id, Ahead ahead) {
    return from.attributes().stream()
        .filter(attribute -> attribute.target().equals(Optional.of(type)))
        .anyMatch(attribute -> isBy(from, attribute, id, ahead));
  }

  private <I extends Comparable<I>, T> boolean isBy(
      EntityType<I, T> from, Attribute<T, ?> attribute, String id, Ahead ahead) {
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page =
          stores.entities(from).page(caller, query(attribute, id), after, PAGE);
      for (Versioned<T> row : page.rows()) {
        Optional<T> now =
            ahead
                .of(from.name(), from.id(row.value()).toString(), row.value())
                .map(from.model()::cast);
        if (now.filter(entity -> attribute.texts(entity).contains(id)).isPresent()) {
          return true;
        }
      }
      after = page.next();
    } while (after.isPresent());
    return false;
  }

  /** A reference is found by its text, of which its value is only the form. */
  @SuppressWarnings("unchecked")
  private static <T> Query<T> query(Attribute<T, ?> attribute, String id) {
    return Query.<T>all().with((Attribute<T, Object>) attribute, id);
  }

  private boolean isFromTime(String type, String id) {
    EntryRange range =
        type.equals(Budgets.TYPE.name())
            ? EntryRange.all().ofBudgets(ImmutableSet.of(BudgetId.of(id)))
            : EntryRange.all();
    return TimeEntries.REFERENCES.stream()
        .filter(reference -> reference.target().equals(Optional.of(type)))
        .anyMatch(
            reference ->
                stores
                    .timeEntries()
                    .<Boolean>read(
                        caller,
                        range,
                        entries -> entries.anyMatch(entry -> reference.texts(entry).contains(id))));
  }
}
