package dev.agency.core.store.memory;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;

/** The entities of one type. */
final class MemoryEntityStore<I extends Comparable<I>, T> implements EntityStore<I, T> {
  private final EntityType<I, T> type;
  private final MemoryStores stores;
  private final MemoryTable<Key, Row> rows;

  MemoryEntityStore(EntityType<I, T> type, MemoryStores stores) {
    this.type = type;
    this.stores = stores;
    this.rows = stores.rows();
  }

  @Override
  public Optional<Versioned<T>> find(Caller caller, I id) {
    return rows.get(key(caller, id)).flatMap(this::live);
  }

  @Override
  public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
    return stores
        .ports()
        .looking(
            stamp -> {
              ImmutableMap.Builder<I, Versioned<T>> found = ImmutableMap.builder();
              for (I id : ImmutableSet.copyOf(ids)) {
                rows.get(key(caller, id), stamp)
                    .flatMap(this::live)
                    .ifPresent(value -> found.put(id, value));
              }
              return found.buildOrThrow();
            });
  }

  @Override
  public Page<Versioned<T>> page(Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    Page.requireLimit(limit);
    Key all = Key.of(caller, type.name());
    Key from = after.map(cursor -> all.with(cursor.text())).orElse(all);
    return stores
        .ports()
        .looking(
            stamp -> {
              Iterator<Versioned<T>> wanted =
                  Iterators.filter(
                      Iterators.concat(
                          Iterators.transform(
                              rows.range(from, false, all.end(), stamp),
                              row -> live(row).stream().iterator())),
                      found -> query.matches(found.value()));
              ArrayList<Versioned<T>> found =
                  Lists.newArrayList(Iterators.limit(wanted, limit + 1));
              return Page.of(found, limit, row -> type.id(row.value()).toString());
            });
  }

  @Override
  public Versioned<T> insert(Caller caller, T value) {
    I id = type.id(value);
    return stores
        .ports()
        .required(
            () -> {
              Optional<Row> before = rows.get(key(caller, id));
              if (before.flatMap(this::live).isPresent()) {
                throw new DuplicateIdException(type.words());
              }
              if (before.isEmpty()) {
                stores.ports().count();
              }
              return write(caller, value, before.map(Row::version).orElse(0L) + 1);
            });
  }

  @Override
  public Versioned<T> replace(Caller caller, T value, long expected) {
    I id = type.id(value);
    return stores
        .ports()
        .required(
            () -> {
              Versioned<T> before = require(caller, id, expected);
              stores.references().remove(caller, type, id.toString(), before.value());
              return write(caller, value, before.version() + 1);
            });
  }

  @Override
  public void remove(Caller caller, I id, long expected) {
    stores
        .ports()
        .required(
            () -> {
              Versioned<T> before = require(caller, id, expected);
              if (stores.isReferredTo(caller, type, id.toString())) {
                throw new StillReferencedException(type.words());
              }
              stores.references().remove(caller, type, id.toString(), before.value());
              // The row stays without its value, so that versions go on rising over a new
              // insertion.
              rows.put(key(caller, id), new Row(before.version(), Optional.empty()));
              return before;
            });
  }

  private Versioned<T> require(Caller caller, I id, long expected) {
    Versioned<T> found = find(caller, id).orElseThrow(() -> new NotFoundException(type.words()));
    if (found.version() != expected) {
      throw new StaleVersionException(type.words(), expected, found.version());
    }
    return found;
  }

  private Versioned<T> write(Caller caller, T value, long version) {
    I id = type.id(value);
    rows.put(key(caller, id), new Row(version, Optional.of(value)));
    stores.references().add(caller, type, id.toString(), value);
    return new Versioned<>(value, version);
  }

  private Optional<Versioned<T>> live(Row row) {
    return row.value().map(value -> new Versioned<>(type.model().cast(value), row.version()));
  }

  private Key key(Caller caller, I id) {
    return Key.of(caller, type.name(), id.toString());
  }

  /**
   * A stored entity.
   *
   * @param version its version or, where it was removed, its last one
   * @param value the entity, empty where it was removed
   */
  record Row(long version, Optional<Object> value) {}
}
