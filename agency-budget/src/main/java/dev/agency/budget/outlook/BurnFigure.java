package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A figure of a burn, or of a row that stands beside it, that follows from others of the same row:
 * {@code BurnFigure.MARGIN.steps(burn.budget())}.
 *
 * <p>A profit of EUR 3,630 of a revenue of EUR 7,930 is a margin of 45.78 %: {@code NUMERATOR
 * 3630.00}, {@code DENOMINATOR 7930.00}. A sum has steps that are {@code ADDED} and {@code TAKEN}.
 * Steps are amounts as their row shows them, and sums of them are the figure, exactly. A share is
 * of amounts before they were rounded, and so may differ from the quotient of its steps in its last
 * digit; used shares are rounded down. A guarded total follows from costs and profits that are not
 * guarded, so that no step is a second total to subtract the first from. What the amounts are made
 * of is told by {@link BurnReport#explain(Quantity)}, entry by entry.
 *
 * <p>It knows its row and its field, so that a host asks permissions of it before it explains; and
 * it shows all steps or none, as of an outlook, for they tell of each other. There is a closed list
 * of them, {@link #ALL}. Immutable and thread-safe.
 *
 * @param <R> the type of its row
 */
public final class BurnFigure<R> {
  /** Used value over the total. */
  public static final BurnFigure<BudgetBurn> BURN =
      ofBudget(
          "burn",
          BudgetBurn.BURN,
          of(Kind.NUMERATOR, BudgetBurn.USED_VALUE),
          of(Kind.DENOMINATOR, BudgetBurn.BUDGET_TOTAL));

  /** Used minutes over the planned ones. */
  public static final BurnFigure<BudgetBurn> MINUTES_BURN =
      ofBudget(
          "minutesBurn",
          BudgetBurn.MINUTES_BURN,
          of(Kind.NUMERATOR, BudgetBurn.USED_MINUTES),
          of(Kind.DENOMINATOR, BudgetBurn.BUDGET_MINUTES));

  /** Profit over revenue. */
  public static final BurnFigure<BudgetBurn> MARGIN =
      ofBudget(
          "margin",
          BudgetBurn.MARGIN,
          of(Kind.NUMERATOR, BudgetBurn.PROFIT),
          of(Kind.DENOMINATOR, BudgetBurn.REVENUE));

  /** The used cost, where the guard of totals allows it: labour, overhead and expenses. */
  public static final BurnFigure<BudgetBurn> COST_TOTAL =
      ofBudget(
          "costTotal",
          BudgetBurn.COST_TOTAL,
          of(Kind.ADDED, BudgetBurn.LABOUR_COST),
          of(Kind.ADDED, BudgetBurn.OVERHEAD_COST),
          of(Kind.ADDED, BudgetBurn.EXPENSE_COST));

  /** The profit, where the guard of totals allows it: revenue less cost, for who sees cost. */
  public static final BurnFigure<BudgetBurn> PROFIT_TOTAL =
      ofBudget(
          "profitTotal",
          BudgetBurn.PROFIT_TOTAL,
          of(Kind.ADDED, BudgetBurn.REVENUE),
          of(Kind.TAKEN, BudgetBurn.USED_COST));

  /** The margin, where the guard of totals allows it. */
  public static final BurnFigure<BudgetBurn> MARGIN_TOTAL =
      ofBudget(
          "marginTotal",
          BudgetBurn.MARGIN_TOTAL,
          of(Kind.NUMERATOR, BudgetBurn.PROFIT),
          of(Kind.DENOMINATOR, BudgetBurn.REVENUE));

  /** What may be invoiced now: what is due, less what was invoiced and written off. */
  public static final BurnFigure<InvoicingRow> TO_INVOICE_NOW =
      new BurnFigure<>(
          "toInvoiceNow",
          new Place<>(
              InvoicingRow.TYPE,
              report -> ImmutableList.of(new InvoicingRow(report.invoicing())),
              row -> row.report().budget()),
          InvoicingRow.TO_INVOICE,
          ImmutableList.of(
              of(Kind.ADDED, InvoicingRow.DUE),
              of(Kind.TAKEN, InvoicingRow.INVOICED),
              of(Kind.TAKEN, InvoicingRow.WRITTEN_OFF).where(BurnFigure::isLessWrittenOff)));

  /** What the agency earns by its own work. */
  public static final BurnFigure<IncomeRow> ADJUSTED_GROSS_INCOME =
      new BurnFigure<>(
          "adjustedGrossIncome",
          new Place<>(
              IncomeRow.TYPE,
              report ->
                  ImmutableList.of(
                      new IncomeRow(
                          report.budget().budget(), report.income(), report.budget().logged())),
              IncomeRow::budget),
          IncomeRow.ADJUSTED_GROSS_INCOME,
          ImmutableList.of(
              of(Kind.ADDED, IncomeRow.REVENUE),
              of(Kind.TAKEN, IncomeRow.PASSED_THROUGH),
              of(Kind.TAKEN, IncomeRow.THIRD_PARTY_COST)));

  /** How much of a fixed price is revenue. */
  public static final BurnFigure<RecognitionRow> COMPLETION =
      ofStep(
          "completion",
          RecognitionRow.COMPLETION,
          of(Kind.NUMERATOR, RecognitionRow.RECOGNISED_REVENUE),
          of(Kind.DENOMINATOR, RecognitionRow.PRICE));

  /** What of a fixed price is revenue by a day: what was before it, and what the day adds. */
  public static final BurnFigure<RecognitionRow> RECOGNISED_REVENUE =
      ofStep(
          "recognisedRevenue",
          RecognitionRow.RECOGNISED_REVENUE,
          new Part<>(
              Kind.ADDED,
              Quantities.RECOGNISED_REVENUE,
              row -> row.step().cumulative().with(row.step().amount(), Money::minus)),
          of(Kind.ADDED, RecognitionRow.ADDED));

  /** What is left of what a period has. */
  public static final BurnFigure<RetainerRow> PERIOD_REMAINING =
      ofPeriod(
          "periodRemaining",
          RetainerRow.MINUTES_REMAINING,
          of(Kind.ADDED, RetainerRow.ALLOWANCE),
          of(Kind.ADDED, RetainerRow.CARRIED_IN),
          minutes(Kind.TAKEN, Quantities.MINUTES_REMAINING, RetainerPeriod::debtRepaid),
          minutes(Kind.TAKEN, Quantities.USED_MINUTES, RetainerPeriod::within));

  /** What was used beyond what a period has. */
  public static final BurnFigure<RetainerRow> PERIOD_OVERAGE =
      ofPeriod(
          "periodOverage",
          RetainerRow.OVERAGE,
          of(Kind.ADDED, RetainerRow.USED_MINUTES),
          minutes(Kind.TAKEN, Quantities.USED_MINUTES, RetainerPeriod::within));

  /** What of the overage is billed: not what is worked off later or given away. */
  public static final BurnFigure<RetainerRow> PERIOD_BILLED =
      ofPeriod(
          "periodBilled",
          RetainerRow.BILLED,
          of(Kind.ADDED, RetainerRow.OVERAGE),
          minutes(Kind.TAKEN, Quantities.MINUTES_REMAINING, RetainerPeriod::added),
          of(Kind.TAKEN, RetainerRow.WAIVED));

  /** The unused minutes that move on. */
  public static final BurnFigure<RetainerRow> PERIOD_CARRIED_OUT =
      ofPeriod(
          "periodCarriedOut",
          RetainerRow.CARRIED_OUT,
          of(Kind.ADDED, RetainerRow.MINUTES_REMAINING),
          of(Kind.TAKEN, RetainerRow.EXPIRED));

  /** The overrun that is not worked off yet. */
  public static final BurnFigure<RetainerRow> PERIOD_DEBT =
      ofPeriod(
          "periodDebt",
          RetainerRow.DEBT,
          minutes(Kind.ADDED, Quantities.MINUTES_REMAINING, RetainerPeriod::debtIn),
          minutes(Kind.TAKEN, Quantities.MINUTES_REMAINING, RetainerPeriod::debtRepaid),
          minutes(Kind.ADDED, Quantities.MINUTES_REMAINING, RetainerPeriod::added));

  /** All of them. */
  public static final ImmutableList<BurnFigure<?>> ALL =
      ImmutableList.of(
          BURN,
          MINUTES_BURN,
          MARGIN,
          COST_TOTAL,
          PROFIT_TOTAL,
          MARGIN_TOTAL,
          TO_INVOICE_NOW,
          ADJUSTED_GROSS_INCOME,
          COMPLETION,
          RECOGNISED_REVENUE,
          PERIOD_REMAINING,
          PERIOD_OVERAGE,
          PERIOD_BILLED,
          PERIOD_CARRIED_OUT,
          PERIOD_DEBT);

  private final String name;
  private final Place<R> place;
  private final Field<R, ?> field;
  private final ImmutableList<Part<R>> parts;

  /** Where a figure stands. */
  private record Place<R>(
      RecordType<R> type,
      Function<BurnReport, ImmutableList<R>> rows,
      Function<R, BudgetId> budget) {}

  /** A step, still of any row. */
  private record Part<R>(Kind kind, Quantity measures, Function<R, ?> amount, Predicate<R> counts) {
    Part(Kind kind, Quantity measures, Function<R, ?> amount) {
      this(kind, measures, amount, row -> true);
    }

    Part<R> where(Predicate<R> condition) {
      return new Part<>(kind, measures, amount, condition);
    }
  }

  private BurnFigure(String name, Place<R> place, Field<R, ?> field, ImmutableList<Part<R>> parts) {
    this.name = name;
    this.place = place;
    this.field = field;
    this.parts = parts;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the parts are only read
  private static BurnFigure<BudgetBurn> ofBudget(
      String name, Field<BudgetBurn, ?> field, Part<BudgetBurn>... parts) {
    Place<BudgetBurn> place =
        new Place<>(
            BudgetBurn.TYPE, report -> ImmutableList.of(report.budget()), BudgetBurn::budget);
    return new BurnFigure<>(name, place, field, ImmutableList.copyOf(parts));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the parts are only read
  private static BurnFigure<RetainerRow> ofPeriod(
      String name, Field<RetainerRow, ?> field, Part<RetainerRow>... parts) {
    Place<RetainerRow> place =
        new Place<>(
            RetainerRow.TYPE,
            report ->
                report
                    .retainer()
                    .map(periods -> RetainerRow.of(report.budget().budget(), periods))
                    .orElse(ImmutableList.of()),
            RetainerRow::budget);
    return new BurnFigure<>(name, place, field, ImmutableList.copyOf(parts));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the parts are only read
  private static BurnFigure<RecognitionRow> ofStep(
      String name, Field<RecognitionRow, ?> field, Part<RecognitionRow>... parts) {
    Place<RecognitionRow> place =
        new Place<>(
            RecognitionRow.TYPE,
            report ->
                report
                    .recognition()
                    .map(steps -> RecognitionRow.of(report.budget().budget(), steps))
                    .orElse(ImmutableList.of()),
            RecognitionRow::budget);
    return new BurnFigure<>(name, place, field, ImmutableList.copyOf(parts));
  }

  private static <R> Part<R> of(Kind kind, Field<R, ?> field) {
    return new Part<>(kind, field.quantity(), field::read);
  }

  private static Part<RetainerRow> minutes(
      Kind kind, Quantity measures, Function<RetainerPeriod, Long> minutes) {
    return new Part<>(kind, measures, row -> minutes.apply(row.period()));
  }

  /** What is written off is due no more by time and materials, and was never due by a price. */
  private static boolean isLessWrittenOff(InvoicingRow row) {
    Figure<Money> open = InvoicingRow.DUE.read(row).with(row.report().invoiced(), Money::minus);
    return !open.equals(InvoicingRow.TO_INVOICE.read(row));
  }

  /**
   * Returns the figure of a name.
   *
   * @param name such as {@code "margin"}
   * @return the figure; empty if none is called so
   */
  public static Optional<BurnFigure<?>> named(String name) {
    return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /**
   * Returns what it is called.
   *
   * @return such as {@code "periodOverage"}; no figure of an outlook is called so
   */
  public String name() {
    return name;
  }

  /**
   * Returns the type of the row it stands in.
   *
   * @return the record type, for permissions
   */
  public RecordType<R> type() {
    return place.type();
  }

  /**
   * Returns where it stands in that row.
   *
   * @return the field, for permissions
   */
  public Field<R, ?> field() {
    return field;
  }

  /**
   * Returns the rows it stands in.
   *
   * @param report the burn
   * @return one row of the budget, of its invoicing or income; each step of the recognition of a
   *     fixed price and each period of a retainer in their order, none of another pricing
   */
  public ImmutableList<R> rows(BurnReport report) {
    return place.rows().apply(report);
  }

  /**
   * Explains the figure of a row by how it follows from others of it.
   *
   * @param row one of {@link #rows}
   * @return a ratio as {@code NUMERATOR} and {@code DENOMINATOR}; a sum as what is {@code ADDED}
   *     and {@code TAKEN}; what is unknown in it says why
   */
  public ImmutableList<OutlookStep> steps(R row) {
    return parts.stream()
        .filter(part -> part.counts().test(row))
        .map(part -> step(part, row))
        .collect(toImmutableList());
  }

  private OutlookStep step(Part<R> part, R row) {
    Figure<?> amount =
        part.amount().apply(row) instanceof Figure<?> figure
            ? figure
            : Figure.known(part.amount().apply(row));
    return new OutlookStep(
        place.budget().apply(row),
        part.kind(),
        part.measures(),
        Optional.empty(),
        amount.map(BurnFigure::number),
        amount.knownPart().flatMap(BurnFigure::currency));
  }

  private static BigDecimal number(Object amount) {
    return amount instanceof Money money
        ? new BigDecimal(money.amount())
        : BigDecimal.valueOf((Long) amount);
  }

  private static Optional<Currency> currency(Object amount) {
    return amount instanceof Money money ? Optional.of(money.currency()) : Optional.empty();
  }

  /** Returns its name. */
  @Override
  public String toString() {
    return name;
  }
}
