package dev.agency.examples.spring.store;

import dev.agency.examples.spring.Host;
import org.junit.jupiter.api.Tag;

/** The contracts of all ports on PostgreSQL, in Spring's transactions. */
@Tag("full")
class PostgresStoresTest extends StoresContracts {
  @Override
  Host host() {
    return Host.postgres();
  }
}
