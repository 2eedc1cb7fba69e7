package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change asks of one discipline, what of it the client pays, and what it costs.
 *
 * <p>30 hours of code for EUR 3,600, of which Ben is proposed for 20; these cost what he costs, the
 * other ten the mean of those who wrote code on the budget so far: {@link
 * CostBasis#BOOKED_AND_MEAN}.
 *
 * <p>The rows of a change sum to it, minor unit by minor unit. By whom the cost is told says who
 * has a rate and is as secret as the cost. Immutable and thread-safe. {@code toString} shows no
 * figure.
 *
 * @param request the request
 * @param budget the budget
 * @param discipline the discipline; empty for an effort of which nobody said whose it is, and for a
 *     quote of no work
 * @param minutes what the work grows by, negative if it shrinks
 * @param proposed the minutes people of the discipline are proposed for
 * @param price what the price grows by; {@code NO_PRICE} if the client does not pay
 * @param cost what the cost grows by
 * @param profit the difference; without a price, the loss
 * @param costBasis by whom the cost is told
 */
public record DisciplineImpactRow(
    ChangeRequestId request,
    BudgetId budget,
    Optional<DisciplineId> discipline,
    long minutes,
    long proposed,
    Figure<Money> price,
    Figure<Money> cost,
    Figure<Money> profit,
    CostBasis costBasis) {
  /** The request. */
  public static final Field<DisciplineImpactRow, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, DisciplineImpactRow::request);

  /** The budget. */
  public static final Field<DisciplineImpactRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, DisciplineImpactRow::budget);

  /** The discipline. */
  public static final Field<DisciplineImpactRow, Optional<DisciplineId>> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, DisciplineImpactRow::discipline);

  /** What the work grows by. */
  public static final Field<DisciplineImpactRow, Long> MINUTES_DELTA =
      Field.of(Quantities.MINUTES_DELTA, DisciplineImpactRow::minutes);

  /** The minutes people are proposed for. */
  public static final Field<DisciplineImpactRow, Long> PROPOSED =
      Field.of("proposed", Quantities.MINUTES_DELTA, DisciplineImpactRow::proposed);

  /** What the price grows by. */
  public static final Field<DisciplineImpactRow, Figure<Money>> PRICE_DELTA =
      Field.of(Quantities.PRICE_DELTA, DisciplineImpactRow::price);

  /** What the cost grows by. */
  public static final Field<DisciplineImpactRow, Figure<Money>> COST_DELTA =
      Field.of(Quantities.COST_DELTA, DisciplineImpactRow::cost);

  /** What the profit grows by. */
  public static final Field<DisciplineImpactRow, Figure<Money>> PROFIT_DELTA =
      Field.of(Quantities.PROFIT_DELTA, DisciplineImpactRow::profit);

  /** By whom the cost is told. */
  public static final Field<DisciplineImpactRow, CostBasis> COST_BASIS =
      Field.of("costBasis", Quantities.COST_DELTA, DisciplineImpactRow::costBasis);

  /** The record type, for permissions and tables. */
  public static final RecordType<DisciplineImpactRow> TYPE =
      RecordType.of(
          "disciplineImpact",
          Grain.DISCIPLINE,
          ImmutableList.of(
              REQUEST,
              BUDGET,
              DISCIPLINE,
              MINUTES_DELTA,
              PROPOSED,
              PRICE_DELTA,
              COST_DELTA,
              PROFIT_DELTA,
              COST_BASIS));

  /**
   * Creates a row.
   *
   * @param request the request
   * @param budget the budget
   * @param discipline the discipline
   * @param minutes what the work grows by
   * @param proposed the minutes people are proposed for
   * @param price what the price grows by
   * @param cost what the cost grows by
   * @param profit the difference
   * @param costBasis by whom the cost is told
   */
  public DisciplineImpactRow {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(discipline, "discipline");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(profit, "profit");
    Objects.requireNonNull(costBasis, "costBasis");
  }

  /** Returns the request and the discipline, and no figures. */
  @Override
  public String toString() {
    return "DisciplineImpactRow["
        + request
        + ", "
        + discipline.map(Object::toString).orElse("-")
        + "]";
  }
}
