package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Risk;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An open risk of a project: what may happen, how likely, and what it would cost.
 *
 * <p>"The payment provider changes its interface before the launch", 30 % likely, would take 40
 * hours and EUR 2,000 besides. The money is what the agency would pay, and as secret as a cost.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param risk the risk
 */
public record RiskRow(Risk risk) {
  /** The project. */
  public static final Field<RiskRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.risk().project());

  /** The risk. */
  public static final Field<RiskRow, RiskId> RISK =
      Field.of("risk", Quantities.NAME, row -> row.risk().id());

  /** What may happen. */
  public static final Field<RiskRow, String> TITLE =
      Field.of("title", Quantities.NAME, row -> row.risk().title());

  /** How likely that is. */
  public static final Field<RiskRow, BasisPoints> LIKELIHOOD =
      Field.of("likelihood", Quantities.STATE, row -> row.risk().likelihood());

  /** The day it was raised. */
  public static final Field<RiskRow, LocalDate> RAISED_ON =
      Field.of("raisedOn", Quantities.DATES, row -> row.risk().raisedOn());

  /** The day the client was told. */
  public static final Field<RiskRow, Optional<LocalDate>> TOLD_CLIENT_ON =
      Field.of("toldClientOn", Quantities.DATES, row -> row.risk().toldClientOn());

  /** What is done about it. */
  public static final Field<RiskRow, Optional<String>> RESPONSE =
      Field.of("response", Quantities.NAME, row -> row.risk().response());

  /** The work it would take; unknown ({@code NO_ESTIMATE}) if nobody said. */
  public static final Field<RiskRow, Figure<Long>> IMPACT_MINUTES =
      Field.of(
          "impactMinutes", Quantities.MINUTES_DELTA, row -> figure(row.risk().impactMinutes()));

  /** What it would cost besides; unknown ({@code NO_ESTIMATE}) if nobody said. */
  public static final Field<RiskRow, Figure<Money>> IMPACT_AMOUNT =
      Field.of("impactAmount", Quantities.COST_DELTA, row -> figure(row.risk().impactAmount()));

  /** The record type, for permissions and tables. */
  public static final RecordType<RiskRow> TYPE =
      RecordType.of(
          "projectRisk",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              RISK,
              TITLE,
              LIKELIHOOD,
              RAISED_ON,
              TOLD_CLIENT_ON,
              RESPONSE,
              IMPACT_MINUTES,
              IMPACT_AMOUNT));

  /**
   * Creates a row.
   *
   * @param risk the risk
   */
  public RiskRow {
    Objects.requireNonNull(risk, "risk");
  }

  private static <T> Figure<T> figure(Optional<T> value) {
    return value.map(Figure::known).orElse(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  /** Returns the risk and no figures. */
  @Override
  public String toString() {
    return "RiskRow[" + risk.id() + "]";
  }
}
