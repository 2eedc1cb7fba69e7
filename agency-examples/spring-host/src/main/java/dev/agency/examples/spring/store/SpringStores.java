package dev.agency.examples.spring.store;

import dev.agency.core.error.PersistenceException;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.EntityType;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stores of plain JDBC in the transactions of Spring: what the host keeps in tables of its own
 * is written together with what goes through the ports, or not at all.
 *
 * @param jdbc the stores of plain JDBC, over a {@link JoinedDataSource}
 * @param spring begins Spring's transactions
 * @param writes counts what is written
 * @param listings keeps the columns of lists
 */
record SpringStores(Stores jdbc, TransactionTemplate spring, Writes writes, Listings listings)
    implements Stores {
  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new CountedEntities<>(listings.kept(type, jdbc.entities(type), this), writes);
  }

  @Override
  public TimeEntryStore timeEntries() {
    return new CountedTimeEntries(jdbc.timeEntries(), writes);
  }

  @Override
  public CommandLog commands() {
    return jdbc.commands();
  }

  @Override
  public AuditLog audit() {
    return jdbc.audit();
  }

  @Override
  public Outbox outbox() {
    return jdbc.outbox();
  }

  @Override
  public Transactions transactions() {
    return this::required;
  }

  private <R> R required(Supplier<R> work) {
    Supplier<R> joined = () -> jdbc.transactions().required(work);
    try {
      return Done.of(spring.execute(status -> new Done<>(joined.get())));
    } catch (TransactionException e) {
      // Of Spring's exception the kind alone: its message may be that of a driver.
      throw PersistenceException.failed(e.getClass().getSimpleName());
    }
  }

  /** What a piece of work came to, which Spring takes for something that may be null. */
  private record Done<R>(R result) {
    static <R> R of(Done<R> done) {
      return done.result();
    }
  }
}
