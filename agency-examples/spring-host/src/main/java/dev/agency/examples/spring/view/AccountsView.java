package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * The clients as one person sees them.
 *
 * @param viewer who looks
 * @param accounts the clients
 */
@JsonPropertyOrder({"viewer", "accounts"})
public record AccountsView(
    @JsonProperty("viewer") Viewer viewer, @JsonProperty("accounts") ImmutableList<Line> accounts) {
  /**
   * A client in the list.
   *
   * @param account the client and what is next with them
   * @param health how it goes with them
   */
  @JsonPropertyOrder({"account", "health"})
  public record Line(
      @JsonProperty("account") Projection<AccountRow> account,
      @JsonProperty("health") Optional<Projection<HealthScore>> health) {}
}
