package dev.agency.budget.reporting;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What one line of an explanation comes to in the reporting currency, and by which rate.
 *
 * <p>Two hours of 3 March at USD 150 are USD 300; at EUR 0.92 of that day they are EUR 276. What a
 * cap takes off has no day of its own and is converted as the work it was taken off.
 *
 * <p>An amount in another currency is as secret as the amount, so each field names the quantity it
 * measures, as those of an {@link ExplanationLine} do. As there, whoever may not see what a line
 * measures is not to be shown the line: how many there are tells something.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param line the line, in the currency of its budget
 * @param at which rate it has
 * @param amount what it adds in the reporting currency, exactly; empty if there is no rate, or the
 *     line has no amount
 * @param unconverted what there is no rate for, in its own currency; empty if it was converted
 */
public record ConvertedLine(
    ExplanationLine line, At at, Optional<ExactMoney> amount, Optional<ExactMoney> unconverted) {
  /** The budget whose figure it explains, by which a host finds who is related to it. */
  public static final Field<ConvertedLine, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, each -> each.line().budget());

  /** What it stands for. */
  public static final Field<ConvertedLine, ExplanationLine.Source> SOURCE =
      Field.of("source", Quantities.STATE, each -> each.line().source());

  /** Which entry, expense or invoice it is. */
  public static final Field<ConvertedLine, Optional<String>> ID =
      Field.of("id", Quantities.NAME, each -> each.line().id());

  /** The day of it. */
  public static final Field<ConvertedLine, Optional<LocalDate>> DATE =
      Field.of("date", Quantities.DATES, each -> each.line().date());

  /** Which rate it has. */
  public static final Field<ConvertedLine, At> AT =
      Field.of("at", Quantities.STATE, ConvertedLine::at);

  /** What it adds to the total. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> BUDGET_TOTAL =
      amount(Quantities.BUDGET_TOTAL);

  /** What it adds to the used value. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> USED_VALUE =
      amount(Quantities.USED_VALUE);

  /** What a cap holds back. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> OVER_CAP =
      amount(Quantities.OVER_CAP);

  /** What it adds to what may be charged where that is not the work. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> CHARGEABLE =
      amount(Quantities.CHARGEABLE);

  /** What it adds to the revenue where that is recognised. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> REVENUE =
      amount(Quantities.REVENUE);

  /** What it adds to what was invoiced. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> INVOICED =
      amount(Quantities.INVOICED);

  /** What it adds to what stands on drafts. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> DRAFTED =
      amount(Quantities.DRAFTED);

  /** What it adds to what was written off. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> WRITTEN_OFF =
      amount(Quantities.WRITTEN_OFF);

  /** What it adds to the cost of labour. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> LABOUR_COST =
      amount(Quantities.LABOUR_COST);

  /** What it adds to the overhead. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> OVERHEAD_COST =
      amount(Quantities.OVERHEAD_COST);

  /** What it adds to the cost of expenses. */
  public static final Field<ConvertedLine, Optional<ExactMoney>> EXPENSE_COST =
      amount(Quantities.EXPENSE_COST);

  /** The record type, for permissions and tables. */
  public static final RecordType<ConvertedLine> TYPE =
      RecordType.of(
          "convertedLine",
          Grain.ENTRY,
          ImmutableList.of(
              BUDGET,
              SOURCE,
              ID,
              DATE,
              AT,
              BUDGET_TOTAL,
              USED_VALUE,
              OVER_CAP,
              CHARGEABLE,
              REVENUE,
              INVOICED,
              DRAFTED,
              WRITTEN_OFF,
              LABOUR_COST,
              OVERHEAD_COST,
              EXPENSE_COST));

  /** Which rate a line has. */
  public enum At {
    /** None: it is in the reporting currency already. */
    ITS_OWN,
    /** That of its own day, or of the one day all is valued at. */
    ITS_DAY,
    /** The mean of the days of the work it is about, each weighted with what was used on it. */
    THE_WORK,
    /** That of the last day that counts. */
    THE_END
  }

  /**
   * Creates a line.
   *
   * @param line the line, in the currency of its budget
   * @param at which rate it has
   * @param amount what it adds in the reporting currency
   * @param unconverted what there is no rate for
   */
  public ConvertedLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(unconverted, "unconverted");
  }

  /** An amount without an exchange rate is shown in its own currency, which it names. */
  private static Field<ConvertedLine, Optional<ExactMoney>> amount(Quantity quantity) {
    return Field.of(
        quantity,
        each ->
            each.amount()
                .or(each::unconverted)
                .filter(any -> quantity.equals(each.line().measures())));
  }

  /** Returns the source of the line and which rate it has, and no money. */
  @Override
  public String toString() {
    return "ConvertedLine[" + line.source() + " " + at + "]";
  }
}
