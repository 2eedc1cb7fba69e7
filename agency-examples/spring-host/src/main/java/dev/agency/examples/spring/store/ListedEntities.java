package dev.agency.examples.spring.store;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.Versioned;
import java.util.Collection;
import java.util.Optional;

/**
 * The entities of one type, each written together with its row of a list.
 *
 * @param <I> the ids
 * @param <T> the entities
 * @param stored the entities
 * @param listing their columns
 * @param listings writes the rows
 * @param transactions both are written in one
 */
record ListedEntities<I extends Comparable<I>, T>(
    EntityStore<I, T> stored, Listing<I, T> listing, Listings listings, Transactions transactions)
    implements EntityStore<I, T> {
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
    return transactions.required(() -> listed(caller, stored.insert(caller, value)));
  }

  @Override
  public Versioned<T> replace(Caller caller, T value, long expected) {
    return transactions.required(() -> listed(caller, stored.replace(caller, value, expected)));
  }

  private Versioned<T> listed(Caller caller, Versioned<T> written) {
    listings.put(caller, listing, listing.type().id(written.value()), written.value());
    return written;
  }

  @Override
  public void remove(Caller caller, I id, long expected) {
    transactions.required(
        () -> {
          stored.remove(caller, id, expected);
          listings.remove(caller, listing, id);
          return id;
        });
  }
}
