package dev.agency.examples.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.examples.cli.demo.SeenWork;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a report has a row for. */
enum Grouping {
  /** A project. */
  PROJECT("project", "name", "client"),
  /** A client. */
  CLIENT("client", "name"),
  /** A person. */
  PERSON("person"),
  /** A discipline, and what is of none. */
  DISCIPLINE("discipline"),
  /** A calendar month. */
  MONTH("month");

  /** No identifier: it stands for people without a discipline. */
  private static final String NONE = "-";

  private final ImmutableList<String> labels;

  Grouping(String... labels) {
    this.labels = ImmutableList.copyOf(labels);
  }

  /** Returns what a row is told from others by; the first tells all of it. */
  ImmutableList<String> labels() {
    return labels;
  }

  /** Returns the name on the command line and in JSON. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the report of what somebody may see of some work; of budgets by what is measured. */
  Report of(List<SeenWork> works, Measured measured) {
    return switch (this) {
      case PROJECT ->
          budgets(
              works,
              measured,
              work -> List.of(work.project(), work.projectName(), work.clientName()));
      case CLIENT -> budgets(works, measured, work -> List.of(work.client(), work.clientName()));
      case PERSON ->
          of(
              works,
              Columns.OF_PEOPLE,
              SeenWork::people,
              (work, row) -> List.of(person(row.get(PersonBurn.PERSON))));
      case DISCIPLINE ->
          of(
              works,
              Columns.OF_DISCIPLINES,
              SeenWork::disciplines,
              (work, row) ->
                  List.of(
                      named(
                          row.get(DisciplineBurn.DISCIPLINE),
                          of -> of.map(DisciplineId::value).orElse(NONE))));
      case MONTH ->
          of(
              works,
              Columns.OF_MONTHS,
              SeenWork::months,
              (work, row) ->
                  List.of(
                      named(row.get(PeriodBurn.START), start -> YearMonth.from(start).toString())));
    };
  }

  /** Returns whether a row adds up whole budgets. */
  boolean isOfBudgets() {
    return this == PROJECT || this == CLIENT;
  }

  private Report budgets(
      List<SeenWork> works,
      Measured measured,
      Function<SeenWork, List<Shown<String>>> labelsOfWork) {
    return switch (measured) {
      case BURN -> budgets(works, Columns.OF_BUDGETS, SeenWork::burn, labelsOfWork);
      case INVOICING -> budgets(works, Columns.OF_INVOICING, SeenWork::invoicing, labelsOfWork);
      case REPORTED -> budgets(works, Columns.OF_REPORTED, SeenWork::reported, labelsOfWork);
      case INCOME -> budgets(works, Columns.OF_INCOME, SeenWork::income, labelsOfWork);
    };
  }

  private <R> Report budgets(
      List<SeenWork> works,
      List<Column<R>> columns,
      Function<SeenWork, Optional<Projection<R>>> seen,
      Function<SeenWork, List<Shown<String>>> labelsOfWork) {
    return of(
        works,
        columns,
        work -> seen.apply(work).map(ImmutableList::of).orElse(ImmutableList.of()),
        (work, row) -> labelsOfWork.apply(work));
  }

  private <R> Report of(
      List<SeenWork> works,
      List<Column<R>> columns,
      Function<SeenWork, ImmutableList<Projection<R>>> seen,
      BiFunction<SeenWork, Projection<R>, List<Shown<String>>> labelsOfRow) {
    return Report.of(
        this,
        columns,
        works.stream()
            .flatMap(
                work ->
                    seen.apply(work).stream()
                        .map(row -> new Report.Row<>(labelsOfRow.apply(work, row), row)))
            .collect(toImmutableList()),
        works.stream()
            .filter(work -> !seen.apply(work).isEmpty())
            .map(SeenWork::burn)
            .collect(toImmutableList()));
  }

  private static Shown<String> person(Shown<PersonId> person) {
    return named(person, PersonId::value);
  }

  private static <V> Shown<String> named(Shown<V> shown, Function<V, String> name) {
    return shown instanceof Shown.Hidden<V> hidden
        ? new Shown.Hidden<>(hidden.reason())
        : new Shown.Visible<>(name.apply(shown.ifVisible().orElseThrow()));
  }
}
