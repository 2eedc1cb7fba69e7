package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.EntryTotalsContract;

/** The totals that Postgres adds up. */
class PostgresEntryTotalsProperties extends EntryTotalsContract {
  @Override
  protected Stores stores() {
    return Databases.postgres();
  }
}
