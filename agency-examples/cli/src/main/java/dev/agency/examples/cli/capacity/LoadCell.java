package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

/** What somebody has and is booked for in one period: a field of a heat map. */
record LoadCell(
    LocalDate start,
    LocalDate end,
    boolean partial,
    LoadSeries.Level level,
    long grossMinutes,
    long holidayMinutes,
    long awayMinutes,
    long pendingLeaveMinutes,
    long capacityMinutes,
    long confirmedMinutes,
    long tentativeMinutes,
    long loadMinutes,
    long freeMinutes,
    long overMinutes,
    long unplacedMinutes,
    Figure<BasisPoints> loadRatio,
    Optional<Used> utilization) {
  static ImmutableList<LoadCell> of(
      LoadSeries series, Optional<Worked> worked, Collection<PersonId> people) {
    return IntStream.range(0, series.cells().size())
        .mapToObj(
            i -> {
              LoadSeries.Cell cell = series.cells().get(i);
              return of(
                  cell,
                  worked.map(all -> Used.of(all.in(i, people), cell.figures(), all.target())));
            })
        .collect(ImmutableList.toImmutableList());
  }

  private static LoadCell of(LoadSeries.Cell cell, Optional<Used> utilization) {
    Availability has = cell.figures();
    return new LoadCell(
        cell.days().start(),
        cell.days().end().orElseThrow(),
        cell.partial(),
        cell.level(),
        has.gross(),
        has.holiday(),
        has.away(),
        has.pendingLeave(),
        has.capacity(),
        has.confirmed(),
        has.tentative(),
        has.load(),
        has.free(),
        has.over(),
        has.unplaced(),
        has.loadRatio(),
        utilization);
  }
}
