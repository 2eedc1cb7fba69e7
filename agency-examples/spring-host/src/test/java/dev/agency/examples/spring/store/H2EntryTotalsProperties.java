package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.EntryTotalsContract;
import dev.agency.examples.spring.Host;

/** The totals that H2 adds up, as this host asks for them. */
class H2EntryTotalsProperties extends EntryTotalsContract {
  @Override
  protected Stores stores() {
    return Host.h2().part(Stores.class);
  }
}
