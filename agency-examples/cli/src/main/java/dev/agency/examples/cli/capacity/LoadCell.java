package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.LoadSeries;
import java.time.LocalDate;

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
    long unplacedMinutes) {
  static ImmutableList<LoadCell> of(LoadSeries series) {
    return series.cells().stream().map(LoadCell::of).collect(ImmutableList.toImmutableList());
  }

  private static LoadCell of(LoadSeries.Cell cell) {
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
        has.unplaced());
  }
}
