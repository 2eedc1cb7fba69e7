package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.AuditLogContract;
import dev.agency.core.testkit.store.CommandLogContract;
import dev.agency.core.testkit.store.EntityStoreContract;
import dev.agency.core.testkit.store.OutboxContract;
import dev.agency.core.testkit.store.TimeEntryStoreContract;
import dev.agency.core.testkit.store.TransactionsContract;
import org.junit.jupiter.api.Nested;

/** The contracts of all ports, on one database. */
abstract class StoresContracts {
  abstract Stores database();

  @Nested
  class Entities extends EntityStoreContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }

  @Nested
  class TimeEntries extends TimeEntryStoreContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }

  @Nested
  class Commands extends CommandLogContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }

  @Nested
  class Audit extends AuditLogContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }

  @Nested
  class Events extends OutboxContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }

  @Nested
  class InTransactions extends TransactionsContract {
    @Override
    protected Stores stores() {
      return database();
    }
  }
}
