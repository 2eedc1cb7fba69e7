package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** The laws of a burn, whatever the budget. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnProperties {
  /** Burns a scenario; a kernel with a mistake must break a law. */
  BurnReport burn(BurnScenario scenario) {
    return scenario.report();
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  @Provide
  Arbitrary<BurnScenario> tidyScenarios() {
    return BurnArbitraries.tidyScenarios();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return BurnArbitraries.days();
  }

  @Property
  void theOrderOfFactsDoesNotMatter(
      @ForAll("scenarios") BurnScenario scenario, @ForAll Random random) {
    List<TimeEntry> entries = new ArrayList<>(scenario.facts().entries());
    List<Expense> expenses = new ArrayList<>(scenario.facts().expenses());
    List<Invoice> invoices = new ArrayList<>(scenario.facts().invoices());
    List<ScheduledTime> scheduled = new ArrayList<>(scenario.facts().scheduled());
    Collections.shuffle(scheduled, random);
    Collections.shuffle(entries, random);
    Collections.shuffle(expenses, random);
    Collections.shuffle(invoices, random);
    BurnReport shuffled =
        burn(
            scenario.with(
                scenario
                    .facts()
                    .withEntries(entries)
                    .withScheduled(scheduled)
                    .withExpenses(expenses)
                    .withInvoices(invoices)));
    assertThat(shuffled).isEqualTo(burn(scenario)).hasSameHashCodeAs(burn(scenario));
    for (Quantity quantity : Explanation.QUANTITIES) {
      assertThat(shuffled.explain(quantity)).isEqualTo(burn(scenario).explain(quantity));
    }
  }

  @Property
  void linesWeeksAndMonthsSumToTheWhole(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    BudgetBurn whole = report.budget();
    assertThat(known(report.lines(), LineBurn::usedValue, scenario))
        .isEqualTo(known(whole.usedValue(), scenario));
    assertThat(known(report.lines(), LineBurn::usedCost, scenario))
        .isEqualTo(known(whole.usedCost(), scenario));
    assertThat(report.lines().stream().mapToLong(LineBurn::usedMinutes).sum())
        .isEqualTo(report.people().stream().mapToLong(PersonBurn::usedMinutes).sum())
        .isEqualTo(whole.usedMinutes());
    assertThat(report.lines().stream().mapToLong(LineBurn::workedMinutes).sum())
        .isEqualTo(report.people().stream().mapToLong(PersonBurn::workedMinutes).sum())
        .isEqualTo(whole.workedMinutes());
    assertThat(report.lines().stream().mapToLong(LineBurn::scheduledMinutes).sum())
        .isEqualTo(report.people().stream().mapToLong(PersonBurn::scheduledMinutes).sum())
        .isEqualTo(whole.scheduledMinutes());
    assertThat(report.lines().stream().mapToLong(LineBurn::billableMinutes).sum())
        .isEqualTo(whole.billableMinutes());
    assertThat(report.lines().stream().mapToLong(LineBurn::unapprovedMinutes).sum())
        .isEqualTo(whole.unapprovedMinutes());
    for (List<PeriodBurn> periods : List.of(report.weeks(), report.months())) {
      assertThat(known(periods, PeriodBurn::usedValue, scenario))
          .isEqualTo(known(whole.usedValue(), scenario));
      assertThat(known(periods, PeriodBurn::usedCost, scenario))
          .isEqualTo(known(whole.usedCost(), scenario));
      assertThat(known(periods, PeriodBurn::invoiced, scenario))
          .isEqualTo(known(whole.invoiced(), scenario));
      assertThat(periods.stream().mapToLong(PeriodBurn::usedMinutes).sum())
          .isEqualTo(whole.usedMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::workedMinutes).sum())
          .isEqualTo(whole.workedMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::scheduledMinutes).sum())
          .isEqualTo(whole.scheduledMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::billableMinutes).sum())
          .isEqualTo(whole.billableMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::unapprovedMinutes).sum())
          .isEqualTo(whole.unapprovedMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::unpricedValueMinutes).sum())
          .isEqualTo(whole.unpricedValueMinutes());
      assertThat(periods.stream().mapToLong(PeriodBurn::unpricedCostMinutes).sum())
          .isEqualTo(whole.unpricedCostMinutes());
      if (!periods.isEmpty()) {
        PeriodBurn last = periods.get(periods.size() - 1);
        assertThat(last.cumulativeMinutes()).isEqualTo(whole.usedMinutes());
        assertThat(last.cumulativeValue()).isEqualTo(whole.usedValue());
        assertThat(last.cumulativeCost()).isEqualTo(whole.usedCost());
      }
    }
  }

  @Property
  void peopleSumToTheLabourOfTheWholeButForTheirRounding(
      @ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    ExactMoney time =
        report.explain(Quantities.USED_VALUE).lines().stream()
            .filter(line -> line.person().isPresent())
            .flatMap(line -> line.amount().stream())
            .reduce(ExactMoney.zero(scenario.budget().currency()), ExactMoney::plus);
    long people = report.people().size();
    assertThat(known(report.people(), PersonBurn::usedValue, scenario).minorUnits())
        .as("an expense and an amount off are nobody's")
        .isCloseTo(Tally.shown(time).minorUnits(), within((people + 1) / 2));
    assertThat(known(report.people(), PersonBurn::labourCost, scenario).minorUnits())
        .isCloseTo(
            known(report.budget().labourCost(), scenario).minorUnits(), within((people + 2) / 2));
  }

  @Property
  void whatIsTrueOfAPersonDoesNotDependOnOthers(@ForAll("scenarios") BurnScenario scenario) {
    for (PersonBurn row : burn(scenario).people()) {
      List<TimeEntry> own =
          scenario.facts().entries().stream()
              .filter(entry -> entry.person().equals(row.person()))
              .toList();
      List<ScheduledTime> ownPlan =
          scenario.facts().scheduled().stream()
              .filter(time -> time.person().equals(row.person()))
              .toList();
      BurnFacts alone = scenario.facts().withEntries(own).withScheduled(ownPlan);
      assertThat(burn(scenario.with(alone)).people()).containsExactly(row);
    }
  }

  @Property
  void aDisciplineIsItsPeopleTogether(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    int people = 0;
    for (DisciplineBurn row : report.disciplines()) {
      List<PersonBurn> its =
          report.people().stream()
              .filter(
                  person ->
                      row.discipline()
                          .equals(
                              Optional.ofNullable(
                                  scenario.facts().disciplines().get(person.person()))))
              .toList();
      people += its.size();
      assertThat(its).isNotEmpty();
      assertThat(known(row.usedValue(), scenario))
          .isEqualTo(known(its, PersonBurn::usedValue, scenario));
      assertThat(known(row.labourCost(), scenario))
          .isEqualTo(known(its, PersonBurn::labourCost, scenario));
      assertThat(row.workedMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::workedMinutes).sum());
      assertThat(row.billableMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::billableMinutes).sum());
      assertThat(row.unapprovedMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::unapprovedMinutes).sum());
      assertThat(row.scheduledMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::scheduledMinutes).sum());
      assertThat(row.usedMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::usedMinutes).sum());
      assertThat(row.unpricedValueMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::unpricedValueMinutes).sum());
      assertThat(row.unpricedCostMinutes())
          .isEqualTo(its.stream().mapToLong(PersonBurn::unpricedCostMinutes).sum());
    }
    assertThat(people).as("each person is in one row").isEqualTo(report.people().size());
  }

  @Property
  void whatPeopleCostDoesNotDependOnTheirDisciplines(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    BurnReport without = burn(scenario.with(scenario.facts().withDisciplines(Map.of())));
    assertThat(without.budget().usedCost()).isEqualTo(report.budget().usedCost());
    assertThat(without.people().stream().map(PersonBurn::labourCost).toList())
        .isEqualTo(report.people().stream().map(PersonBurn::labourCost).toList());
    assertThat(without.disciplines()).hasSize(report.people().isEmpty() ? 0 : 1);
  }

  @Property
  void theAmountsShownAddUpForAReader(@ForAll("tidyScenarios") BurnScenario scenario) {
    BudgetBurn burn = burn(scenario).budget();
    assertThat(
            burn.labourCost()
                .with(burn.overheadCost(), Money::plus)
                .with(burn.expenseCost(), Money::plus))
        .isEqualTo(burn.usedCost());
    assertThat(reasonless(burn.usedCost().with(burn.profit(), Money::plus)))
        .isEqualTo(reasonless(burn.revenue()));
    assertThat(reasonless(burn.usedValue().with(burn.budgetRemaining(), Money::plus)))
        .isEqualTo(reasonless(burn.budgetTotal()));
    boolean asWorked = scenario.budget().pricing() instanceof TimeAndMaterials;
    Figure<Money> asked = burn.toInvoice().with(burn.invoiced(), Money::plus);
    if (scenario.budget().instalments().isEmpty()) {
      assertThat(asWorked ? asked.with(burn.writtenOff(), Money::plus) : asked)
          .isEqualTo(burn.chargeable());
    }
  }

  @Property
  void minutesValueAndCostNeverFallAsDaysPass(
      @ForAll("scenarios") BurnScenario mixed, @ForAll("days") LocalDate day) {
    BurnScenario scenario = mixed.with(withoutWhatGivesBack(mixed.facts()));
    BudgetBurn before = burn(scenario.asOf(day)).budget();
    BudgetBurn after = burn(scenario.asOf(day.plusDays(9))).budget();
    assertThat(after.workedMinutes()).isGreaterThanOrEqualTo(before.workedMinutes());
    assertThat(after.usedMinutes()).isGreaterThanOrEqualTo(before.usedMinutes());
    assertThat(known(after.usedValue(), scenario))
        .isGreaterThanOrEqualTo(known(before.usedValue(), scenario));
    assertThat(known(after.chargeable(), scenario))
        .isGreaterThanOrEqualTo(known(before.chargeable(), scenario));
    assertThat(known(after.usedCost(), scenario))
        .isGreaterThanOrEqualTo(known(before.usedCost(), scenario));
  }

  /** A refund lowers what was spent, and a credit note frees the time that its invoice billed. */
  private static BurnFacts withoutWhatGivesBack(BurnFacts facts) {
    return facts
        .withExpenses(
            facts.expenses().stream()
                .filter(expense -> expense.cost().minorUnits() >= 0)
                .filter(e -> e.billableAmount().map(Money::minorUnits).orElse(0L) >= 0)
                .toList())
        .withInvoices(
            facts.invoices().stream().filter(invoice -> invoice.credits().isEmpty()).toList());
  }

  @Property
  void asOfTheLastDayIsEverything(@ForAll("scenarios") BurnScenario scenario) {
    Assume.that(!(scenario.budget().pricing() instanceof RetainerTerms));
    BurnReport everything = burn(scenario.asOf(Invariants.LAST_DATE));
    BurnReport lastFact = burn(scenario.asOf(BurnArbitraries.FIRST_DAY.plusDays(60)));
    assertThat(dayless(LineBurn.TYPE, everything.lines()))
        .isEqualTo(dayless(LineBurn.TYPE, lastFact.lines()));
    assertThat(dayless(PersonBurn.TYPE, everything.people()))
        .isEqualTo(dayless(PersonBurn.TYPE, lastFact.people()));
    assertThat(dayless(DisciplineBurn.TYPE, everything.disciplines()))
        .isEqualTo(dayless(DisciplineBurn.TYPE, lastFact.disciplines()));
    assertThat(dayless(PeriodBurn.TYPE, everything.weeks()))
        .isEqualTo(dayless(PeriodBurn.TYPE, lastFact.weeks()));
    assertThat(dayless(Crossing.TYPE, everything.crossings()))
        .isEqualTo(dayless(Crossing.TYPE, lastFact.crossings()));
    assertThat(everything.budget().workedMinutes())
        .isEqualTo(
            scenario.facts().entries().stream()
                .filter(entry -> entry.approval() != Approval.REJECTED)
                .mapToLong(TimeEntry::minutes)
                .sum());
  }

  /** The rows without the day they are as of. */
  private static <R> List<Map<String, String>> dayless(RecordType<R> type, List<R> rows) {
    List<Map<String, String>> texts = RowTexts.of(type, rows);
    texts.forEach(row -> row.remove("asOf"));
    return texts;
  }

  @Property
  void laterFactsChangeNothing(@ForAll("scenarios") BurnScenario scenario) {
    BurnFacts facts = scenario.facts();
    BurnFacts past =
        facts
            .withEntries(facts.entries().stream().filter(e -> past(e.date(), scenario)).toList())
            .withScheduled(facts.scheduled().stream().filter(t -> past(t.day(), scenario)).toList())
            .withExpenses(facts.expenses().stream().filter(e -> past(e.date(), scenario)).toList())
            .withInvoices(facts.invoices().stream().filter(i -> past(i.date(), scenario)).toList());
    assertThat(burn(scenario.with(past))).isEqualTo(burn(scenario));
  }

  private static boolean past(LocalDate day, BurnScenario scenario) {
    return !day.isAfter(scenario.asOf());
  }

  /** What is planned is shown beside, and changes minutes of its own alone. */
  @Property
  void aPlanChangesNoMoneyOfAnotherBasis(@ForAll("scenarios") BurnScenario scenario) {
    Assume.that(scenario.settings().basis().stage() != TimeStage.SCHEDULED);
    BurnReport report = burn(scenario);
    BurnReport unplanned = burn(scenario.with(scenario.facts().withScheduled()));
    assertThat(unscheduled(report)).isEqualTo(unscheduled(unplanned));
    assertThat(report.crossings()).isEqualTo(unplanned.crossings());
    // The time sheets of whoever is planned are looked at, too.
    LoggedTime logged = unplanned.budget().logged();
    assertThat(report.retainer().map(periods -> periods.withLogged(logged)))
        .isEqualTo(unplanned.retainer());
    assertThat(report.invoicing().withLogged(logged)).isEqualTo(unplanned.invoicing());
    assertThat(unplanned.budget().scheduledMinutes()).isZero();
  }

  /** By a plan or not, the client owes what was done, and the work costs what was worked. */
  @Property
  void aPlanChangesNothingTheClientIsAskedFor(@ForAll("scenarios") BurnScenario drawn) {
    BurnScenario scenario = drawn.with(TimeStage.SCHEDULED);
    BurnReport planned = burn(scenario);
    BurnReport approved = scenario.with(TimeStage.APPROVED).report();
    assertThat(planned.invoicing()).isEqualTo(approved.invoicing());
    assertThat(planned.retainer()).isEqualTo(approved.retainer());
    assertThat(planned.recognition()).isEqualTo(approved.recognition());
    assertThat(planned.income()).isEqualTo(approved.income());
    for (Quantity quantity : ASKED) {
      assertThat(planned.explain(quantity).figure())
          .as(quantity.name())
          .isEqualTo(approved.explain(quantity).figure());
      assertThat(planned.explain(quantity).lines())
          .as(quantity.name())
          .isEqualTo(approved.explain(quantity).lines());
    }
  }

  /** What follows from the work done and never from a plan. */
  private static final ImmutableList<Quantity> ASKED =
      ImmutableList.of(
          Quantities.CHARGEABLE,
          Quantities.OVER_CAP,
          Quantities.TO_INVOICE,
          Quantities.REVENUE,
          Quantities.LABOUR_COST,
          Quantities.USED_COST,
          Quantities.PROFIT);

  /** The row without what is planned, and whose time sheets are looked at for that. */
  private static Map<String, String> unscheduled(BurnReport report) {
    Map<String, String> row = RowTexts.of(BudgetBurn.TYPE, report.budget());
    assertThat(row.keySet().removeAll(List.of("scheduledMinutes", "coverage"))).isTrue();
    return row;
  }

  @Property
  void costDoesNotDependOnWhatTheWorkIsSoldFor(@ForAll("scenarios") BurnScenario scenario) {
    List<ServiceLine> free =
        scenario.budget().lines().stream()
            .map(line -> line.withBillRate(Optional.empty()).withCap(Optional.empty()))
            .collect(toImmutableList());
    BurnReport report = burn(scenario);
    BurnReport unsold = burn(scenario.with(scenario.budget().withLines(free)));
    assertThat(unsold.budget().usedCost()).isEqualTo(report.budget().usedCost());
    assertThat(unsold.people().stream().map(PersonBurn::labourCost).toList())
        .isEqualTo(report.people().stream().map(PersonBurn::labourCost).toList());
    assertThat(unsold.weeks().stream().map(PeriodBurn::cumulativeCost).toList())
        .isEqualTo(report.weeks().stream().map(PeriodBurn::cumulativeCost).toList());
  }

  @Property
  void valueDoesNotDependOnWhatPeopleCost(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    BurnReport costless = burn(scenario.with(RateBook.empty()));
    assertThat(costless.budget().usedValue()).isEqualTo(report.budget().usedValue());
    assertThat(costless.budget().chargeable()).isEqualTo(report.budget().chargeable());
    assertThat(costless.budget().burn()).isEqualTo(report.budget().burn());
    assertThat(costless.crossings()).isEqualTo(report.crossings());
    assertThat(costless.people().stream().map(PersonBurn::usedValue).toList())
        .isEqualTo(report.people().stream().map(PersonBurn::usedValue).toList());
  }

  @Property
  void aRetroactiveRateNeedsNoRewriting(
      @ForAll("scenarios") BurnScenario first, @ForAll("scenarios") BurnScenario other) {
    List<DatedCostRate> late = new ArrayList<>(other.rates().costRates());
    Collections.reverse(late);
    RateBook afterwards = other.rates().toBuilder().costRates(late).build();
    BurnReport before = burn(first);
    BurnReport changed = burn(first.with(afterwards));
    assertThat(changed).isEqualTo(burn(first.with(other.rates())));
    assertThat(burn(first)).isEqualTo(before);
  }

  @Property
  void anUnpricedEntryChangesMinutesAndCompletenessAndNoKnownMoney(
      @ForAll("tidyScenarios") BurnScenario tidy) {
    BurnScenario scenario =
        new BurnScenario(
            tidy.budget(),
            tidy.facts(),
            tidy.rates(),
            tidy.settings().withBasis(BurnBasis.LOGGED_ALL),
            tidy.asOf());
    TimeEntry unpriced =
        TimeEntry.builder()
            .id(TimeEntryId.of("unpriced"))
            .budget(scenario.budget().id())
            .person(PersonId.of("nobody"))
            .date(scenario.asOf())
            .minutes(90)
            .build();
    List<TimeEntry> more = new ArrayList<>(scenario.facts().entries());
    more.add(unpriced);
    BudgetBurn before = burn(scenario).budget();
    BudgetBurn after = burn(scenario.with(scenario.facts().withEntries(more))).budget();
    assertThat(after.workedMinutes()).isEqualTo(before.workedMinutes() + 90);
    assertThat(after.usedMinutes()).isEqualTo(before.usedMinutes() + 90);
    assertThat(after.unpricedCostMinutes()).isEqualTo(90);
    assertThat(known(after.usedCost(), scenario)).isEqualTo(known(before.usedCost(), scenario));
    assertThat(known(after.usedValue(), scenario)).isEqualTo(known(before.usedValue(), scenario));
    assertThat(after.usedCost()).isInstanceOf(Figure.Partial.class);
    assertThat(after.profit()).isInstanceOf(Figure.Unknown.class);
    assertThat(after.margin()).isInstanceOf(Figure.Unknown.class);
    assertThat(after.invoiced()).isEqualTo(before.invoiced());
  }

  @Property
  void theLinesOfAnExplanationSumToItsFigure(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    for (Quantity quantity : Explanation.QUANTITIES) {
      Explanation explanation = report.explain(quantity);
      ExactMoney sum = ExactMoney.zero(scenario.budget().currency());
      for (ExplanationLine line : explanation.lines()) {
        sum = line.amount().map(sum::plus).orElse(sum);
      }
      assertThat(explanation.asOf()).isEqualTo(scenario.asOf());
      assertThat(explanation.basis()).isEqualTo(report.budget().basis());
      assertThat(explanation.figure())
          .as(quantity.name())
          .isEqualTo(BudgetBurn.TYPE.field(quantity.name()).orElseThrow().read(report.budget()));
      assertThat(explanation.rounding().map(sum::plus))
          .as(quantity.name())
          .isEqualTo(explanation.figure().knownPart().map(ExactMoney::of));
      ExactMoney unit = ExactMoney.of(new Money(1, scenario.budget().currency()));
      explanation
          .rounding()
          .ifPresent(rounding -> assertThat(rounding).isBetween(unit.negated(), unit));
    }
  }

  @Property
  void theLinesOfARowSumToItsFigures(
      @ForAll("scenarios") BurnScenario scenario, @ForAll Random random) {
    BurnReport report = burn(scenario);
    Map<BurnRow, Object> rows = rows(report);
    List<BurnRow> some = new ArrayList<>(rows.keySet());
    Collections.shuffle(some, random);
    for (BurnRow row : some.subList(0, Math.min(5, some.size()))) {
      for (Quantity quantity : row.amounts()) {
        Explanation explanation = report.explain(row, quantity);
        assertThat(explanation.figure())
            .as("%s of %s", quantity.name(), row)
            .isEqualTo(shown(rows.get(row), quantity));
        // A discipline is the sum of its people as shown, what is left the difference of two.
        int rounded =
            row instanceof BurnRow.Discipline
                ? report.people().size()
                : quantity.equals(Quantities.BUDGET_REMAINING) ? 2 : 1;
        ExactMoney most = ExactMoney.of(new Money(rounded, scenario.budget().currency()));
        explanation
            .rounding()
            .ifPresent(
                rounding ->
                    assertThat(rounding)
                        .as("%s of %s", quantity.name(), row)
                        .isBetween(most.negated(), most));
      }
      for (Quantity quantity : MinutesExplanation.QUANTITIES) {
        MinutesExplanation explanation = report.explainMinutes(row, quantity);
        assertThat(explanation.minutes())
            .as("%s of %s", quantity.name(), row)
            .isEqualTo(shown(rows.get(row), quantity))
            .isEqualTo(explanation.lines().stream().mapToLong(ExplanationLine::minutes).sum());
      }
    }
  }

  @Property
  void theLinesOfRowsAreThoseOfTheWhole(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    Map<BurnRow, Object> rows = rows(report);
    for (Class<?> kind : List.of(BurnRow.Line.class, BurnRow.Week.class, BurnRow.Month.class)) {
      for (Quantity quantity : List.of(Quantities.USED_VALUE, Quantities.USED_COST)) {
        assertThat(counting(rows, kind, report, quantity))
            .isEqualTo(counting(report.explain(quantity)));
      }
    }
    for (Class<?> kind : List.of(BurnRow.Person.class, BurnRow.Discipline.class)) {
      assertThat(counting(rows, kind, report, Quantities.LABOUR_COST))
          .isEqualTo(counting(report.explain(Quantities.LABOUR_COST)));
    }
  }

  private static ImmutableMultiset<ExplanationLine> counting(
      Map<BurnRow, Object> rows, Class<?> kind, BurnReport report, Quantity quantity) {
    ImmutableMultiset.Builder<ExplanationLine> lines = ImmutableMultiset.builder();
    rows.keySet().stream()
        .filter(kind::isInstance)
        .forEach(row -> lines.addAll(counting(report.explain(row, quantity))));
    return lines.build();
  }

  /** The lines of an explanation; an entry of no minutes is in no row of a person. */
  private static ImmutableMultiset<ExplanationLine> counting(Explanation explanation) {
    return explanation.lines().stream()
        .filter(line -> line.source() != ExplanationLine.Source.ENTRY || line.minutes() != 0)
        .collect(toImmutableMultiset());
  }

  private static Map<BurnRow, Object> rows(BurnReport report) {
    Map<BurnRow, Object> rows = new LinkedHashMap<>();
    report.lines().forEach(row -> rows.put(new BurnRow.Line(row.line()), row));
    report.people().forEach(row -> rows.put(new BurnRow.Person(row.person()), row));
    report.disciplines().forEach(row -> rows.put(new BurnRow.Discipline(row.discipline()), row));
    report.weeks().forEach(row -> rows.put(new BurnRow.Week(row.start()), row));
    report.months().forEach(row -> rows.put(new BurnRow.Month(row.start()), row));
    return rows;
  }

  /** What a row shows of a quantity, whatever it is a row of. */
  private static Object shown(@Nullable Object row, Quantity quantity) {
    return row instanceof LineBurn line
        ? LineBurn.TYPE.field(quantity.name()).orElseThrow().read(line)
        : row instanceof PersonBurn person
            ? PersonBurn.TYPE.field(quantity.name()).orElseThrow().read(person)
            : row instanceof DisciplineBurn discipline
                ? DisciplineBurn.TYPE.field(quantity.name()).orElseThrow().read(discipline)
                : PeriodBurn.TYPE
                    .field(quantity.name())
                    .orElseThrow()
                    .read((PeriodBurn) Objects.requireNonNull(row));
  }

  @Property
  void theLinesOfAnExplanationSumToItsMinutes(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    for (Quantity quantity : MinutesExplanation.QUANTITIES) {
      MinutesExplanation explanation = report.explainMinutes(quantity);
      assertThat(explanation.asOf()).isEqualTo(scenario.asOf());
      assertThat(explanation.basis()).isEqualTo(report.budget().basis());
      assertThat(explanation.lines().stream().mapToLong(ExplanationLine::minutes).sum())
          .as(quantity.name())
          .isEqualTo(explanation.minutes())
          .isEqualTo(BudgetBurn.TYPE.field(quantity.name()).orElseThrow().read(report.budget()));
    }
  }

  @Property
  void everyAmountOfABudgetIsExplainedButTheGuardedTotals(
      @ForAll("scenarios") BurnScenario scenario) {
    BudgetBurn burn = burn(scenario).budget();
    assertThat(BudgetBurn.TYPE.fields())
        .filteredOn(field -> amount(field.read(burn)))
        .extracting(field -> field.quantity())
        .isSubsetOf(
            ImmutableList.<Quantity>builder()
                .addAll(Explanation.QUANTITIES)
                .add(Quantities.COST_TOTAL, Quantities.PROFIT_TOTAL)
                .build());
  }

  private static boolean amount(Object value) {
    return value instanceof Figure<?> figure
        && figure.knownPart().filter(Money.class::isInstance).isPresent();
  }

  @Property
  void eachPartOfALineIsInTheFieldOfItsOwnQuantityAlone(
      @ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = burn(scenario);
    Stream.concat(
            Explanation.QUANTITIES.stream()
                .flatMap(quantity -> report.explain(quantity).lines().stream()),
            MinutesExplanation.QUANTITIES.stream()
                .flatMap(quantity -> report.explainMinutes(quantity).lines().stream()))
        .forEach(
            line -> {
              List<Object> amounts = held(line, ExactMoney.class);
              assertThat(amounts).isEqualTo(line.amount().or(line::unconverted).stream().toList());
              if (!amounts.isEmpty()) {
                assertThat(
                        ExplanationLine.TYPE.field(line.measures().name()).orElseThrow().read(line))
                    .isEqualTo(Optional.of(amounts.get(0)));
              }
              assertThat(held(line, Long.class))
                  .isEqualTo(Stream.of(line.minutes()).filter(m -> m != 0).toList());
            });
  }

  private static List<Object> held(ExplanationLine line, Class<?> type) {
    return ExplanationLine.TYPE.fields().stream()
        .map(field -> field.read(line))
        .flatMap(value -> value instanceof Optional<?> held ? held.stream() : Stream.empty())
        .filter(type::isInstance)
        .map(Object.class::cast)
        .toList();
  }

  /** The figure if it is known: what is missing from it is another law's. */
  private static Optional<Money> reasonless(Figure<Money> figure) {
    return figure.ifKnown();
  }

  /** The known part, zero for what has no price at all. */
  private static Money known(Figure<Money> figure, BurnScenario scenario) {
    return figure.knownPart().orElse(Money.zero(scenario.budget().currency()));
  }

  private static <R> Money known(
      List<R> rows, Function<R, Figure<Money>> figure, BurnScenario scenario) {
    return rows.stream()
        .map(row -> known(figure.apply(row), scenario))
        .reduce(Money.zero(scenario.budget().currency()), Money::plus);
  }
}
