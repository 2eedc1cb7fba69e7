package dev.agency.examples.spring.studio;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.examples.spring.HostSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency as it is stored now. What was computed is kept until a row is written or the day ends,
 * by this host or by any other on the same database.
 *
 * <p>Each read asks the database for the sum of all versions, which rises with every write; so
 * nobody has to be told of one. It reads an index of the tables and no document.
 */
@Component
public class Studios {
  private static final String STAMP =
      "select (select count(*) from entity where tenant = :tenant),"
          + " (select coalesce(sum(version), 0) from entity where tenant = :tenant),"
          + " (select count(*) from time_entry where tenant = :tenant),"
          + " (select coalesce(sum(revision), 0) from time_entry where tenant = :tenant)";

  private final Stores stores;
  private final JdbcClient database;
  private final HostSettings settings;
  private final Clock clock;
  private final Caller caller;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  Studios(Stores stores, JdbcClient database, HostSettings settings, Clock clock) {
    this.stores = stores;
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.caller = new Caller(settings.tenantId(), PersonId.of("host"), CorrelationId.of("studio"));
  }

  /** What all that is stored added up to when it was read, and the day it was looked at. */
  private record Stamp(LocalDate day, long entities, long versions, long entries, long revisions) {}

  private record Kept(Stamp stamp, Studio studio) {}

  /**
   * Returns the agency at work.
   *
   * @return the agency as of today
   * @throws NotSetUpException if no agency is set up
   */
  public Studio now() {
    Kept before = kept.get();
    if (before != null && before.stamp().equals(stamp())) {
      return before.studio();
    }
    synchronized (kept) {
      Kept meanwhile = kept.get();
      Stamp stamp = stamp();
      if (meanwhile != null && meanwhile.stamp().equals(stamp)) {
        return meanwhile.studio();
      }
      // The stamp is older than what is read: what is written meanwhile is read again next time.
      Studio studio =
          stores
              .transactions()
              .required(() -> StudioData.read(stores, caller))
              .map(data -> Studio.of(data, stamp.day()))
              .orElseThrow(NotSetUpException::new);
      kept.set(new Kept(stamp, studio));
      return studio;
    }
  }

  private Stamp stamp() {
    LocalDate day = settings.dayBy(clock);
    return database
        .sql(STAMP)
        .param("tenant", caller.tenant().value())
        .query(
            (row, number) ->
                new Stamp(day, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }
}
