package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.examples.spring.view.BudgetView;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures a dashboard begins with; those that are hidden are left out. */
final class Tiles {
  private static final long FULL = BasisPoints.WHOLE;
  private static final long NEARLY_FULL = FULL / 10 * 9;

  private Tiles() {}

  static ImmutableList<Tile> of(Words words, BudgetView view) {
    Projection<StatusRow> status = view.status();
    Stream<Tile> shares =
        Stream.of(
            share(words, status, StatusRow.PROGRESS, false),
            share(words, status, StatusRow.ELAPSED, false),
            share(words, status, StatusRow.MINUTES_BURN, true),
            share(words, status, StatusRow.BURN, true));
    Stream<Tile> others =
        Stream.concat(
            Stream.of(
                    StatusRow.WORKED_MINUTES,
                    StatusRow.MINUTES_AT_COMPLETION,
                    StatusRow.BUDGET_TOTAL,
                    StatusRow.USED_VALUE,
                    StatusRow.INVOICED,
                    StatusRow.TO_INVOICE,
                    StatusRow.REVENUE,
                    StatusRow.USED_COST,
                    StatusRow.PROFIT,
                    StatusRow.MARGIN,
                    StatusRow.MARGIN_BAND,
                    StatusRow.PLANNED_END,
                    StatusRow.FORECAST_END,
                    StatusRow.LOGGED_THROUGH,
                    StatusRow.COVERAGE)
                .map(field -> tile(words, status, field)),
            view.burn().stream()
                .flatMap(
                    burn ->
                        Stream.of(
                                BudgetBurn.COST_TOTAL,
                                BudgetBurn.PROFIT_TOTAL,
                                BudgetBurn.MARGIN_TOTAL)
                            .map(field -> tile(words, burn, field))));
    return Streams.concat(
            shares, view.burn().flatMap(burn -> waiting(words, burn)).stream(), others)
        .filter(tile -> tile.cell().kind() != Cell.Kind.HIDDEN)
        .collect(toImmutableList());
  }

  /**
   * Returns the time that waits for approval: where that does not count yet, the last weeks look as
   * if nobody had worked.
   */
  private static Optional<Tile> waiting(Words words, Projection<BudgetBurn> burn) {
    boolean isLeftOut =
        burn.get(BudgetBurn.BASIS)
            .ifVisible()
            .filter(basis -> basis.stage() == TimeStage.APPROVED)
            .isPresent();
    return burn.get(BudgetBurn.UNAPPROVED_MINUTES)
        .ifVisible()
        .filter(minutes -> minutes > 0)
        .map(any -> words.cell(burn, BudgetBurn.UNAPPROVED_MINUTES))
        .map(cell -> isLeftOut ? cell.noting(words.say("project.waiting")) : cell)
        .map(cell -> new Tile(words.label(BudgetBurn.UNAPPROVED_MINUTES), cell, -1));
  }

  private static <R> Tile tile(Words words, Projection<R> row, Field<R, ?> field) {
    return new Tile(words.label(List.of(row), field), words.cell(row, field), -1);
  }

  /** Returns a share with its bar; of one that can be too much the bar says so. */
  static <R> Tile share(
      Words words, Projection<R> row, Field<R, Figure<BasisPoints>> field, boolean limited) {
    Cell cell = words.cell(row, field);
    Optional<Long> share =
        row.get(field).ifVisible().flatMap(Figure::ifKnown).map(BasisPoints::value);
    String tone = limited ? share.map(Tiles::tone).orElse("") : share.map(any -> "calm").orElse("");
    int bar = share.map(value -> (int) Math.max(0, Math.min(100, value / 100))).orElse(-1);
    return new Tile(words.label(field), new Cell(cell.text(), cell.kind(), tone), bar);
  }

  private static String tone(long share) {
    if (share > FULL) {
      return "bad";
    }
    return share >= NEARLY_FULL ? "fair" : "good";
  }
}
