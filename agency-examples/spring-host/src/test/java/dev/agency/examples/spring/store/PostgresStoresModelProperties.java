package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.StoresModelContract;
import dev.agency.examples.spring.Host;

/** The ports of this host on PostgreSQL answer as a model does. */
class PostgresStoresModelProperties extends StoresModelContract {
  @Override
  protected Stores stores() {
    return Host.postgres().part(Stores.class);
  }
}
