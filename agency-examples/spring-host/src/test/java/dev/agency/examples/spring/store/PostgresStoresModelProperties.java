package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.StoresModelContract;
import dev.agency.examples.spring.Host;
import net.jqwik.api.Tag;

/** The ports of this host on PostgreSQL answer as a model does. */
@Tag("full")
class PostgresStoresModelProperties extends StoresModelContract {
  @Override
  protected Stores stores() {
    return Host.postgres().part(Stores.class);
  }
}
