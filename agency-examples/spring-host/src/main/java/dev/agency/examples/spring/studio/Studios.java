package dev.agency.examples.spring.studio;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.examples.spring.HostSettings;
import dev.agency.examples.spring.store.Writes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency as it is stored now. What was computed is kept until something is written or the day
 * ends, and burns and outlooks for as long as what they rest on is the same.
 *
 * <p>A write of this host is seen by the next request. That another host on the same database wrote
 * is found within half a second: so often the database is asked for the sum of all versions, which
 * rises with every write. It reads indexes and no document.
 */
@Component
public class Studios {
  private static final String STAMP =
      "select (select count(*) from entity where tenant = :tenant),"
          + " (select coalesce(sum(version), 0) from entity where tenant = :tenant),"
          + " (select count(*) from time_entry where tenant = :tenant),"
          + " (select coalesce(sum(revision), 0) from time_entry where tenant = :tenant)";

  /** How long a look at the database holds good for what others may have written. */
  private static final long FRESH_NANOS = 500_000_000;

  private final Stores stores;
  private final Writes writes;
  private final JdbcClient database;
  private final HostSettings settings;
  private final Clock clock;
  private final Caller caller;
  private final Timer computed;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  Studios(
      Stores stores,
      Writes writes,
      JdbcClient database,
      HostSettings settings,
      Clock clock,
      MeterRegistry metrics) {
    this.computed = metrics.timer("agency.studio.computed");
    this.stores = stores;
    this.writes = writes;
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.caller = new Caller(settings.tenantId(), PersonId.of("host"), CorrelationId.of("studio"));
  }

  /** What all that is stored added up to when it was read, and the day it was looked at. */
  private record Stamp(LocalDate day, long entities, long versions, long entries, long revisions) {}

  /**
   * A studio, and when it was last known to be as stored: by the writes of this host, and by time.
   */
  private record Kept(Stamp stamp, Studio studio, long writes, long looked) {
    boolean isFresh(LocalDate today, long written, long now) {
      return stamp.day().equals(today) && writes == written && now - looked < FRESH_NANOS;
    }
  }

  /**
   * Returns the agency at work.
   *
   * @return the agency as of today
   * @throws NotSetUpException if no agency is set up
   */
  public Studio now() {
    LocalDate today = settings.dayBy(clock);
    Kept before = kept.get();
    if (before != null && before.isFresh(today, writes.count(), System.nanoTime())) {
      return before.studio();
    }
    synchronized (kept) {
      Kept meanwhile = kept.get();
      // Counted and looked at before it is read: what is written meanwhile is read again next time.
      long written = writes.count();
      long looked = System.nanoTime();
      if (meanwhile != null && meanwhile.isFresh(today, written, looked)) {
        return meanwhile.studio();
      }
      Stamp stamp = stamp(today);
      Studio studio =
          meanwhile != null && meanwhile.stamp().equals(stamp)
              ? meanwhile.studio()
              : read(meanwhile, today);
      kept.set(new Kept(stamp, studio, written, looked));
      return studio;
    }
  }

  /**
   * Looks at what is stored now. A command is judged inside its transaction, by the agency as it
   * was last looked at: so whoever sends one looks first.
   */
  public void look() {
    now();
  }

  /** Returns the agency as it was last looked at, which within a transaction says enough. */
  Studio latest() {
    Kept before = kept.get();
    return before == null ? now() : before.studio();
  }

  private Studio read(@Nullable Kept before, LocalDate today) {
    Timer.Sample begun = Timer.start();
    Studio studio =
        stores
            .transactions()
            .required(() -> StudioData.read(stores, caller))
            .map(
                data ->
                    before == null
                        ? Studio.of(data, today)
                        : Studio.after(before.studio(), data, today))
            .orElseThrow(NotSetUpException::new);
    begun.stop(computed);
    return studio;
  }

  private Stamp stamp(LocalDate day) {
    return database
        .sql(STAMP)
        .param("tenant", caller.tenant().value())
        .query(
            (row, number) ->
                new Stamp(day, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }
}
