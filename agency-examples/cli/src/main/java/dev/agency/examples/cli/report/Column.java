package dev.agency.examples.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.reporting.ReportedTotal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure of a report, and how it is made of the rows of a group.
 *
 * @param <R> the rows
 * @param name the name of the figure
 * @param sum makes it of one row or more, those of a money all in one currency
 */
record Column<R>(String name, Function<List<Projection<R>>, Cell> sum) {
  /** Returns minutes that are added. */
  static <R> Column<R> minutes(Field<R, Long> field) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .orElseGet(
                    () ->
                        new Cell.Minutes(values(rows, field).stream().reduce(0L, Math::addExact))));
  }

  /** Returns an amount that is added, as a total of the library is. */
  static <R> Column<R> amount(Field<R, Figure<Money>> field) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .orElseGet(() -> new Cell.Amount(ReportedTotal.sum(values(rows, field)))));
  }

  /**
   * Returns a share: of one row its own, which was made of exact amounts; of several that of the
   * sums shown, if both may be.
   *
   * @param none why there is none of a whole that is not positive
   */
  static <R> Column<R> share(
      Field<R, Figure<BasisPoints>> field,
      Field<R, Figure<Money>> part,
      Field<R, Figure<Money>> whole,
      RoundingMode rounding,
      UnknownReason none) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .or(() -> one(values(rows, field)))
                .or(() -> byPeriod(values(rows, field)))
                .or(() -> Cell.hidden(shown(rows, part)))
                .or(() -> Cell.hidden(shown(rows, whole)))
                .orElseGet(
                    () ->
                        new Cell.Share(
                            ReportedTotal.sum(values(rows, part))
                                .then(
                                    above ->
                                        ReportedTotal.sum(values(rows, whole))
                                            .then(below -> share(above, below, rounding, none))))));
  }

  /** Returns a share that stands for one row alone: the sums it would be of are not shown. */
  static <R> Column<R> shareOfOne(Field<R, Figure<BasisPoints>> field) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .or(() -> one(values(rows, field)))
                .orElse(new Cell.Share(Figure.unknown(UnknownReason.NO_TOTAL))));
  }

  /**
   * Returns a coverage, which is no better for a group than for the worst of its rows. A row that
   * nobody logged time on, and nobody should have, lacks no time sheet and says nothing of the
   * others; any other that is unknown leaves the group unknown.
   */
  static <R> Column<R> lowest(Field<R, Figure<BasisPoints>> field) {
    Figure<BasisPoints> nobody = Figure.unknown(UnknownReason.NO_ENTRIES);
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .orElseGet(
                    () ->
                        new Cell.Share(
                            values(rows, field).stream()
                                .filter(coverage -> !coverage.equals(nobody))
                                .reduce((one, other) -> one.with(other, Column::lower))
                                .orElse(nobody))));
  }

  private static BasisPoints lower(BasisPoints one, BasisPoints other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Returns the latest day of a group. */
  static <R> Column<R> latest(Field<R, Optional<LocalDate>> field) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .orElseGet(
                    () ->
                        new Cell.Day(
                            values(rows, field).stream()
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder()))));
  }

  /** Returns what the rows of a group are, each kind once. */
  static <R, E extends Enum<E>> Column<R> word(Field<R, Optional<E>> field) {
    return new Column<>(
        field.name(),
        rows ->
            Cell.hidden(shown(rows, field))
                .orElseGet(
                    () ->
                        new Cell.Word(
                            values(rows, field).stream()
                                .flatMap(Optional::stream)
                                .map(Enum::name)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("+")))));
  }

  /** A sum with a retainer in it has no whole that it would be a share of. */
  private static Optional<Cell> byPeriod(List<Figure<BasisPoints>> shares) {
    Figure<BasisPoints> none = Figure.unknown(UnknownReason.BY_PERIOD);
    return shares.contains(none) ? Optional.of(new Cell.Share(none)) : Optional.empty();
  }

  private static Optional<Cell> one(List<Figure<BasisPoints>> shares) {
    return shares.size() == 1 ? Optional.of(new Cell.Share(shares.get(0))) : Optional.empty();
  }

  private static Figure<BasisPoints> share(
      Money part, Money whole, RoundingMode rounding, UnknownReason none) {
    if (!whole.isPositive()) {
      return Figure.unknown(none);
    }
    return Figure.known(
        BasisPoints.of(
            BigDecimal.valueOf(part.minorUnits())
                .multiply(BigDecimal.valueOf(BasisPoints.WHOLE))
                .divide(BigDecimal.valueOf(whole.minorUnits()), 0, rounding)
                .longValueExact()));
  }

  private static <R, V> ImmutableList<Shown<V>> shown(List<Projection<R>> rows, Field<R, V> field) {
    return rows.stream().map(row -> row.get(field)).collect(toImmutableList());
  }

  private static <R, V> ImmutableList<V> values(List<Projection<R>> rows, Field<R, V> field) {
    return rows.stream()
        .map(row -> row.get(field).ifVisible().orElseThrow())
        .collect(toImmutableList());
  }
}
