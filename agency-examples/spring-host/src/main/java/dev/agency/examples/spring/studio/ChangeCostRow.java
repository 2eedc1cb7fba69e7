package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.TotalsGuard;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a change costs in total, for who may know totals over several people and no rates: a record
 * type of this host.
 *
 * <p>It is guarded as the totals of a budget are: where fewer than three people are proposed, or
 * one does nearly all of it, the cost would tell what they cost, and it is not known ({@code
 * FEW_CONTRIBUTORS}). The minutes decide, never the cost.
 *
 * @param request the change
 * @param budget the budget
 * @param total the cost, if enough people contribute to it
 */
public record ChangeCostRow(ChangeRequestId request, BudgetId budget, Figure<Money> total) {
  /**
   * The cost of a change in total: a release of this host's own, which no equation reaches. What it
   * protects is protected by its guard.
   */
  public static final Quantity CHANGE_COST_TOTAL =
      new Quantity("changeCostTotal", Sensitivity.COST);

  /** The change. */
  public static final Field<ChangeCostRow, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, ChangeCostRow::request);

  /** The budget. */
  public static final Field<ChangeCostRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ChangeCostRow::budget);

  /** The cost in total. */
  public static final Field<ChangeCostRow, Figure<Money>> COST_TOTAL =
      Field.of(CHANGE_COST_TOTAL, ChangeCostRow::total);

  /** The record type. */
  public static final RecordType<ChangeCostRow> TYPE =
      RecordType.of("changeCost", Grain.BUDGET, ImmutableList.of(REQUEST, BUDGET, COST_TOTAL));

  /**
   * Returns what a change costs in total.
   *
   * @param impact what it does
   * @return the row
   */
  public static ChangeCostRow of(ImpactReport impact) {
    Map<PersonId, Long> minutes = new TreeMap<>();
    for (PersonImpactRow row : impact.people()) {
      minutes.merge(row.person(), row.proposed(), Math::addExact);
    }
    return new ChangeCostRow(
        impact.row().request(),
        impact.row().budget(),
        allows(BurnSettings.usual().totalsGuard(), minutes.values())
            ? impact.assessment().costDelta()
            : Figure.unknown(UnknownReason.FEW_CONTRIBUTORS));
  }

  private static boolean allows(TotalsGuard guard, Collection<Long> minutes) {
    long contributors = minutes.stream().filter(each -> each > 0).count();
    long most = minutes.stream().mapToLong(Long::longValue).max().orElse(0);
    long sum = minutes.stream().mapToLong(Long::longValue).sum();
    return contributors >= guard.contributors()
        && most * BasisPoints.WHOLE <= sum * guard.largestShare().value();
  }

  /** Says which change it is of, and no figure. */
  @Override
  public String toString() {
    return "ChangeCostRow[" + request + "]";
  }
}
