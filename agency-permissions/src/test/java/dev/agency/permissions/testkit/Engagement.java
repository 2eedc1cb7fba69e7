package dev.agency.permissions.testkit;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.money.Money;
import java.util.List;

/**
 * A sample record with a field of every sensitivity class, two of which share a quantity.
 *
 * @param name PUBLIC
 * @param workedMinutes TIME
 * @param budgetTotal BILLING
 * @param revenue REVENUE
 * @param usedCost COST
 * @param lastMonthsCost COST, of the same quantity
 * @param margin PROFIT
 * @param marginBand PROFIT, a declared release
 * @param contact PERSONAL
 * @param hostNote of a quantity of the host's own, PUBLIC
 */
public record Engagement(
    String name,
    long workedMinutes,
    Money budgetTotal,
    Figure<Money> revenue,
    Figure<Money> usedCost,
    Figure<Money> lastMonthsCost,
    Figure<BasisPoints> margin,
    String marginBand,
    String contact,
    String hostNote) {
  /** A quantity that is not of the agency's catalogue. */
  public static final Quantity HOST_QUANTITY = new Quantity("hostNote", Sensitivity.PUBLIC);

  /** {@code name}. */
  public static final Field<Engagement, String> NAME = Field.of(Quantities.NAME, Engagement::name);

  /** {@code workedMinutes}. */
  public static final Field<Engagement, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, Engagement::workedMinutes);

  /** {@code budgetTotal}. */
  public static final Field<Engagement, Money> BUDGET_TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, Engagement::budgetTotal);

  /** {@code revenue}. */
  public static final Field<Engagement, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, Engagement::revenue);

  /** {@code usedCost}. */
  public static final Field<Engagement, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, Engagement::usedCost);

  /** {@code lastMonthsCost}, of the quantity {@code usedCost}. */
  public static final Field<Engagement, Figure<Money>> LAST_MONTHS_COST =
      Field.of("lastMonthsCost", Quantities.USED_COST, Engagement::lastMonthsCost);

  /** {@code margin}. */
  public static final Field<Engagement, Figure<BasisPoints>> MARGIN =
      Field.of(Quantities.MARGIN, Engagement::margin);

  /** {@code marginBand}. */
  public static final Field<Engagement, String> MARGIN_BAND =
      Field.of(Quantities.MARGIN_BAND, Engagement::marginBand);

  /** {@code contact}, of the quantity {@code contactDetails}. */
  public static final Field<Engagement, String> CONTACT =
      Field.of("contact", Quantities.CONTACT_DETAILS, Engagement::contact);

  /** {@code hostNote}. */
  public static final Field<Engagement, String> HOST_NOTE =
      Field.of(HOST_QUANTITY, Engagement::hostNote);

  /** The record type {@code engagement}. */
  public static final RecordType<Engagement> TYPE =
      RecordType.of(
          "engagement",
          Grain.PROJECT,
          List.of(
              NAME,
              WORKED_MINUTES,
              BUDGET_TOTAL,
              REVENUE,
              USED_COST,
              LAST_MONTHS_COST,
              MARGIN,
              MARGIN_BAND,
              CONTACT,
              HOST_NOTE));
}
