package dev.agency.core.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The money and time a client agreed to for a piece of work.
 *
 * <p>A fixed price of EUR 12,000 with lines worth 11,400 has a total of 12,000. Time and materials
 * have the total of their lines as estimated, limited by the cap if there is one. A retainer has
 * that of its fees, if it ends. Internal work has no total in money, but its lines may still plan
 * its minutes.
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
   * Returns how the minutes of each billable entry are rounded before the client is charged for
   * them, such as up to the next quarter of an hour. Worked time, what it costs, and time that
   * nobody pays for are never rounded.
   *
   * @return the rounding; empty if every minute is charged as it is
   */
  public abstract Optional<TimeRounding> timeRounding();

  /**
   * Returns when its fixed price becomes revenue.
   *
   * @return the form; empty if nothing was agreed, and for any other pricing
   */
  public abstract Optional<Recognition> recognition();

  /**
   * Returns the parts its fixed price is invoiced in.
   *
   * @return the instalments in their order, which sum to the price; none if all of it may be
   *     invoiced at any time, and for any other pricing
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Instalment> instalments();

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
   *     nothing was estimated; or the fees of a retainer. Partial where billable lines have no rate
   *     and no cap bounds them; unknown for internal work ({@code NO_PRICE}), without an estimate
   *     or cap ({@code NO_ESTIMATE}), and for a retainer without an end ({@code OPEN_ENDED})
   */
  public Figure<ExactMoney> total() {
    return pricing().total(lines(), minutesPerDay(), currency());
  }

  /**
   * Returns the effort the lines were estimated at. What was sold by the hour or day and not
   * estimated is not in it: minutes are judged by {@link #plannedMinutes}.
   *
   * @return the sum in minutes
   */
  public long estimatedMinutes() {
    return lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum();
  }

  /**
   * Returns why what is used of this budget is no share of one whole, be it minutes or money.
   *
   * <p>20 hours a month may be used up each month, again and again. What was used since the
   * beginning says nothing of them, and nothing of what the lines were once estimated at.
   *
   * @return {@code BY_PERIOD} for a retainer with an allowance, {@code OPEN_ENDED} for one without
   *     an allowance and without an end; empty where there is a whole
   */
  public Optional<UnknownReason> lacksWhole() {
    RetainerTerms terms = pricing().retainer().orElse(null);
    if (terms == null) {
      return Optional.empty();
    }
    if (terms.allowance().isPresent()) {
      return Optional.of(UnknownReason.BY_PERIOD);
    }
    return terms.during().end().isPresent()
        ? Optional.empty()
        : Optional.of(UnknownReason.OPEN_ENDED);
  }

  /**
   * Returns the minutes that used or worked time of a share is measured by.
   *
   * <p>6,000 minutes on a billable line and 6,000 on one that is not are 6,000 for billable time
   * and 12,000 for all of it. A budget that {@linkplain #lacksWhole lacks a whole} has none,
   * whatever its lines were estimated at: time of a retainer is measured by what its periods {@link
   * RetainerTerms#includedBy include}.
   *
   * @param share which time is measured
   * @return the sum of the lines whose time is of that share, each {@linkplain
   *     ServiceLine#plannedMinutes as estimated, else as sold}
   */
  public long plannedMinutes(TimeShare share) {
    return lines().stream().mapToLong(line -> plannedMinutes(line, share)).sum();
  }

  /**
   * Returns the minutes that time of a share on one line is measured by.
   *
   * @param line a line of the budget
   * @param share which time is measured
   * @return what the line has of {@link #plannedMinutes(TimeShare)}: 0 if it is not billable and
   *     billable time is measured, and where there is no whole
   */
  public long plannedMinutes(ServiceLine line, TimeShare share) {
    boolean counts = share == TimeShare.ALL || line.billable();
    return counts && lacksWhole().isEmpty() ? line.plannedMinutes(minutesPerDay()) : 0;
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

  /** Whether parts in its currency are a split of its price; another currency is told apart. */
  private boolean isPrice(List<Money> parts) {
    return !parts.stream().allMatch(part -> part.currency().equals(currency()))
        || pricing()
            .fixedPrice()
            .filter(price -> price.currency().equals(currency()))
            .map(price -> ExactMoney.of(price).equals(sum(parts)))
            .orElse(true);
  }

  private ExactMoney sum(List<Money> parts) {
    return parts.stream().map(ExactMoney::of).reduce(ExactMoney.zero(currency()), ExactMoney::plus);
  }

  private ImmutableList<Money> recognisedParts() {
    return recognition().orElse(null) instanceof Recognition.InParts form
        ? form.parts().stream().map(Recognition.Part::amount).collect(toImmutableList())
        : ImmutableList.of();
  }

  /**
   * Refuses lines that repeat, amounts in another currency, and parts that are not those of its
   * price.
   */
  @Value.Check
  void check() {
    ImmutableList<Money> parts = recognisedParts();
    Invariants.of("a budget")
        .name("name", name())
        .currency("currency", currency())
        .between("minutesPerDay", minutesPerDay(), 1, 1_440)
        .sameCurrency("pricing", currency(), pricing().currency())
        .unique("lines", lines().stream().map(ServiceLine::id).toList())
        .each("lines", lines(), (rules, path, line) -> line.checkCurrency(rules, path, currency()))
        .require(
            recognition().isEmpty() || pricing().fixedPrice().isPresent(),
            "recognition",
            ErrorCode.INCONSISTENT,
            "must be absent where the price is not fixed")
        .require(
            instalments().isEmpty() || pricing().fixedPrice().isPresent(),
            "instalments",
            ErrorCode.INCONSISTENT,
            "must be absent where the price is not fixed")
        .each(
            "recognition/parts",
            parts,
            (rules, path, part) ->
                rules.sameCurrency(path + "/amount", currency(), Optional.of(part.currency())))
        .each(
            "instalments",
            instalments(),
            (rules, path, part) ->
                rules.sameCurrency(
                    path + "/amount", currency(), Optional.of(part.amount().currency())))
        .require(
            parts.isEmpty() || isPrice(parts),
            "recognition",
            ErrorCode.INCONSISTENT,
            "must have parts that sum to the price")
        .require(
            instalments().isEmpty()
                || isPrice(instalments().stream().map(Instalment::amount).toList()),
            "instalments",
            ErrorCode.INCONSISTENT,
            "must sum to the price")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds budgets. */
  public static final class Builder extends ImmutableBudget.Builder {
    Builder() {}
  }
}
