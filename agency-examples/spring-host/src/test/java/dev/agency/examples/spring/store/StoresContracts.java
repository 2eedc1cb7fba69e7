package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.AuditLogContract;
import dev.agency.core.testkit.store.CommandLogContract;
import dev.agency.core.testkit.store.EntityStoreContract;
import dev.agency.core.testkit.store.OutboxContract;
import dev.agency.core.testkit.store.TimeEntryStoreContract;
import dev.agency.core.testkit.store.TransactionsContract;
import dev.agency.examples.spring.Host;
import org.junit.jupiter.api.Nested;

/** The contracts of all ports, on the stores as a host has them. */
abstract class StoresContracts {
  abstract Host host();

  private Stores ofHost() {
    return host().part(Stores.class);
  }

  @Nested
  class Entities extends EntityStoreContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }

  @Nested
  class TimeEntries extends TimeEntryStoreContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }

  @Nested
  class Commands extends CommandLogContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }

  @Nested
  class Audit extends AuditLogContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }

  @Nested
  class Events extends OutboxContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }

  @Nested
  class InTransactions extends TransactionsContract {
    @Override
    protected Stores stores() {
      return ofHost();
    }
  }
}
