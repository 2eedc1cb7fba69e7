package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.Explanation;
import dev.agency.budget.LineBurn;
import dev.agency.budget.MinutesExplanation;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row of a burn of which a figure is explained: the whole budget, or a part of it.
 *
 * @param <R> the type of the row
 * @param burn the burn
 * @param part which row it is; empty for the whole budget
 * @param type the record type of the row
 * @param row the row
 * @param key the field that says which row it is; whoever may not see it may not ask by it
 * @param basis the field of its basis
 */
record ExplainedRow<R>(
    BurnReport burn,
    Optional<BurnRow> part,
    RecordType<R> type,
    R row,
    Field<R, ?> key,
    Field<R, BurnBasis> basis) {
  /** Returns a row of a burn; empty if there is none. */
  static Optional<? extends ExplainedRow<?>> of(BurnReport burn, Optional<BurnRow> part) {
    if (part.isEmpty()) {
      return Optional.of(
          new ExplainedRow<>(
              burn, part, BudgetBurn.TYPE, burn.budget(), BudgetBurn.BUDGET, BudgetBurn.BASIS));
    }
    BurnRow row = part.get();
    if (row instanceof BurnRow.Line line) {
      Keyed<LineBurn> keyed = new Keyed<>(LineBurn.TYPE, LineBurn.LINE, LineBurn.BASIS);
      return keyed.in(burn, row, burn.lines(), each -> each.line().equals(line.line()));
    }
    if (row instanceof BurnRow.Person person) {
      Keyed<PersonBurn> keyed = new Keyed<>(PersonBurn.TYPE, PersonBurn.PERSON, PersonBurn.BASIS);
      return keyed.in(burn, row, burn.people(), each -> each.person().equals(person.person()));
    }
    if (row instanceof BurnRow.Discipline craft) {
      Keyed<DisciplineBurn> keyed =
          new Keyed<>(DisciplineBurn.TYPE, DisciplineBurn.DISCIPLINE, DisciplineBurn.BASIS);
      return keyed.in(
          burn, row, burn.disciplines(), each -> each.discipline().equals(craft.discipline()));
    }
    Keyed<PeriodBurn> keyed = new Keyed<>(PeriodBurn.TYPE, PeriodBurn.START, PeriodBurn.BASIS);
    return row instanceof BurnRow.Week week
        ? keyed.in(burn, row, burn.weeks(), each -> each.start().equals(week.start()))
        : keyed.in(
            burn, row, burn.months(), each -> each.start().equals(((BurnRow.Month) row).start()));
  }

  private record Keyed<R>(RecordType<R> type, Field<R, ?> key, Field<R, BurnBasis> basis) {
    Optional<ExplainedRow<R>> in(BurnReport burn, BurnRow part, List<R> rows, Predicate<R> which) {
      return rows.stream()
          .filter(which)
          .findFirst()
          .map(row -> new ExplainedRow<>(burn, Optional.of(part), type, row, key, basis));
    }
  }

  Explanation explain(Quantity quantity) {
    return part.map(of -> burn.explain(of, quantity)).orElseGet(() -> burn.explain(quantity));
  }

  MinutesExplanation explainMinutes(Quantity quantity) {
    return part.map(of -> burn.explainMinutes(of, quantity))
        .orElseGet(() -> burn.explainMinutes(quantity));
  }
}
