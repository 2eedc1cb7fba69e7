package dev.agency.examples.importers;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.testkit.store.ForwardingStores;
import dev.agency.examples.importers.batch.Change;
import dev.agency.examples.importers.batch.JournalPart;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores whose journal is not what was written to it. */
final class ForgetfulStores extends ForwardingStores {
  private final UnaryOperator<JournalPart> journal;

  private ForgetfulStores(Stores stores, UnaryOperator<JournalPart> journal) {
    super(stores);
    this.journal = journal;
  }

  static Stores losingAChange(Stores stores) {
    return new ForgetfulStores(
        stores,
        part ->
            new JournalPart(
                part.batch(), part.number(), part.changes().subList(0, part.changes().size() - 1)));
  }

  static Stores forgettingWhatWas(Stores stores) {
    return new ForgetfulStores(
        stores,
        part ->
            new JournalPart(
                part.batch(),
                part.number(),
                part.changes().stream()
                    .map(change -> new Change(change.type(), change.id(), change.after(), ""))
                    .toList()));
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    EntityStore<I, T> entities = super.entities(type);
    return type.name().equals(JournalPart.TYPE.name())
        ? new Forgetful<>(
            entities, value -> type.model().cast(journal.apply((JournalPart) (Object) value)))
        : entities;
  }

  /** A store that changes what it is given. */
  private record Forgetful<I, T>(EntityStore<I, T> store, UnaryOperator<T> change)
      implements EntityStore<I, T> {
    @Override
    public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
      return store.findAll(caller, ids);
    }

    @Override
    public Page<Versioned<T>> page(
        Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      return store.page(caller, query, after, limit);
    }

    @Override
    public Versioned<T> insert(Caller caller, T value) {
      return store.insert(caller, change.apply(value));
    }

    @Override
    public Versioned<T> replace(Caller caller, T value, long expected) {
      return store.replace(caller, value, expected);
    }

    @Override
    public void remove(Caller caller, I id, long expected) {
      store.remove(caller, id, expected);
    }
  }
}
