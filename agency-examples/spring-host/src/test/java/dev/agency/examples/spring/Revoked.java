package dev.agency.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.store.RoleHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who loses all roles between the look at a form and its sending. */
public final class Revoked {
  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private Revoked() {}

  /**
   * Takes roles away as another host does it on the same database, so that this one is told of
   * nothing, does something that is to write nothing, and gives them back.
   */
  public static void during(Host host, PersonId person, Runnable deed) {
    EntityStore<PersonId, RoleHolder> holders = host.part(Stores.class).entities(RoleHolder.TYPE);
    Versioned<RoleHolder> held = holders.find(CALLER, person).orElseThrow();
    Written before = Written.on(host);
    int revoked =
        host.part(JdbcClient.class)
            .sql(
                "update entity set body = replace(body, '2025-10-01', '2027-10-01')"
                    + " where tenant = 'studio' and type = 'roleHolder' and id = :person")
            .param("person", person.value())
            .update();
    assertThat(revoked).isEqualTo(1);
    try {
      deed.run();
      assertThat(Written.on(host)).as("nothing is written").isEqualTo(before);
    } finally {
      holders.replace(CALLER, held.value(), held.version());
    }
  }
}
