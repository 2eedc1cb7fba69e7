package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.AgencyFacts;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.MarginFloors;
import dev.agency.budget.PersonWeek;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for burns that must be refused: valid scenarios, settings and time sheets with one
 * thing wrong, and how the refusal must name it.
 */
public final class HostileBurns {
  private static final LineId NO_LINE = LineId.of("no-such-line");
  private static final LineId PIECES = LineId.of("hostile-pieces");
  private static final LineId HOURS = LineId.of("hostile-hours");
  private static final BudgetId OTHER_BUDGET = BudgetId.of("another-budget");
  private static final PersonId PERSON = PersonId.of("hostile");
  private static final LocalDate MONDAY = BurnArbitraries.FIRST_DAY;
  private static final long LONGEST_ENTRY = 10_000_000;
  private static final long MINUTES_OF_A_WEEK = 10_080;

  private static final long MAX_MINUTES = 1_000_000_000;

  private HostileBurns() {}

  /**
   * An attempt that breaks one rule.
   *
   * @param rule the rule in words, for the reader of a failure
   * @param run builds or burns it, and must throw
   * @param code the code of the one problem
   * @param path the path of the one problem
   */
  public record Attempt(String rule, Runnable run, ErrorCode code, String path) {
    @Override
    public String toString() {
      return rule;
    }
  }

  /**
   * Returns attempts of all kinds.
   *
   * @return attempts on facts, days, settings and time sheets
   */
  public static Arbitrary<Attempt> attempts() {
    return Arbitraries.oneOf(
        ImmutableList.of(facts(), former(), days(), settings(), timesheets(), retainers()));
  }

