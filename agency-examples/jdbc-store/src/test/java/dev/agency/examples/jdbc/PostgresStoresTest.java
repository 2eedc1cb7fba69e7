package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;

/** The contracts of all ports on Postgres. */
class PostgresStoresTest extends StoresContracts {
  @Override
  String name() {
    return "PostgreSQL";
  }

  @Override
  Stores database() {
    return Databases.postgres();
  }
}
