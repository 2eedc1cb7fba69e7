package dev.agency.examples.jdbc;

import static dev.agency.core.json.AgencyJson.readStored;
import static dev.agency.core.json.AgencyJson.writeStored;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.json.AgencyJson;
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
import java.util.Map;
import java.util.Optional;

/** The entities of one type, each a document under its id. */
record JdbcEntityStore<I extends Comparable<I>, T>(Jdbc jdbc, EntityType<I, T> type)
    implements EntityStore<I, T> {
  private static final String KEY = " where tenant = ? and type = ? and id = ?";
  private static final String STANDS = " and version = ? and body is not null";

  @Override
  public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
    Jdbc.Where wanted = Jdbc.Where.of("tenant = ? and type = ?", caller, type).among("id", ids);
    Map<I, Versioned<T>> found = Maps.uniqueIndex(select(wanted, ""), row -> type.id(row.value()));
    return Maps.toMap(Iterables.filter(ids, found::containsKey), found::get);
  }

  @Override
  public Page<Versioned<T>> page(Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    Jdbc.Where wanted = Jdbc.Where.of("tenant = ? and type = ?", caller, type);
    after.ifPresent(cursor -> wanted.and("id > ?", cursor));
    for (Query.Criterion<T> criterion : query.criteria()) {
      wanted.and("id in (select id from attribute where tenant = ? and type = ?", caller, type);
      wanted.and("name = ?", criterion.attribute());
      if (criterion instanceof Query.AnyOf<T> any) {
        wanted.and("text = any(?))", any.texts());
      } else if (criterion instanceof Query.During<T> during) {
        String end = during.days().end().map(LocalDate::toString).orElse("9");
        wanted.and("text >= ? and text < ?)", during.days().start().toString(), end);
      }
    }
    ImmutableList<Versioned<T>> found =
        select(wanted, " order by id limit " + (Page.requireLimit(limit) + 1));
    return Page.of(found, limit, row -> type.id(row.value()).toString());
  }

  private ImmutableList<Versioned<T>> select(Jdbc.Where wanted, String order) {
    return jdbc.list(
        row -> new Versioned<>(readStored(row.getString(1), type.model()), row.getLong(2)),
        "select body, version from entity" + wanted.text() + order,
        wanted.values().toArray());
  }

  @Override
  public Versioned<T> insert(Caller caller, T value) {
    I id = type.id(value);
    String body = writeStored(value);
    // A removed entity left its row without a body, so that versions go on rising.
    String again = "update entity set body = ?" + KEY + " and body is null";
    String first = "insert into entity (body, tenant, type, id, version) values (?, ?, ?, ?, 1)";
    return jdbc.required(
        () -> {
          if (jdbc.update(again, body, caller, type, id) == 0) {
            jdbc.insert(type.words(), first, body, caller, type, id);
          }
          describe(caller, id, Optional.of(value));
          return find(caller, id).orElseThrow();
        });
  }

  @Override
  public Versioned<T> replace(Caller caller, T value, long expected) {
    return jdbc.required(
        () -> {
          set(caller, type.id(value), Optional.of(value), expected);
          return new Versioned<>(value, expected + 1);
        });
  }

  @Override
  public void remove(Caller caller, I id, long expected) {
    String sql = "select 1 from reference where tenant = ? and target = ? and id = ? limit 1";
    jdbc.required(
        () -> {
          set(caller, id, Optional.empty(), expected);
          if (!jdbc.list(row -> id, sql, caller, type, id).isEmpty()) {
            throw new StillReferencedException(type.words());
          }
          return id;
        });
  }

  /** Compares and sets: changes no row where another version is stored. */
  private void set(Caller caller, I id, Optional<T> value, long expected) {
    String sql = "update entity set body = ?, version = version + 1" + KEY + STANDS;
    if (jdbc.update(sql, value.map(AgencyJson::writeStored), caller, type, id, expected) == 0) {
      Optional<Long> stored = find(caller, id).map(Versioned::version);
      throw stored.isEmpty()
          ? new NotFoundException(type.words())
          : new StaleVersionException(type.words(), expected, stored.get());
    }
    describe(caller, id, value);
  }

  /** Writes what an entity is found by and what it refers to. */
  private void describe(Caller caller, I id, Optional<T> value) {
    String sql = "insert into attribute values (?, ?, ?, ?, ?, ?)";
    jdbc.update("delete from attribute" + KEY, caller, type, id);
    for (Attribute<T, ?> attribute : type.attributes()) {
      for (String text : value.map(attribute::texts).orElse(ImmutableList.of())) {
        jdbc.update(sql, caller, type, id, attribute, text, attribute.target());
      }
    }
  }
}
