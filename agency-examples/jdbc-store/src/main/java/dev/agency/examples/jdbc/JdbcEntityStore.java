package dev.agency.examples.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** The entities of one type, each a document under its id. */
record JdbcEntityStore<I extends Comparable<I>, T>(
    Jdbc jdbc, StoredJson json, EntityType<I, T> type) implements EntityStore<I, T> {
  private static final String KEY = "tenant = ? and type = ? and id = ?";

  @Override
  public Optional<Versioned<T>> find(Caller caller, I id) {
    return Optional.ofNullable(findAll(caller, ImmutableList.of(id)).get(id));
  }

  @Override
  public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
    ImmutableSet<I> wanted = ImmutableSet.copyOf(ids);
    Jdbc.Where where =
        Jdbc.Where.of("tenant = ? and type = ? and id = any(?)", caller, type, wanted);
    ImmutableMap<I, Versioned<T>> found =
        Maps.uniqueIndex(select(where, ""), row -> type.id(row.value()));
    return Maps.toMap(Iterables.filter(wanted, found::containsKey), found::get);
  }

  @Override
  public Page<Versioned<T>> page(Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    Page.requireLimit(limit);
    Jdbc.Where where = Jdbc.Where.of("tenant = ? and type = ?", caller, type);
    after.ifPresent(cursor -> where.and("id > ?", cursor));
    for (Query.Criterion<T> criterion : query.criteria()) {
      where.and("id in (select id from attribute where tenant = ? and type = ?", caller, type);
      where.and("name = ?", criterion.attribute());
      if (criterion instanceof Query.AnyOf<T> any) {
        where.and("text = any(?))", any.texts());
      } else if (criterion instanceof Query.During<T> during) {
        String end = during.days().end().map(LocalDate::toString).orElse("9");
        where.and("text >= ? and text < ?)", during.days().start().toString(), end);
      }
    }
    ImmutableList<Versioned<T>> found = select(where, " order by id limit " + (limit + 1));
    return Page.of(found, limit, row -> type.id(row.value()).toString());
  }

  private ImmutableList<Versioned<T>> select(Jdbc.Where where, String order) {
    return jdbc.list(
        row -> new Versioned<>(json.read(row.getString(1), type.model()), row.getLong(2)),
        "select body, version from entity" + where.text() + order,
        where.values().toArray());
  }

  @Override
  public Versioned<T> insert(Caller caller, T value) {
    I id = type.id(value);
    // A removed entity left its row without a body, so that versions go on rising.
    String again =
        "update entity set body = ?, version = version + 1 where body is null and " + KEY;
    String first = "insert into entity (body, tenant, type, id, version) values (?, ?, ?, ?, 1)";
    return jdbc.write(
        () -> {
          if (jdbc.update(again, json.write(value), caller, type, id) == 0) {
            jdbc.insert(type.words(), first, json.write(value), caller, type, id);
          }
          describe(caller, id, Optional.of(value));
          return new Versioned<>(value, version(caller, id).orElseThrow());
        });
  }

  @Override
  public Versioned<T> replace(Caller caller, T value, long expected) {
    return jdbc.write(
        () -> {
          set(caller, type.id(value), expected, Optional.of(value), expected + 1);
          return new Versioned<>(value, expected + 1);
        });
  }

  @Override
  public void remove(Caller caller, I id, long expected) {
    jdbc.write(
        () -> {
          jdbc.lock(caller, type.name(), id);
          set(caller, id, expected, Optional.empty(), expected);
          String referred =
              "select 1 from reference where tenant = ? and target = ? and id = ? limit 1";
          if (!jdbc.list(row -> id, referred, caller, type, id).isEmpty()) {
            throw new StillReferencedException(type.words());
          }
          return id;
        });
  }

  /** Compares and sets: changes no row unless the version is the expected one. */
  private void set(Caller caller, I id, long expected, Optional<T> value, long version) {
    String set =
        "update entity set body = ?, version = ? where body is not null and version = ? and " + KEY;
    if (jdbc.update(set, value.map(json::write), version, expected, caller, type, id) == 0) {
      long stored = version(caller, id).orElseThrow(() -> new NotFoundException(type.words()));
      throw new StaleVersionException(type.words(), expected, stored);
    }
    describe(caller, id, value);
  }

  private Optional<Long> version(Caller caller, I id) {
    String sql = "select version from entity where body is not null and " + KEY;
    return jdbc.list(row -> row.getLong(1), sql, caller, type, id).stream().findFirst();
  }

  /** Writes down what the entity is found by and what it refers to, which is locked meanwhile. */
  private void describe(Caller caller, I id, Optional<T> value) {
    String add =
        "insert into attribute (tenant, type, id, name, text, target) values (?, ?, ?, ?, ?, ?)";
    jdbc.update("delete from attribute where " + KEY, caller, type, id);
    for (Attribute<T, ?> attribute : type.attributes()) {
      for (String text : value.map(attribute::texts).orElse(ImmutableList.of())) {
        attribute.target().ifPresent(target -> jdbc.lock(caller, target, text));
        jdbc.update(add, caller, type, id, attribute, text, attribute.target());
      }
    }
  }
}
