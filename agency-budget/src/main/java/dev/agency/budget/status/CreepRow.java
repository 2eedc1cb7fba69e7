package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.CreepIndex;
import java.util.Objects;

/**
 * How far the work of a project has crept beyond what was agreed, as of the day of its status.
 *
 * <p>Of 1,000 hours 50 were given away and 1,080 are forecast: 8 % of the first baseline, above a
 * limit of 5 % and below one of 10 %. After an order of 100 hours, with 1,180 forecast, it is 7.27
 * % of the baseline in force and still 8 % of the first one.
 *
 * <p>Work of before the win is no growth and not in the forecast. It is between the people of the
 * agency, and no row of it is for the client. Immutable and thread-safe.
 *
 * @param project the project
 * @param index the creep against both baselines
 * @param limits the shares from which creep is to be told, rising
 */
public record CreepRow(ProjectId project, CreepIndex index, ImmutableList<BasisPoints> limits) {
  /** The project. */
  public static final Field<CreepRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, CreepRow::project);

  /** The shares from which creep is to be told. */
  public static final Field<CreepRow, ImmutableList<BasisPoints>> LIMITS =
      Field.of("limits", Quantities.STATE, CreepRow::limits);

  /** The time of the first baseline. */
  public static final Field<CreepRow, Long> ORIGINAL_MINUTES =
      Field.of(
          "originalMinutes",
          Quantities.BUDGET_MINUTES,
          row -> row.index().original().baselineMinutes());

  /** The time of the baseline in force. */
  public static final Field<CreepRow, Long> CURRENT_MINUTES =
      Field.of(
          "currentMinutes",
          Quantities.BUDGET_MINUTES,
          row -> row.index().current().baselineMinutes());

  /** The time that was given away, ever. */
  public static final Field<CreepRow, Long> ABSORBED_MINUTES =
      Field.of(
          "absorbedMinutes",
          Quantities.MINUTES_DELTA,
          row -> row.index().original().absorbedMinutes());

  /** The time the work will have taken. */
  public static final Field<CreepRow, Figure<Long>> FORECAST_MINUTES =
      Field.of(Quantities.MINUTES_AT_COMPLETION, row -> row.index().original().forecastMinutes());

  /** The growth nobody pays for, of the first baseline. */
  public static final Field<CreepRow, Figure<BasisPoints>> OF_ORIGINAL =
      Field.of(
          "ofOriginal", Quantities.MINUTES_AT_COMPLETION, row -> row.index().original().creep());

  /** The same growth, of the baseline in force. */
  public static final Field<CreepRow, Figure<BasisPoints>> OF_CURRENT =
      Field.of("ofCurrent", Quantities.MINUTES_AT_COMPLETION, row -> row.index().current().creep());

  /** The limits it is above, against the one baseline or the other; none while all is well. */
  public static final Field<CreepRow, ImmutableList<BasisPoints>> PASSED =
      Field.of("passed", Quantities.MINUTES_AT_COMPLETION, CreepRow::passed);

  /** The record type, for permissions and tables. */
  public static final RecordType<CreepRow> TYPE =
      RecordType.of(
          "projectCreep",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              LIMITS,
              ORIGINAL_MINUTES,
              CURRENT_MINUTES,
              ABSORBED_MINUTES,
              FORECAST_MINUTES,
              OF_ORIGINAL,
              OF_CURRENT,
              PASSED));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param index the creep against both baselines
   * @param limits the shares from which creep is to be told
   */
  public CreepRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(limits, "limits");
  }

  /**
   * Returns which limits are passed.
   *
   * @return the limits creep is above, rising; without a forecast by what was given away alone
   */
  public ImmutableList<BasisPoints> passed() {
    return index.passed(limits);
  }

  /** Returns the project, and no figure. */
  @Override
  public String toString() {
    return "CreepRow[" + project + "]";
  }
}
