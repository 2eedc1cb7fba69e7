package dev.agency.core.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The money and time a client agreed to for a piece of work.
 *
 * <p>A fixed price of EUR 12,000 with lines worth 11,400 has a total of 12,000. Time and materials
 * have the total of their lines as estimated, limited by the cap if there is one. Internal work has
 * no total in money, but its lines may still plan its minutes.
 *
 * <p>All amounts are in the budget's one currency and net of tax.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Budget implements WithBudget permits ImmutableBudget {
  Budget() {}

  /**
   * Starts a new budget.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Budget fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this budget.
   *
   * @return the identifier
   */
  public abstract BudgetId id();

  /**
   * Returns the project the budget pays for.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the currency of all its amounts.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns how it is charged.
   *
   * @return the pricing
   */
  public abstract Pricing pricing();

  /**
   * Returns how long a working day is, for rates per day.
   *
   * @return the minutes, 1 to 1,440, such as 456 for 7 h 36 min; there is no default
   */
  public abstract long minutesPerDay();

  /**
   * Returns the service lines.
   *
   * @return the lines in their order, each id once
   */
  public abstract ImmutableList<ServiceLine> lines();

  /**
   * Returns the deal that was won with it.
   *
   * @return the deal, empty if it was made by hand
   */
  public abstract Optional<DealId> originDeal();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns what the budget may charge in total.
   *
   * @return the fixed price; or the lines as estimated, but no more than the cap; or the cap where
   *     nothing was estimated. Partial where billable lines have no rate and no cap bounds them;
   *     unknown for internal work ({@code NO_PRICE}) and without an estimate or cap ({@code
   *     NO_ESTIMATE})
   */
  public Figure<ExactMoney> total() {
    return pricing().total(lines(), minutesPerDay(), currency());
  }

  /**
   * Returns the effort the lines were estimated at.
   *
   * @return the sum in minutes
   */
  public long estimatedMinutes() {
    return lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum();
  }

  /**
   * Returns a line.
   *
   * @param id its identifier
   * @return the line, empty if the budget has no such line
   */
  public Optional<ServiceLine> line(LineId id) {
    return lines().stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /**
   * Returns a builder filled from this budget.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses lines that repeat and amounts in another currency. */
  @Value.Check
  void check() {
    Invariants.of("a budget")
        .name("name", name())
        .currency("currency", currency())
        .between("minutesPerDay", minutesPerDay(), 1, 1_440)
        .sameCurrency("pricing", currency(), pricing().amount().map(Money::currency))
        .unique("lines", lines().stream().map(ServiceLine::id).toList())
        .each("lines", lines(), (rules, path, line) -> line.checkCurrency(rules, path, currency()))
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds budgets. */
  public static final class Builder extends ImmutableBudget.Builder {
    Builder() {}
  }
}
