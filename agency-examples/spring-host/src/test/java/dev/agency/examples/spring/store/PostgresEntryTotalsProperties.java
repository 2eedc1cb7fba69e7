package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.EntryTotalsContract;
import dev.agency.examples.spring.Host;
import net.jqwik.api.Tag;

/** The totals that PostgreSQL adds up, as this host asks for them. */
@Tag("full")
class PostgresEntryTotalsProperties extends EntryTotalsContract {
  @Override
  protected Stores stores() {
    return Host.postgres().part(Stores.class);
  }
}
