package dev.agency.examples.jdbc;

import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Stores;
import dev.agency.core.testkit.desk.DeskContract;
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

  /** Returns what the database is called. */
  abstract String name();

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
  class Desks extends DeskContract {
    @Override
    protected Stores stores() {
      return database();
    }

    @Override
    protected StoredJson json() {
      return AgencyJson.stored();
    }

    @Override
    protected void faultsWereMet(int stories, int faults) {
      System.out.printf(
          "PASS faults on %s: %d commands, %d faults: each call of a port failed before and after"
              + " its effect and lost a race, the state was the old or the new one, and the command"
              + " sent again led to the new one (enumerated, no seed)%n",
          name(), stories, faults);
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
