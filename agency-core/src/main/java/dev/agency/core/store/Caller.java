package dev.agency.core.store;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import java.util.Objects;

/**
 * On whose behalf a port is called: it is the first argument of every call.
 *
 * <p>A store shows a caller the records of its tenant and no others, whatever it is asked for.
 *
 * @param tenant whose data it is
 * @param actor who acts; a service that acts by itself has an id the host gives it
 * @param correlation the request it belongs to, for logs and the audit
 */
public record Caller(TenantId tenant, PersonId actor, CorrelationId correlation) {
  /**
   * Creates a caller.
   *
   * @param tenant whose data it is
   * @param actor who acts
   * @param correlation the request it belongs to
   */
  public Caller {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(correlation, "correlation");
  }
}
