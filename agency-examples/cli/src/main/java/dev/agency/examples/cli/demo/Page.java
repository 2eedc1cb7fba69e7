package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.WeekBurn;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Projection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes views as one page of HTML that opens without a network: style and pictures are inside, and
 * a script is neither there nor allowed.
 */
final class Page {

  /** What the heading, the bars and the subtitle of a card say already. */
  private static final List<String> SAID_ALREADY =
      List.of("budget", "name", "asOf", "burn", "minutesBurn");

  private Page() {}

  /**
   * Writes a page.
   *
   * @param title its title
   * @param subtitle what it shows, and as of when
   * @param views the views, side by side
   * @return the page
   */
  static String html(String title, String subtitle, List<RoleView> views) {
    return template()
        .execute(
            new Sheet(
                title,
                subtitle,
                views.stream().map(Page::view).toList(),
                Tables.NOTE
                    + " Every figure is computed from the same entries; what a role may not see is"
                    + " not in its part of the page."));
  }

  private static Template template() {
    try (Reader reader =
        new InputStreamReader(Page.class.getResourceAsStream("page.mustache"), UTF_8)) {
      return Mustache.compiler().escapeHTML(true).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole page. */
  record Sheet(String title, String subtitle, List<View> views, String footer) {}

  /** One role's column; the template shows a list of none or one where something may be absent. */
  record View(
      String heading,
      String summary,
      String standing,
      List<Hidden> hidden,
      List<ProjectCard> projects) {}

  /** What the role may not see, and why. */
  record Hidden(String names, String why) {}

  /** One project. */
  record ProjectCard(
      String name,
      String client,
      String tone,
      String verdict,
      List<String> why,
      List<Bar> bars,
      String since,
      String next,
      List<Cell> figures,
      List<Chart> chart) {}

  /** A share as a bar. */
  record Bar(String label, String kind, long width, String text) {}

  /** A figure by its name. */
  record Cell(String label, String text, boolean isHidden) {}

  /** The burn chart and its numbers. */
  record Chart(String svg, String caption, List<String> columns, List<Row> rows) {}

  /** One row of numbers. */
  record Row(List<String> cells) {}

  private static View view(RoleView view) {
    return new View(
        view.heading(),
        view.summary(),
        standing(view),
        view.hidden().stream().map(hidden -> new Hidden(hidden.names(), hidden.why())).toList(),
        view.projects().stream().map(Page::card).toList());
  }

  private static String standing(RoleView view) {
    String names =
        view.projects().stream()
            .filter(project -> project.verdict().tone() == Verdict.Tone.BAD)
            .map(ProjectView::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "No project is in trouble." : "In trouble: " + names + ".";
  }

  private static ProjectCard card(ProjectView project) {
    return new ProjectCard(
        project.name(),
        project.client(),
        project.verdict().tone().name().toLowerCase(Locale.ROOT),
        project.verdict().sentence(),
        project.why().stream().toList(),
        bars(project),
        project.since(),
        project.verdict().next(),
        figures(project.burn()),
        chart(project).stream().toList());
  }

  private static List<Bar> bars(ProjectView view) {
    return Stream.of(
            bar("Budget used", "", view.burn(), BudgetBurn.BURN)
                .or(() -> bar("Time used", "", view.burn(), BudgetBurn.MINUTES_BURN)),
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
        .map(
            share ->
                new Bar(
                    label,
                    kind.isEmpty() && share.value() > BasisPoints.WHOLE ? "over" : kind,
                    Math.max(0, Math.min(BasisPoints.WHOLE, share.value())) / 100,
                    Cells.share(share)));
  }

  private static <R> List<Cell> figures(Projection<R> record) {
    return record.type().fields().stream()
        .filter(field -> !SAID_ALREADY.contains(field.name()))
        .map(
            field ->
                new Cell(
                    Cells.label(field.name()),
                    Cells.text(field.name(), record.get(field)),
                    record.hidden().contains(field)))
        .toList();
  }

  private static Optional<Chart> chart(ProjectView view) {
    Optional<Money> total =
        view.burn().get(BudgetBurn.BUDGET_TOTAL).ifVisible().flatMap(Figure::ifKnown);
    boolean money =
        total.filter(Money::isPositive).isPresent()
            && view.weeks().stream().allMatch(week -> cumulative(week).isPresent());
    if (!money || view.weeks().isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<BurnChart.Week> weeks = ImmutableList.builder();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    long before = 0;
    for (Projection<WeekBurn> week : view.weeks()) {
      Money sum = cumulative(week).orElseThrow();
      long amount = sum.minorUnits() - before;
      before = sum.minorUnits();
      LocalDate first = week.get(WeekBurn.WEEK).ifVisible().orElseThrow();
      weeks.add(new BurnChart.Week(first, amount, sum.minorUnits()));
      rows.add(
          new Row(
              List.of(
                  first.toString(),
                  Cells.text("usedMinutes", week.get(WeekBurn.USED_MINUTES)),
                  Cells.money(new Money(amount, sum.currency())),
                  Cells.money(sum),
                  Cells.share(
                      BasisPoints.of(
                          Math.floorDiv(
                              Math.multiplyExact(sum.minorUnits(), BasisPoints.WHOLE),
                              total.get().minorUnits()))))));
    }
    return Optional.of(
        new Chart(
            BurnChart.svg(
                weeks.build(),
                total.get().minorUnits(),
                "Burn of " + Cells.money(total.get()) + " by week: bars per week, line in sum"),
            "Weekly burn of " + Cells.money(total.get()),
            List.of("Week of", "Time", "Used", "In sum", "Of the budget"),
            rows.build()));
  }

  private static Optional<Money> cumulative(Projection<WeekBurn> week) {
    return week.get(WeekBurn.CUMULATIVE_VALUE).ifVisible().flatMap(Figure::ifKnown);
  }
}