  /**
   * Returns burns of retainers within all dates that would fill the memory with their unused time.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> retainers() {
    return Combinators.combine(
            BurnArbitraries.scenarios(),
            Arbitraries.longs().between(1, MAX_MINUTES),
            Arbitraries.integers().between(1_201, 15_000))
        .as(
            (scenario, minutes, weeks) ->
                new Attempt(
                    "a weekly retainer of which nothing is ever used",
                    () ->
                        unused(scenario, minutes)
                            .asOf(Invariants.FIRST_DATE.plusWeeks(weeks))
                            .report(),
                    ErrorCode.LIMIT_EXCEEDED,
                    "/pricing/unused"));
  }

  private static BurnScenario unused(BurnScenario scenario, long minutes) {
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.WEEK)
            .during(DateRange.startingOn(Invariants.FIRST_DATE))
            .allowance(minutes)
            .unused(CarryOver.full())
            .build();
    Budget budget =
        scenario.budget().toBuilder()
            .pricing(terms)
            .recognition(Optional.empty())
            .instalments(ImmutableList.of())
            .build();
    return scenario.with(BurnFacts.builder().build()).with(budget);
  }

  /**
   * Returns burns of facts that break a rule, added behind the valid facts of any scenario.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> facts() {
    return Combinators.combine(
            BurnArbitraries.scenarios(), Arbitraries.longs().between(1, LONGEST_ENTRY))
        .flatAs((scenario, excess) -> Arbitraries.of(facts(scenario, excess)));
  }

  /**
   * Returns burns of facts as they were, and days on which they came to count, that break a rule.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> former() {
    return Combinators.combine(
            BurnArbitraries.scenarios(), Arbitraries.longs().between(1, LONGEST_ENTRY))
        .flatAs((scenario, days) -> Arbitraries.of(former(scenario, days)));
  }

  private static ImmutableList<Attempt> former(BurnScenario scenario, long days) {
    BurnFacts facts = scenario.facts();
    LocalDate day = scenario.asOf();
    LocalDate never = LocalDate.of(2200, 1, 1).plusDays(days);
    TimeEntry entry = entry(scenario).withBudget(OTHER_BUDGET);
    Delivery delivery = delivery(scenario).withBudget(OTHER_BUDGET);
    Expense expense = expense(scenario).withLine(NO_LINE);
    Invoice invoice = invoice(scenario).withBudget(OTHER_BUDGET);
    WriteOff writeOff = writeOff(scenario).withBudget(OTHER_BUDGET);
    ScheduledTime booked = scheduled(scenario).withLine(NO_LINE);
    return ImmutableList.of(
        burn(
            "a former entry of another budget",
            scenario,
            with -> with.addFormerEntries(new FormerEntry(entry, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerEntries/" + facts.formerEntries().size() + "/entry/budget"),
        burn(
            "a former delivery of another budget",
            scenario.with(withPieces(scenario.budget())),
            with -> with.addFormerDeliveries(new FormerDelivery(delivery, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerDeliveries/" + facts.formerDeliveries().size() + "/delivery/budget"),
        burn(
            "a former expense on an unknown line",
            scenario,
            with -> with.addFormerExpenses(new FormerExpense(expense, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerExpenses/" + facts.formerExpenses().size() + "/expense/line"),
        burn(
            "a former invoice of another budget",
            scenario,
            with -> with.addFormerInvoices(new FormerInvoice(invoice, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerInvoices/" + facts.formerInvoices().size() + "/invoice/budget"),
        burn(
            "a former write-off of another budget",
            scenario,
            with -> with.addFormerWriteOffs(new FormerWriteOff(writeOff, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerWriteOffs/" + facts.formerWriteOffs().size() + "/writeOff/budget"),
        burn(
            "former scheduled time on an unknown line",
            scenario,
            with -> with.addFormerScheduled(new FormerScheduledTime(booked, day, day)),
            ErrorCode.UNKNOWN_REFERENCE,
            "/formerScheduled/" + facts.formerScheduled().size() + "/time/line"),
        new Attempt(
            "a write-off that was known after the calendar",
            () -> facts.withWriteOffsKnownOn(ImmutableMap.of(writeOff.id(), never)),
            ErrorCode.DATE_OUT_OF_RANGE,
            "/writeOffsKnownOn"),
        new Attempt(
            "a booking that was known after the calendar",
            () -> facts.withScheduledKnownOn(ImmutableMap.of(booked.booking(), never)),
            ErrorCode.DATE_OUT_OF_RANGE,
            "/scheduledKnownOn"),
        new Attempt(
            "a former expense that ended before it began",
            () -> new FormerExpense(expense(scenario), day, day.minusDays(days % 9 + 1)),
            ErrorCode.INCONSISTENT,
            "/countedUntil"),
        new Attempt(
            "a delivery that was known after the calendar",
            () -> facts.withDeliveriesKnownOn(ImmutableMap.of(delivery.id(), never)),
            ErrorCode.DATE_OUT_OF_RANGE,
            "/deliveriesKnownOn"),
        new Attempt(
            "an expense that was known after the calendar",
            () -> facts.withExpensesKnownOn(ImmutableMap.of(expense.id(), never)),
            ErrorCode.DATE_OUT_OF_RANGE,
            "/expensesKnownOn"),
        new Attempt(
            "an invoice that was known after the calendar",
            () -> facts.withInvoicesKnownOn(ImmutableMap.of(invoice.id(), never)),
            ErrorCode.DATE_OUT_OF_RANGE,
            "/invoicesKnownOn"));
  }

  private static ImmutableList<Attempt> facts(BurnScenario scenario, long excess) {
    BurnFacts facts = scenario.facts();
    TimeEntry entry = entry(scenario);
    Expense expense = expense(scenario);
    Invoice invoice = invoice(scenario);
    String entries = "/entries/" + facts.entries().size();
    String scheduled = "/scheduled/" + facts.scheduled().size();
    String deliveries = "/deliveries/" + facts.deliveries().size();
    String expenses = "/expenses/" + facts.expenses().size();
    String invoices = "/invoices/" + facts.invoices().size();
    long limit = scenario.settings().entryLimit().maxMinutes();
    long tooLong = Math.min(LONGEST_ENTRY, limit + excess);
    return ImmutableList.of(
        burn(
            "an entry of another budget",
            scenario,
            with -> with.addEntries(entry.withBudget(OTHER_BUDGET)),
            ErrorCode.UNKNOWN_REFERENCE,
            entries + "/budget"),
        burn(
            "an entry on an unknown line",
            scenario,
            with -> with.addEntries(entry.withLine(NO_LINE)),
            ErrorCode.UNKNOWN_REFERENCE,
            entries + "/line"),
        burn(
            "an entry over the limit",
            scenario,
            with -> with.addEntries(entry.withMinutes(tooLong)),
            ErrorCode.OUT_OF_RANGE,
            entries + "/minutes"),
        burn(
            "an entry that stands twice",
            scenario,
            with -> with.addEntries(entry, entry.withMinutes(2)),
            ErrorCode.DUPLICATE_ID,
            "/entries/" + (facts.entries().size() + 1)),
        burn(
            "scheduled time of another budget",
            scenario,
            with -> with.addScheduled(scheduled(scenario).withBudget(OTHER_BUDGET)),
            ErrorCode.UNKNOWN_REFERENCE,
            scheduled + "/budget"),
        burn(
            "scheduled time on an unknown line",
            scenario,
            with -> with.addScheduled(scheduled(scenario).withLine(NO_LINE)),
            ErrorCode.UNKNOWN_REFERENCE,
            scheduled + "/line"),
        burn(
            "a booking that stands twice on a day",
            scenario,
            with -> with.addScheduled(scheduled(scenario), scheduled(scenario).withMinutes(2)),
            ErrorCode.DUPLICATE_ID,
            "/scheduled/" + (facts.scheduled().size() + 1)),
        burn(
            "a delivery of another budget",
            scenario.with(withPieces(scenario.budget())),
            with -> with.addDeliveries(delivery(scenario).withBudget(OTHER_BUDGET)),
            ErrorCode.UNKNOWN_REFERENCE,
            deliveries + "/budget"),
        burn(
            "a delivery on an unknown line",
            scenario,
            with -> with.addDeliveries(delivery(scenario).withLine(NO_LINE)),
            ErrorCode.UNKNOWN_REFERENCE,
            deliveries + "/line"),
        burn(
            "a delivery on a line of hours",
            scenario.with(withHours(scenario.budget())),
            with -> with.addDeliveries(delivery(scenario).withLine(HOURS)),
            ErrorCode.INCONSISTENT,
            deliveries + "/line"),
        burn(
            "a delivery that stands twice",
            scenario.with(withPieces(scenario.budget())),
            with -> with.addDeliveries(delivery(scenario), delivery(scenario).withNote("Again")),
            ErrorCode.DUPLICATE_ID,
            "/deliveries/" + (facts.deliveries().size() + 1)),
        burn(
            "an expense of another budget",
            scenario,
            with -> with.addExpenses(expense.withBudget(OTHER_BUDGET)),
            ErrorCode.UNKNOWN_REFERENCE,
            expenses + "/budget"),
        burn(
            "an expense on an unknown line",
            scenario,
            with -> with.addExpenses(expense.withLine(NO_LINE)),
            ErrorCode.UNKNOWN_REFERENCE,
            expenses + "/line"),
        burn(
            "an expense that stands twice",
            scenario,
            with -> with.addExpenses(expense, expense.withName("Again")),
            ErrorCode.DUPLICATE_ID,
            "/expenses/" + (facts.expenses().size() + 1)),
        burn(
            "an invoice of another budget",
            scenario,
            with -> with.addInvoices(invoice.withBudget(OTHER_BUDGET)),
            ErrorCode.UNKNOWN_REFERENCE,
            invoices + "/budget"),
        burn(
            "an invoice that stands twice",
            scenario,
            with -> with.addInvoices(invoice, invoice.withNumber("again")),
            ErrorCode.DUPLICATE_ID,
            "/invoices/" + (facts.invoices().size() + 1)),
        burn(
            "a person who is expected twice",
            scenario,
            with -> with.addExpectedPeople(PERSON, PERSON),
            ErrorCode.DUPLICATE_ID,
            "/expectedPeople/" + (facts.expectedPeople().size() + 1)),
        burn(
            "time sheets by other weeks",
            scenario,
            with -> with.timesheets(otherWeeks(scenario.settings().weekStart())),
            ErrorCode.INCONSISTENT,
            "/timesheets/weekStart"),
        new Attempt(
            "an expense that stands on two budgets of an agency",
            () ->
                AgencyFacts.builder()
                    .addExpenses(expense, expense.withBudget(OTHER_BUDGET))
                    .build(),
            ErrorCode.DUPLICATE_ID,
            "/expenses/1"),
        new Attempt(
            "facts of a budget by another project",
            () -> AgencyFacts.builder().build().of(otherProject(), scenario.budget()),
            ErrorCode.INCONSISTENT,
            "/budget/project"));
  }

  private static Project otherProject() {
    return Project.builder()
        .id(ProjectId.of("another-project"))
        .client(ClientId.of("hostile"))
        .name("Another project")
        .build();
  }

  private static Budget withPieces(Budget budget) {
    return budget.toBuilder()
        .addLines(
            ServiceLine.builder().id(PIECES).name("Pieces").unit(ServiceLine.Unit.PIECE).build())
        .build();
  }

  private static Budget withHours(Budget budget) {
    return budget.toBuilder()
        .addLines(ServiceLine.builder().id(HOURS).name("Hours").build())
        .build();
  }

  private static ScheduledTime scheduled(BurnScenario scenario) {
    return ScheduledTime.builder()
        .booking(BookingId.of("hostile"))
        .budget(scenario.budget().id())
        .person(PERSON)
        .day(MONDAY)
        .minutes(1)
        .build();
  }

  private static Delivery delivery(BurnScenario scenario) {
    return Delivery.builder()
        .id(DeliveryId.of("hostile"))
        .budget(scenario.budget().id())
        .line(PIECES)
        .date(MONDAY)
        .pieces(UnitCount.of(1))
        .build();
  }

  /**
   * Returns burns as of days outside of 1900 to 2199.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> days() {
    Arbitrary<Long> beyond = Arbitraries.longs().between(1, 1_000_000);
    return Combinators.combine(
            BurnArbitraries.scenarios(),
            Arbitraries.oneOf(
                beyond.map(Invariants.FIRST_DATE::minusDays),
                beyond.map(Invariants.LAST_DATE::plusDays)))
        .as(
            (scenario, day) ->
                new Attempt(
                    "a burn as of a day out of range",
                    () -> scenario.asOf(day).report(),
                    ErrorCode.DATE_OUT_OF_RANGE,
                    "/asOf"));
  }

  /**
   * Returns settings that break a rule, made from valid ones.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> settings() {
    return Combinators.combine(
            BurnArbitraries.settings(),
            Arbitraries.longs().between(0, 10_000),
            Arbitraries.longs().between(1, 10_000))
        .flatAs((settings, below, above) -> Arbitraries.of(settings(settings, below, above)));
  }

  private static ImmutableList<Attempt> settings(BurnSettings settings, long below, long above) {
    List<BasisPoints> thresholds = settings.thresholds();
    BasisPoints last =
        thresholds.isEmpty()
            ? BasisPoints.ONE_HUNDRED_PERCENT
            : thresholds.get(thresholds.size() - 1);
    BasisPoints green = settings.marginFloors().green();
    return ImmutableList.of(
        new Attempt(
            "a threshold that is zero or negative",
            () -> settings.withThresholds(behind(ImmutableList.of(BasisPoints.of(-below)), last)),
            ErrorCode.OUT_OF_RANGE,
            "/thresholds/0"),
        new Attempt(
            "a threshold that repeats the one before it",
            () -> settings.withThresholds(behind(thresholds, last, last)),
            ErrorCode.INCONSISTENT,
            "/thresholds"),
        new Attempt(
            "thresholds that descend",
            () ->
                settings.withThresholds(
                    behind(thresholds, BasisPoints.of(last.value() + above), last)),
            ErrorCode.INCONSISTENT,
            "/thresholds"),
        new Attempt(
            "an amber floor above the green one",
            () ->
                settings.withMarginFloors(
                    new MarginFloors(green, BasisPoints.of(green.value() + above))),
            ErrorCode.INCONSISTENT,
            "/amber"),
        new Attempt(
            "an entry limit of nothing",
            () -> settings.withEntryLimit(new EntryLimit(-below)),
            ErrorCode.OUT_OF_RANGE,
            "/maxMinutes"),
        new Attempt(
            "an entry limit above the longest entry",
            () -> settings.withEntryLimit(new EntryLimit(LONGEST_ENTRY + above)),
            ErrorCode.OUT_OF_RANGE,
            "/maxMinutes"));
  }

  /**
   * Returns time sheets that break a rule.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> timesheets() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100_000), Arbitraries.longs().between(1, 6))
        .flatAs((minutes, shift) -> Arbitraries.of(timesheets(minutes, shift)));
  }

  private static ImmutableList<Attempt> timesheets(long minutes, long shift) {
    PersonWeek week = new PersonWeek(PERSON, MONDAY, minutes, 0);
    PersonWeek shifted = new PersonWeek(PERSON, MONDAY.plusDays(shift), minutes, 0);
    return ImmutableList.of(
        new Attempt(
            "a week of negative minutes",
            () -> new PersonWeek(PERSON, MONDAY, -minutes, 0),
            ErrorCode.NEGATIVE,
            "/loggedMinutes"),
        new Attempt(
            "a capacity that is negative",
            () -> new PersonWeek(PERSON, MONDAY, 0, -minutes),
            ErrorCode.OUT_OF_RANGE,
            "/capacityMinutes"),
        new Attempt(
            "a capacity above the minutes of a week",
            () -> new PersonWeek(PERSON, MONDAY, 0, MINUTES_OF_A_WEEK + minutes),
            ErrorCode.OUT_OF_RANGE,
            "/capacityMinutes"),
        new Attempt(
            "a week that begins on another day",
            () -> sheets(week, shifted),
            ErrorCode.INCONSISTENT,
            "/weeks/1/week"),
        new Attempt(
            "a week that stands twice",
            () -> sheets(week, week),
            ErrorCode.DUPLICATE_ID,
            "/weeks/1"));
  }

  private static Attempt burn(
      String rule,
      BurnScenario scenario,
      UnaryOperator<BurnFacts.Builder> wrong,
      ErrorCode code,
      String path) {
    return new Attempt(
        rule,
        () -> scenario.with(wrong.apply(scenario.facts().toBuilder()).build()).report(),
        code,
        path);
  }

  private static TimeEntry entry(BurnScenario scenario) {
    return TimeEntry.builder()
        .id(TimeEntryId.of("hostile"))
        .budget(scenario.budget().id())
        .person(PERSON)
        .date(scenario.asOf())
        .minutes(1)
        .build();
  }

  private static Expense expense(BurnScenario scenario) {
    Money nothing = Money.zero(scenario.budget().currency());
    return Expense.builder()
        .id(ExpenseId.of("hostile"))
        .budget(scenario.budget().id())
        .date(scenario.asOf())
        .name("Expense")
        .cost(nothing)
        .billableAmount(nothing)
        .build();
  }

  private static WriteOff writeOff(BurnScenario scenario) {
    return WriteOff.builder()
        .id(WriteOffId.of("w-99"))
        .budget(scenario.budget().id())
        .date(scenario.asOf())
        .kind(WriteOffKind.WRITE_DOWN)
        .amount(Money.zero(scenario.budget().currency()))
        .reason("Goodwill")
        .build();
  }

  private static Invoice invoice(BurnScenario scenario) {
    return Invoice.builder()
        .id(InvoiceId.of("hostile"))
        .budget(scenario.budget().id())
        .number("hostile")
        .date(scenario.asOf())
        .amount(Money.zero(scenario.budget().currency()))
        .build();
  }

  private static TimesheetCoverage otherWeeks(WeekStart weekStart) {
    return TimesheetCoverage.builder()
        .weekStart(new WeekStart(weekStart.firstDay().plus(1)))
        .build();
  }

  private static void sheets(PersonWeek... weeks) {
    TimesheetCoverage.builder().weekStart(WeekStart.ISO).addWeeks(weeks).build();
  }

  private static ImmutableList<BasisPoints> behind(
      List<BasisPoints> thresholds, BasisPoints... more) {
    return ImmutableList.<BasisPoints>builder().addAll(thresholds).add(more).build();
  }
}
