package dev.agency.examples.benchmarks.world;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.TenantId;

/**
 * A record of any kind, with what the relations need and a few figures to show.
 *
 * @param id what identifies it
 * @param tenantId the tenant
 * @param owner the person it belongs to
 * @param members the people who work on it
 * @param team the team it belongs to
 * @param client the client it is for
 * @param figures what is shown of it
 */
public record Item(
    String id,
    TenantId tenantId,
    String owner,
    ImmutableSet<String> members,
    String team,
    String client,
    Figures figures) {
  /**
   * Returns the tenant.
   *
   * @return its text
   */
  public String tenant() {
    return tenantId.value();
  }
}
