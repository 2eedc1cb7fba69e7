package dev.agency.examples.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.csv.NaturalOrder;
import dev.agency.permissions.view.HiddenReason;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups and their figures.
 *
 * <p>There is a row for each group and currency, for amounts of two never add. The currency is that
 * of the amounts that may be seen; a row without any joins those of its group if they are of one
 * currency. Groups are in {@link NaturalOrder}, then by currency; what may not be told apart is one
 * group and the last.
 *
 * <p>Whoever reads a report must know how complete it is: missing time sheets make a burn look
 * healthy. So each tells, of the budgets that are in it, the last day anybody logged time on and
 * the lowest coverage. A row of a person or a month has none of its own: these are of budgets.
 *
 * @param by what there is a row for
 * @param loggedThrough the last day with logged time on the budgets that are in it
 * @param coverage how complete the time sheets of their people are, on the budget where they are
 *     least so
 * @param columns the names of the figures
 * @param lines the rows
 */
record Report(
    Grouping by,
    Cell loggedThrough,
    Cell coverage,
    ImmutableList<String> columns,
    ImmutableList<Line> lines) {
  /**
   * A record that goes into a report.
   *
   * @param labels what it is told from others by
   * @param seen what may be seen of it
   */
  record Row<R>(List<Shown<String>> labels, Projection<R> seen) {
    /** Returns the text to find its group by; nothing if that is hidden. */
    String group() {
      return labels.get(0).ifVisible().orElse("");
    }

    /** Returns the currency of the amounts that may be seen, empty if there are none. */
    String currency() {
      List<Money> found = new ArrayList<>();
      seen.forEachVisible(
          (place, field, value) -> {
            if (value instanceof Figure<?> figure) {
              figure
                  .knownPart()
                  .filter(Money.class::isInstance)
                  .map(Money.class::cast)
                  .ifPresent(found::add);
            }
          });
      return found.isEmpty() ? "" : found.get(0).currency().getCurrencyCode();
    }
  }

  /**
   * A row of the report.
   *
   * @param labels what it is told from others by
   * @param currency the currency of its amounts, empty if none may be seen
   * @param budgets how many budgets it adds up, of those that may be seen
   * @param cells its figures, one for each column
   */
  record Line(
      List<Shown<String>> labels, String currency, int budgets, ImmutableList<Cell> cells) {}

  /**
   * Makes groups of rows and adds each up.
   *
   * @param budgets the burn of each budget that has a row, empty where it may not be seen
   */
  static <R> Report of(
      Grouping by,
      List<Column<R>> columns,
      List<Row<R>> rows,
      List<Optional<Projection<BudgetBurn>>> budgets) {
    Map<String, TreeMap<String, List<Row<R>>>> groups =
        new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(NaturalOrder.INSTANCE));
    for (Row<R> row : rows) {
      groups
          .computeIfAbsent(row.group(), group -> new TreeMap<>())
          .computeIfAbsent(row.currency(), currency -> new ArrayList<>())
          .add(row);
    }
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    for (TreeMap<String, List<Row<R>>> group : groups.values()) {
      join(group);
      group.forEach((currency, of) -> lines.add(line(columns, currency, of)));
    }
    return new Report(
        by,
        of(budgets, Column.latest(BudgetBurn.LOGGED_THROUGH)),
        of(budgets, Column.lowest(BudgetBurn.COVERAGE)),
        columns.stream().map(Column::name).collect(toImmutableList()),
        lines.build());
  }

  /** Returns a figure of all budgets, hidden if that of one may not be seen. */
  private static Cell of(
      List<Optional<Projection<BudgetBurn>>> budgets, Column<BudgetBurn> column) {
    List<Projection<BudgetBurn>> seen = budgets.stream().flatMap(Optional::stream).toList();
    return seen.size() == budgets.size()
        ? column.sum().apply(seen)
        : new Cell.Hidden(seen.isEmpty() ? HiddenReason.RECORD.name() : Cell.PART);
  }

  /** Where only one currency is seen, what has none belongs to it. */
  private static <R> void join(TreeMap<String, List<Row<R>>> group) {
    if (group.size() == 2) {
      Optional.ofNullable(group.remove("")).ifPresent(group.firstEntry().getValue()::addAll);
    }
  }

  private static <R> Line line(List<Column<R>> columns, String currency, List<Row<R>> rows) {
    List<Projection<R>> seen = rows.stream().map(Row::seen).toList();
    List<Shown<String>> labels = rows.get(0).labels();
    boolean told = labels.get(0) instanceof Shown.Visible;
    return new Line(
        told ? labels : Collections.nCopies(labels.size(), labels.get(0)),
        currency,
        rows.size(),
        columns.stream().map(column -> column.sum().apply(seen)).collect(toImmutableList()));
  }
}
