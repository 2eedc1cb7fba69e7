package dev.agency.examples.spring.store;

import dev.agency.examples.spring.Host;

/** The contracts of all ports on PostgreSQL, in Spring's transactions. */
class PostgresStoresTest extends StoresContracts {
  @Override
  Host host() {
    return Host.postgres();
  }
}
