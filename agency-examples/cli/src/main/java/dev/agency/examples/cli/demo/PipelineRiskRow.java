package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.risk.ShortageRiskRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import java.time.LocalDate;

/**
 * How likely the pipeline asks more of a discipline in a month than is left: a record type of the
 * host.
 *
 * @param row the figures
 */
record PipelineRiskRow(ShortageRiskRow row) {
  static final Field<PipelineRiskRow, String> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, each -> each.row().cell().discipline().value());
  static final Field<PipelineRiskRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, each -> each.row().cell().start());
  static final Field<PipelineRiskRow, Boolean> PARTIAL =
      Field.of("partial", Quantities.DATES, each -> each.row().partial());
  static final Field<PipelineRiskRow, Long> LEFT =
      Field.of("leftMinutes", Quantities.FREE_MINUTES, each -> each.row().freeMinutes());
  static final Field<PipelineRiskRow, Long> EXPECTED =
      Field.of(
          "expectedMinutes", Quantities.ESTIMATED_MINUTES, each -> each.row().expectedMinutes());
  static final Field<PipelineRiskRow, BasisPoints> SHORT_WITH =
      Field.of("shortWith", Quantities.SHORT_MINUTES, each -> each.row().probability());
  static final Field<PipelineRiskRow, Long> EIGHTY =
      Field.of("shortEightyMinutes", Quantities.SHORT_MINUTES, each -> each.row().shortEighty());
  static final Field<PipelineRiskRow, Long> MEAN =
      Field.of("meanShortMinutes", Quantities.SHORT_MINUTES, each -> each.row().expectedShort());

  static final RecordType<PipelineRiskRow> TYPE =
      RecordType.of(
          "pipelineRisk",
          Grain.DISCIPLINE,
          ImmutableList.of(DISCIPLINE, MONTH, PARTIAL, LEFT, EXPECTED, SHORT_WITH, EIGHTY, MEAN));
}
