package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One project as the page shows it, made from what the role sees.
 *
 * @param name its name
 * @param subtitle its client, how it is charged and when it should end
 * @param tone how it stands at a glance
 * @param verdict how it stands in words
 * @param notes what else a reader should know
 * @param bars its shares
 * @param next what should happen next
 * @param forecasts what is forecast, in words
 * @param alerts what somebody should be warned of, the most urgent first
 * @param calm what to say if there is nothing, one sentence or none
 * @param earlier what somebody was warned of before
 * @param methods what each method forecasts, none or one table
 * @param charts the burn and the hours week by week
 * @param small the progress and the invoicing
 * @param books what the books post month by month, none or one table
 * @param groups the figures, by what they tell of
 */
record ProjectCard(
    String name,
    String subtitle,
    String tone,
    String verdict,
    List<String> notes,
    List<Bar> bars,
    String next,
    List<String> forecasts,
    List<Warning> alerts,
    List<String> calm,
    List<Earlier> earlier,
    List<Methods> methods,
    List<Chart> charts,
    List<Chart> small,
    List<Books> books,
    List<Group> groups) {
  /** What the heading, the bars and the subtitle of the page say already. */
  private static final Set<String> SAID_ALREADY =
      Set.of("budget", "name", "asOf", "burn", "minutesBurn");

  /** How far a bar reaches, in basis points: what is over 100 % has to show. */
  private static final long FULL_BAR = 12_500;

  /** A share as a bar; its width is in percent of the track, which ends at 125 %. */
  record Bar(String label, String kind, long width, String text) {}

  /** An alert: its level as a word and a kind of style, and what it says. */
  record Warning(String level, String kind, String raised, String words) {
    static Warning of(AlertView alert) {
      return new Warning(
          alert.label(),
          alert.level().name().toLowerCase(Locale.ROOT),
          alert.raised(),
          alert.words());
    }
  }

  /** Alerts that are over, and how many. */
  record Earlier(int count, List<Warning> alerts) {}

  /** What each method forecasts. */
  record Methods(List<Chart.Row> rows) {}

  /** What the books post month by month. */
  record Books(String note, List<String> columns, List<Chart.Row> rows) {}

  /** Figures that tell of one thing. */
  record Group(String title, List<Cell> cells) {}

  /** A figure by its name. */
  record Cell(String label, String text, boolean isHidden) {}

  static ProjectCard of(ProjectView view) {
    return new ProjectCard(
        view.name(),
        view.subtitle(),
        view.verdict().tone().css(),
        view.verdict().sentence(),
        view.notes(),
        bars(view),
        view.verdict().next(),
        ForecastWords.of(view),
        view.outlook().open().stream().map(Warning::of).toList(),
        view.outlook().open().isEmpty() ? List.of("No alert holds.") : List.of(),
        earlier(view.outlook()),
        methods(view.outlook()),
        Stream.of(BurnChart.of(view), HoursChart.of(view)).flatMap(Optional::stream).toList(),
        Stream.of(ProgressChart.of(view), InvoicingChart.of(view))
            .flatMap(Optional::stream)
            .toList(),
        books(view),
        List.of(
            group("Time", view.burn(), Set.of(Sensitivity.PUBLIC, Sensitivity.TIME)),
            group("Billing", view.burn(), Set.of(Sensitivity.BILLING)),
            group(
                view.isWholePrice() ? "Earnings (whole price) and cost" : "Earnings and cost",
                view.burn(),
                Set.of(Sensitivity.REVENUE, Sensitivity.COST, Sensitivity.PROFIT))));
  }

  private static List<Earlier> earlier(OutlookView outlook) {
    List<Warning> earlier = outlook.earlier().stream().map(Warning::of).toList();
    return earlier.isEmpty() ? List.of() : List.of(new Earlier(earlier.size(), earlier));
  }

  private static List<Methods> methods(OutlookView outlook) {
    List<Chart.Row> rows =
        outlook.forecasts().stream()
            .map(
                row ->
                    new Chart.Row(
                        List.of(
                            Cells.text("method", row.get(ForecastRow.METHOD))
                                + (row.get(ForecastRow.STANDARD).ifVisible().orElse(false)
                                    ? " (counts)"
                                    : ""),
                            Cells.about(row.get(ForecastRow.MINUTES_AT_COMPLETION)),
                            Cells.about(row.get(ForecastRow.VALUE_AT_COMPLETION)),
                            Cells.about(row.get(ForecastRow.COST_AT_COMPLETION)))))
            .toList();
    boolean told =
        outlook
            .standard()
            .flatMap(row -> row.get(ForecastRow.MINUTES_AT_COMPLETION).ifVisible())
            .flatMap(Figure::ifKnown)
            .isPresent();
    return told ? List.of(new Methods(rows)) : List.of();
  }

  private static List<Books> books(ProjectView view) {
    List<Chart.Row> rows = ClosedMonths.rows(view.books().months());
    return rows.isEmpty()
        ? List.of()
        : List.of(new Books(ClosedMonths.NOTE, ClosedMonths.columns(), rows));
  }

  private static List<Bar> bars(ProjectView view) {
    String tone = view.verdict().tone().css();
    return Stream.of(
            bar("Budget used", tone, view.burn(), BudgetBurn.BURN)
                .or(() -> bar("Time used", tone, view.burn(), BudgetBurn.MINUTES_BURN)),
            bar("Time gone", "time", view.project(), ProjectFacts.ELAPSED),
            bar("Work done", "done", view.project(), ProjectFacts.PROGRESS))
        .flatMap(Optional::stream)
        .toList();
  }

  private static <R> Optional<Bar> bar(
      String label, String kind, Projection<R> from, Field<R, Figure<BasisPoints>> field) {
    return from.get(field)
        .ifVisible()
        .flatMap(Figure::ifKnown)
        .map(share -> new Bar(label, kind, width(share), Cells.share(share)));
  }

  private static long width(BasisPoints share) {
    return Math.max(0, Math.min(FULL_BAR, share.value())) * 100 / FULL_BAR;
  }

  private static Group group(
      String title, Projection<BudgetBurn> burn, Set<Sensitivity> sensitivities) {
    return new Group(
        title,
        burn.type().fields().stream()
            .filter(field -> sensitivities.contains(field.quantity().sensitivity()))
            .filter(field -> !SAID_ALREADY.contains(field.name()))
            .map(
                field ->
                    new Cell(
                        Cells.label(field.name()),
                        Cells.text(field.name(), burn.get(field)),
                        burn.hidden().contains(field)))
            .toList());
  }
}
