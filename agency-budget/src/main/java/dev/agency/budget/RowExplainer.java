package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists what the figures of one row are made of: the lines of the whole that are of the row, and
 * the rounding of the row itself, for parts of a whole are rounded together.
 */
final class RowExplainer {
  private final Explainer whole;
  private final BurnReport report;

  RowExplainer(Explainer whole, BurnReport report) {
    this.whole = whole;
    this.report = report;
  }

  /** A row that was found: what it shows of a quantity, and which lines are behind it. */
  private record Found(Function<Quantity, Object> shows, Predicate<ExplanationLine> holds) {}

  Explanation explain(BurnRow row, Quantity quantity) {
    if (!row.amounts().contains(quantity)) {
      throw Explainer.unknown();
    }
    Found found = find(row);
    Figure<Money> figure = money(found.shows().apply(quantity));
    Stream<ExplanationLine> lines = whole.linesOf(quantity, row).filter(found.holds());
    return whole.explained(quantity, figure, lines);
  }

  MinutesExplanation explainMinutes(BurnRow row, Quantity quantity) {
    ImmutableList<ExplanationLine> all = whole.explainMinutes(quantity).lines();
    Found found = find(row);
    ImmutableList<ExplanationLine> lines =
        all.stream().filter(found.holds()).collect(toImmutableList());
    return new MinutesExplanation(
        report.budget().asOf(),
        report.budget().basis(),
        quantity,
        (Long) found.shows().apply(quantity),
        lines);
  }

  @SuppressWarnings("unchecked") // amounts of rows are figures of money
  private static Figure<Money> money(Object figure) {
    return (Figure<Money>) figure;
  }

  private Found find(BurnRow row) {
    if (row instanceof BurnRow.Line of) {
      return found(
          LineBurn.TYPE,
          report.lines(),
          each -> each.line().equals(of.line()),
          line -> line.line().equals(of.line()));
    }
    if (row instanceof BurnRow.Person of) {
      return found(
          PersonBurn.TYPE,
          report.people(),
          each -> each.person().equals(of.person()),
          line -> line.person().filter(of.person()::equals).isPresent());
    }
    if (row instanceof BurnRow.Discipline of) {
      return found(
          DisciplineBurn.TYPE,
          report.disciplines(),
          each -> each.discipline().equals(of.discipline()),
          line -> line.person().map(whole::discipline).filter(of.discipline()::equals).isPresent());
    }
    if (row instanceof BurnRow.Week of) {
      return period(report.weeks(), of.start(), of.start().plusWeeks(1));
    }
    LocalDate start = ((BurnRow.Month) row).start();
    return period(report.months(), start, start.plusMonths(1));
  }

  private static Found period(List<PeriodBurn> periods, LocalDate start, LocalDate end) {
    return found(
        PeriodBurn.TYPE,
        periods,
        each -> each.start().equals(start),
        line -> line.date().filter(day -> !day.isBefore(start) && day.isBefore(end)).isPresent());
  }

  private static <R> Found found(
      RecordType<R> type, List<R> rows, Predicate<R> which, Predicate<ExplanationLine> holds) {
    Optional<R> row = rows.stream().filter(which).findFirst();
    return row.map(
            found ->
                new Found(quantity -> type.field(quantity.name()).orElseThrow().read(found), holds))
        .orElseThrow(
            () ->
                InvalidModelException.at(
                    "/row", ErrorCode.UNKNOWN_REFERENCE, "The row must be one of the report."));
  }
}
