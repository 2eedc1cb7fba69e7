package dev.agency.examples.cli.capacity;

import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.risk.ShortageRiskRow;
import java.time.LocalDate;

/**
 * How likely the pipeline asks more of a discipline in a month than it has left; in basis points.
 */
record RiskLine(
    String discipline,
    LocalDate start,
    LocalDate end,
    boolean partial,
    long leftMinutes,
    long expectedMinutes,
    long allWonMinutes,
    long shortProbability,
    long shortP50Minutes,
    long shortP80Minutes,
    long shortP90Minutes,
    long expectedShortMinutes) {
  static RiskLine of(ShortageRiskRow row, PipelineDemand months) {
    return new RiskLine(
        row.cell().discipline().value(),
        row.cell().start(),
        months.periods().stream()
            .filter(month -> month.start().equals(row.cell().start()))
            .findFirst()
            .flatMap(month -> month.end())
            .orElseThrow(),
        row.partial(),
        row.freeMinutes(),
        row.expectedMinutes(),
        row.allWonMinutes(),
        row.probability().value(),
        row.shortMedian(),
        row.shortEighty(),
        row.shortNinety(),
        row.expectedShort());
  }
}
