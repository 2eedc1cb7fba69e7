package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of an explanation: a time entry, a day of a booking, a delivery, expense, invoice or
 * write-off and what it adds to the figure, or a price, a cap, or what else the pricing brings.
 *
 * <p>Seven minutes at EUR 95 an hour are a line with {@code minutes 7}, {@code billRate 95.00/HOUR}
 * and {@code amount 3325/3} cents: minutes × rate × (1 + markup) × (1 - discount). It names the
 * quantity it measures, which need not be the one explained: a profit has lines of cost. It names
 * its budget too, so that relations place it as they place the report it is taken from.
 *
 * <p>As a record it has a field per quantity, such as {@link #USED_VALUE} and {@link #LABOUR_COST},
 * of which only that of its own amount and that of its own minutes hold anything, so that hiding
 * cost hides the lines of cost, too. What stays to see is that there is such a line, and whose; a
 * host leaves out the lines whose quantity somebody may not see, and explains no figure to whom it
 * is hidden.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor people and their minutes.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ExplanationLine permits ImmutableExplanationLine {
  /** What a line stands for. */
  public enum Source {
    /** The fixed price, or the estimate of a service line. */
    PRICE,
    /** A time entry. */
    ENTRY,
    /** What a booking sets aside on a day. */
    BOOKING,
    /** A delivery of pieces. */
    DELIVERY,
    /** An expense. */
    EXPENSE,
    /** An invoice. */
    INVOICE,
    /** The cap of a service line, or of the budget if the line names none. */
    CAP,
    /** What an amount off a service line takes from the work of a day. */
    DISCOUNT,
    /** What a service line that is charged as quoted was worked for, less its quote. */
    QUOTE,
    /** The fee of a period of a retainer. */
    FEE,
    /** The overage of a period of a retainer that is billed. */
    OVERAGE,
    /** An instalment of a fixed price that is due. */
    INSTALMENT,
    /** What of a fixed price became revenue on a day. */
    RECOGNITION,
    /** Something that was written off or down. */
    WRITE_OFF
  }

  /** The budget whose figure it explains, by which a host finds who is related to it. */
  public static final Field<ExplanationLine, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ExplanationLine::budget);

  /** What it stands for. */
  public static final Field<ExplanationLine, Source> SOURCE =
      Field.of("source", Quantities.STATE, ExplanationLine::source);

  /** Which entry, booking, delivery, expense or invoice it is. */
  public static final Field<ExplanationLine, Optional<String>> ID =
      Field.of("id", Quantities.NAME, ExplanationLine::id);

  /** The day of it. */
  public static final Field<ExplanationLine, Optional<LocalDate>> DATE =
      Field.of("date", Quantities.DATES, ExplanationLine::date);

  /** The service line it is on. */
  public static final Field<ExplanationLine, Optional<LineId>> LINE =
      Field.of("line", Quantities.NAME, ExplanationLine::line);

  /** Who worked, or is booked. */
  public static final Field<ExplanationLine, Optional<PersonId>> PERSON =
      Field.of("person", Quantities.NAME, ExplanationLine::person);

  /** The minutes of an estimate. */
  public static final Field<ExplanationLine, Optional<Long>> BUDGET_MINUTES =
      minutes(Quantities.BUDGET_MINUTES);

  /** The minutes of an entry that were worked, or cost. */
  public static final Field<ExplanationLine, Optional<Long>> WORKED_MINUTES =
      minutes(Quantities.WORKED_MINUTES);

  /** The minutes of an entry that are billable. */
  public static final Field<ExplanationLine, Optional<Long>> BILLABLE_MINUTES =
      minutes(Quantities.BILLABLE_MINUTES);

  /** The minutes of an entry that wait for approval. */
  public static final Field<ExplanationLine, Optional<Long>> UNAPPROVED_MINUTES =
      minutes(Quantities.UNAPPROVED_MINUTES);

  /** The minutes that a booking sets aside. */
  public static final Field<ExplanationLine, Optional<Long>> SCHEDULED_MINUTES =
      minutes(Quantities.SCHEDULED_MINUTES);

  /** The minutes of an entry or booking that were used, or are of value. */
  public static final Field<ExplanationLine, Optional<Long>> USED_MINUTES =
      minutes(Quantities.USED_MINUTES);

  /** The minutes of an entry or booking without a bill rate. */
  public static final Field<ExplanationLine, Optional<Long>> UNPRICED_VALUE_MINUTES =
      minutes(Quantities.UNPRICED_VALUE_MINUTES);

  /** The minutes of an entry without a cost rate. */
  public static final Field<ExplanationLine, Optional<Long>> UNPRICED_COST_MINUTES =
      minutes(Quantities.UNPRICED_COST_MINUTES);

  /** What the client pays for an hour or day, before markup and discount. */
  public static final Field<ExplanationLine, Optional<BillRate>> BILL_RATE =
      Field.of(Quantities.BILL_RATE, ExplanationLine::billRate);

  /** What is put on the rate or price: as secret as the rate. */
  public static final Field<ExplanationLine, Optional<BasisPoints>> MARKUP =
      Field.of("markup", Quantities.BILL_RATE, ExplanationLine::markup);

  /** The share that is taken off the rate or price with its markup. */
  public static final Field<ExplanationLine, Optional<BasisPoints>> DISCOUNT =
      Field.of("discount", Quantities.BILL_RATE, ExplanationLine::discount);

  /** The pieces of a delivery that are of value. */
  public static final Field<ExplanationLine, Optional<UnitCount>> USED_PIECES =
      Field.of(Quantities.USED_PIECES, ExplanationLine::pieces);

  /** What the client pays for a piece, before markup and discount. */
  public static final Field<ExplanationLine, Optional<Money>> PIECE_PRICE =
      Field.of(Quantities.PIECE_PRICE, ExplanationLine::piecePrice);

  /** What an hour of the person costs. */
  public static final Field<ExplanationLine, Optional<CostRate>> COST_RATE =
      Field.of(Quantities.COST_RATE, ExplanationLine::costRate);

  /** What it adds to the total. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> BUDGET_TOTAL =
      amount(Quantities.BUDGET_TOTAL);

  /** What it adds to the used value. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> USED_VALUE =
      amount(Quantities.USED_VALUE);

  /** What a cap holds back. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> OVER_CAP =
      amount(Quantities.OVER_CAP);

  /** What it adds to what may be charged where that is not the work: fees, overage, instalments. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> CHARGEABLE =
      amount(Quantities.CHARGEABLE);

  /** What it adds to the revenue where that is recognised. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> REVENUE =
      amount(Quantities.REVENUE);

  /** What it adds to what was written off. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> WRITTEN_OFF =
      amount(Quantities.WRITTEN_OFF);

  /** What it adds to what was invoiced. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> INVOICED =
      amount(Quantities.INVOICED);

  /** What it adds to what stands on drafts. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> DRAFTED =
      amount(Quantities.DRAFTED);

  /** What it adds to the cost of labour. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> LABOUR_COST =
      amount(Quantities.LABOUR_COST);

  /** What it adds to the overhead. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> OVERHEAD_COST =
      amount(Quantities.OVERHEAD_COST);

  /** What it adds to the cost of expenses. */
  public static final Field<ExplanationLine, Optional<ExactMoney>> EXPENSE_COST =
      amount(Quantities.EXPENSE_COST);

  /** The record type, for permissions and tables. */
  public static final RecordType<ExplanationLine> TYPE =
      RecordType.of(
          "explanationLine",
          Grain.ENTRY,
          ImmutableList.of(
              BUDGET,
              SOURCE,
              ID,
              DATE,
              LINE,
              PERSON,
              BUDGET_MINUTES,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              USED_MINUTES,
              UNPRICED_VALUE_MINUTES,
              UNPRICED_COST_MINUTES,
              BILL_RATE,
              MARKUP,
              DISCOUNT,
              USED_PIECES,
              PIECE_PRICE,
              COST_RATE,
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

  ExplanationLine() {}

  private static Field<ExplanationLine, Optional<Long>> minutes(Quantity quantity) {
    return Field.of(
        quantity,
        line -> Optional.of(line.minutes()).filter(m -> m != 0 && quantity.equals(line.timed())));
  }

  /** An amount without an exchange rate is shown in its own currency, which it names. */
  private static Field<ExplanationLine, Optional<ExactMoney>> amount(Quantity quantity) {
    return Field.of(
        quantity,
        line -> line.amount().or(line::unconverted).filter(a -> quantity.equals(line.measures())));
  }

  /** Returns what the minutes measure: of an amount, those that it is the price of. */
  private Quantity timed() {
    return switch (measures().name()) {
      case "budgetTotal" -> Quantities.BUDGET_MINUTES;
      case "usedValue", "chargeable" -> Quantities.USED_MINUTES;
      case "labourCost", "overheadCost" -> Quantities.WORKED_MINUTES;
      default -> measures();
    };
  }

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ExplanationLine fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget whose figure it explains.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns what it stands for.
   *
   * @return the source
   */
  public abstract Source source();

  /**
   * Returns what its amount measures.
   *
   * @return the quantity, such as the labour cost of an entry
   */
  public abstract Quantity measures();

  /**
   * Returns which entry, booking, delivery, expense or invoice it is.
   *
   * @return the text of its id, of a booking once for each of its days; empty for prices and caps
   */
  public abstract Optional<String> id();

  /**
   * Returns the day of it.
   *
   * @return the day; empty for prices and caps
   */
  public abstract Optional<LocalDate> date();

  /**
   * Returns the service line it is on.
   *
   * @return the line; empty if it is on none
   */
  public abstract Optional<LineId> line();

  /**
   * Returns who worked, or is booked.
   *
   * @return the person of a time entry or booking
   */
  @Value.Redacted
  public abstract Optional<PersonId> person();

  /**
   * Returns how long.
   *
   * @return the minutes of a time entry or of a day of a booking that count, or of an estimate; 0
   *     otherwise
   */
  @Value.Default
  @Value.Redacted
  public long minutes() {
    return 0;
  }

  /**
   * Returns what the client pays for an hour or day.
   *
   * @return the rate of the service line, person and day, before markup and discount; empty if
   *     there is none, nobody pays, or the line is one of cost
   */
  @Value.Redacted
  public abstract Optional<BillRate> billRate();

  /**
   * Returns what is put on the rate or the price of a piece.
   *
   * @return the markup of the service line; empty if there is none, or no rate or price
   */
  @Value.Redacted
  public abstract Optional<BasisPoints> markup();

  /**
   * Returns what is taken off the rate or the price of a piece with its markup: 510 minutes at EUR
   * 116.00 an hour, 10 % off, are EUR 887.40.
   *
   * @return the share of the service line; empty if there is none, or no rate or price. An amount
   *     off is no share: it has lines of its own
   */
  @Value.Redacted
  public abstract Optional<BasisPoints> discount();

  /**
   * Returns how many pieces.
   *
   * @return the pieces of a delivery that count; empty otherwise
   */
  @Value.Redacted
  public abstract Optional<UnitCount> pieces();

  /**
   * Returns what the client pays for a piece.
   *
   * @return the price of the service line, before markup and discount; empty if there is none, or
   *     the line is no delivery
   */
  @Value.Redacted
  public abstract Optional<Money> piecePrice();

  /**
   * Returns what an hour of the person costs.
   *
   * @return the rate of the person and day, or the overhead of the day; empty if there is none or
   *     the line is not one of cost
   */
  @Value.Redacted
  public abstract Optional<CostRate> costRate();

  /**
   * Returns what it adds to the figure.
   *
   * @return the exact amount in the currency of the budget, converted if it came in another; empty
   *     if its rate or its exchange rate is missing
   */
  @Value.Redacted
  public abstract Optional<ExactMoney> amount();

  /**
   * Returns what it would add if there were an exchange rate.
   *
   * @return the exact amount in its own currency; empty if that is the budget's
   */
  @Value.Redacted
  public abstract Optional<ExactMoney> unconverted();

  /** Adds the terms of the service line that its rate or price is multiplied by. */
  static Builder onTerms(Builder line, ServiceLine of) {
    return line.markup(Optional.of(of.markup()).filter(share -> share.value() != 0))
        .discount(
            of.discount()
                .flatMap(
                    off ->
                        off instanceof Discount.Share share
                            ? Optional.of(share.share())
                            : Optional.empty()));
  }

  /** Returns this line taken off instead of added. */
  ExplanationLine negated() {
    return builder()
        .from(this)
        .amount(amount().map(ExactMoney::negated))
        .unconverted(unconverted().map(ExactMoney::negated))
        .build();
  }

  /** Returns this line adding nothing, in a currency. */
  ExplanationLine settled(Currency currency) {
    return builder()
        .from(this)
        .amount(ExactMoney.zero(currency))
        .unconverted(Optional.empty())
        .build();
  }

  /** Builds lines. */
  static final class Builder extends ImmutableExplanationLine.Builder {
    Builder() {}
  }
}
