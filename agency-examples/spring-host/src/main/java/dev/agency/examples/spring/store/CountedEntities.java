package dev.agency.examples.spring.store;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import java.util.Collection;
import java.util.Optional;

/**
 * The entities of one type, whose writes are counted.
 *
 * @param <I> the ids
 * @param <T> the entities
 * @param stored the entities
 * @param writes counts
 */
record CountedEntities<I, T>(EntityStore<I, T> stored, Writes writes) implements EntityStore<I, T> {
  @Override
  public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
    return stored.findAll(caller, ids);
  }

  @Override
  public Page<Versioned<T>> page(Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    return stored.page(caller, query, after, limit);
  }

  @Override
  public Versioned<T> insert(Caller caller, T value) {
    return writes.counted(() -> stored.insert(caller, value));
  }

  @Override
  public Versioned<T> replace(Caller caller, T value, long expected) {
    return writes.counted(() -> stored.replace(caller, value, expected));
  }

  @Override
  public void remove(Caller caller, I id, long expected) {
    writes.counted(
        () -> {
          stored.remove(caller, id, expected);
          return id;
        });
  }
}
