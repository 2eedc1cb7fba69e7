package dev.agency.examples.spring.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.core.id.TenantId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.entity.EntityType;
import dev.agency.permissions.Policy;
import java.util.List;

/**
 * What an agency has one of: an entity of this host.
 *
 * @param tenant the agency
 * @param policy who sees what
 * @param rates what an hour of each person costs
 * @param history finished projects in minutes, from which forecasts learn
 */
public record House(
    @JsonProperty("tenant") TenantId tenant,
    @JsonProperty("policy") Policy policy,
    @JsonProperty("rates") RateBook rates,
    @JsonProperty("history") List<FinishedProject> history) {
  /** The type; it stands under the id of the tenant. */
  public static final EntityType<TenantId, House> TYPE =
      EntityType.of("house", "house", House.class, House::tenant, ImmutableList.of());

  /** Copies the list. */
  public House {
    history = ImmutableList.copyOf(history);
  }

  /** Says whose it is: what it holds is nobody's to read in a log. */
  @Override
  public String toString() {
    return "House[" + tenant + "]";
  }
}
