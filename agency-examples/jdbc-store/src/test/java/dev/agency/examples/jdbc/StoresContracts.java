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
import org.junit.jupiter.api.Tag;

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

  /** One fault in twenty-three, and one race. In memory all are planted each time. */
  @Nested
  @Tag("short")
  class SomeFaults extends Desks {
    @Override
    protected int oneFaultIn() {
      return 23;
    }

    @Override
    protected int races() {
      return 1;
    }
  }

  /** Every fault. */
  @Nested
  @Tag("full")
  class AllFaults extends Desks {}

  abstract class Desks extends DeskContract {
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
          "PASS faults on %s: %d commands, %d faults, one in %d: a call of a port failed before or"
              + " after its effect or lost a race, the state was the old or the new one, and the"
              + " command sent again led to the new one (enumerated, no seed)%n",
          name(), stories, faults, oneFaultIn());
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
