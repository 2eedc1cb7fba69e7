package dev.agency.examples.spring.store;

import com.google.common.base.Joiner;
import com.google.common.collect.Maps;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.examples.spring.HostSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the columns of lists: each row is written in the transaction that writes its entity. */
@Component
final class Listings {
  private static final Map<String, Listing<?, ?>> BY_TYPE =
      Maps.uniqueIndex(Listing.ALL, listing -> listing.type().name());

  private final JdbcClient database;

  Listings(JdbcClient database) {
    this.database = database;
  }

  /** Returns the entities of a type, and with each its row if lists are made of them. */
  @SuppressWarnings("unchecked") // a type is known by its name
  <I extends Comparable<I>, T> EntityStore<I, T> kept(
      EntityType<I, T> type, EntityStore<I, T> stored, Stores stores) {
    Listing<?, ?> listing = BY_TYPE.get(type.name());
    return listing == null
        ? stored
        : new ListedEntities<>(stored, (Listing<I, T>) listing, this, stores.transactions());
  }

  <I extends Comparable<I>, T> void put(Caller caller, Listing<I, T> listing, I id, T value) {
    remove(caller, listing, id);
    List<@Nullable Object> row = new ArrayList<>();
    row.add(caller.tenant());
    row.add(id);
    row.addAll(listing.values().apply(value));
    String sql =
        "insert into "
            + listing.table()
            + " (tenant, id, "
            + Joiner.on(", ").join(listing.columns())
            + ") values ("
            + Joiner.on(", ").join(Collections.nCopies(row.size(), "?"))
            + ")";
    run(() -> database.sql(sql).params(row.stream().map(Listings::plain).toList()).update());
  }

  void remove(Caller caller, Listing<?, ?> listing, Object id) {
    run(
        () ->
            database
                .sql("delete from " + listing.table() + " where tenant = ? and id = ?")
                .params(caller.tenant().value(), id.toString())
                .update());
  }

  /** Ids and names of states are written as texts. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value == null || value instanceof Long || value instanceof LocalDate
        ? value
        : value.toString();
  }

  /** Of a driver's exception no word goes on, as with the stores. */
  private static void run(Runnable statement) {
    try {
      statement.run();
    } catch (ConcurrencyFailureException e) {
      throw PersistenceException.contention(e.getClass().getSimpleName());
    } catch (DataAccessException e) {
      throw PersistenceException.failed(e.getClass().getSimpleName());
    }
  }

  /** Writes the rows of an agency anew where there are not as many as entities. */
  void repair(Stores stores, HostSettings settings) {
    Caller caller =
        new Caller(settings.tenantId(), PersonId.of("host"), CorrelationId.of("listings"));
    for (Listing<?, ?> listing : Listing.ALL) {
      stores.transactions().required(() -> repaired(stores, listing, caller));
    }
  }

  private <I extends Comparable<I>, T> Listing<I, T> repaired(
      Stores stores, Listing<I, T> listing, Caller caller) {
    String tenant = caller.tenant().value();
    String name = listing.type().name();
    long entities =
        database
            .sql("select count(*) from entity where tenant = ? and type = ? and body is not null")
            .params(tenant, name)
            .query(Long.class)
            .single();
    long rows =
        database
            .sql("select count(*) from " + listing.table() + " where tenant = ?")
            .param(tenant)
            .query(Long.class)
            .single();
    if (entities == rows) {
      return listing;
    }
    EntityStore<I, T> stored = stores.entities(listing.type());
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page = stored.page(caller, Query.all(), after, Page.MAX_LIMIT);
      page.rows().forEach(row -> put(caller, listing, listing.type().id(row.value()), row.value()));
      after = page.next();
    } while (after.isPresent());
    return listing;
  }
}
