package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.scope.CreepIndex;

/**
 * Creep against one baseline with its parts: a record type of the host.
 *
 * @param creep the creep
 */
record CreepRow(CreepIndex.Against creep) {
  static final Field<CreepRow, Long> BASELINE =
      Field.of(Quantities.BUDGET_MINUTES, row -> row.creep().baselineMinutes());
  static final Field<CreepRow, Long> ABSORBED_MINUTES =
      Field.of("absorbedMinutes", Quantities.MINUTES_DELTA, row -> row.creep().absorbedMinutes());
  static final Field<CreepRow, Figure<BasisPoints>> ABSORBED =
      Field.of("absorbed", Quantities.MINUTES_DELTA, row -> row.creep().absorbed());
  static final Field<CreepRow, Figure<Long>> FORECAST =
      Field.of(Quantities.MINUTES_AT_COMPLETION, row -> row.creep().forecastMinutes());
  static final Field<CreepRow, Figure<Long>> UNEXPLAINED_MINUTES =
      Field.of(
          "unexplainedMinutes",
          Quantities.MINUTES_AT_COMPLETION,
          row -> row.creep().unexplainedMinutes());
  static final Field<CreepRow, Figure<BasisPoints>> UNEXPLAINED =
      Field.of("unexplained", Quantities.MINUTES_AT_COMPLETION, row -> row.creep().unexplained());
  static final Field<CreepRow, Figure<Long>> CREEP_MINUTES =
      Field.of("creepMinutes", Quantities.MINUTES_AT_COMPLETION, row -> row.creep().creepMinutes());
  static final Field<CreepRow, Figure<BasisPoints>> CREEP =
      Field.of("creep", Quantities.MINUTES_AT_COMPLETION, row -> row.creep().creep());

  static final RecordType<CreepRow> TYPE =
      RecordType.of(
          "creep",
          Grain.PROJECT,
          ImmutableList.of(
              BASELINE,
              ABSORBED_MINUTES,
              ABSORBED,
              FORECAST,
              UNEXPLAINED_MINUTES,
              UNEXPLAINED,
              CREEP_MINUTES,
              CREEP));
}
