package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.EntryTotalsContract;

/** The totals that H2 adds up. */
class H2EntryTotalsProperties extends EntryTotalsContract {
  @Override
  protected Stores stores() {
    return Databases.h2();
  }
}
