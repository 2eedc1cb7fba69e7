package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.StoresModelContract;

/** The ports on Postgres answer as a model does. */
class PostgresStoresModelProperties extends StoresModelContract {
  @Override
  protected Stores stores() {
    return Databases.postgres();
  }
}
