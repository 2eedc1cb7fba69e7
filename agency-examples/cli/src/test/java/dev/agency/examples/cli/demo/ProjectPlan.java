package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.project.ProjectState;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The script of one project: what was agreed, who works on it, and how its budget is used up over
 * the year. {@link TimeSimulation} plays it.
 */
final class ProjectPlan {
  /**
   * A person on a line.
   *
   * @param person who
   * @param from the first day
   * @param until the first day after
   */
  record Assignee(PersonId person, LocalDate from, LocalDate until) {
    /** Reads {@code ana}, {@code ana>2026-04-01} (from that day) or {@code ana<2026-04-01}. */
    static Assignee of(String text) {
      int sign = Math.max(text.indexOf('<'), text.indexOf('>'));
      LocalDate from = DemoYear.FIRST;
      LocalDate until = DemoYear.AS_OF.plusDays(1);
      if (sign < 0) {
        return new Assignee(PersonId.of(text), from, until);
      }
      LocalDate day = LocalDate.parse(text.substring(sign + 1));
      return text.charAt(sign) == '>'
          ? new Assignee(PersonId.of(text.substring(0, sign)), day, until)
          : new Assignee(PersonId.of(text.substring(0, sign)), from, day);
    }

    boolean on(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }

  /**
   * A service line and how it is worked on.
   *
   * @param line the line as it stands in the budget
   * @param fromPercent where in the planned time the work begins
   * @param toPercent where it ends
   * @param minutes minutes used up to a day, if the line does not follow the budget's money
   * @param people who works on it
   * @param notes what they do, in the order of the project
   */
  record Work(
      ServiceLine line,
      int fromPercent,
      int toPercent,
      Optional<Curve> minutes,
      ImmutableList<Assignee> people,
      ImmutableList<String> notes) {}

  final ProjectId id;
  final ClientId client;
  final String name;
  final Currency currency;
  final DateRange plan;
  final PersonId projectManager;
  final List<Work> work = new ArrayList<>();
  final List<Milestone> milestones = new ArrayList<>();
  final List<ProgressPost> progress = new ArrayList<>();
  final List<Instalment> instalments = new ArrayList<>();
  ProjectState state = ProjectState.ACTIVE;
  Pricing pricing = new NonBillable();
  long minutesPerDay = 480;
  Optional<DealId> originDeal = Optional.empty();
  Optional<ExternalRef> externalRef = Optional.empty();

  /** Used value over time, in basis points of the total. */
  Curve burn = Curve.of("2025-10-01 0");

  /** A part of a fixed price that is due on a day. */
  record Instalment(LocalDate on, long percent) {}

  ProjectPlan(
      String id,
      String client,
      String name,
      String currency,
      String start,
      String last,
      String projectManager) {
    this.id = ProjectId.of(id);
    this.client = ClientId.of(client);
    this.name = name;
    this.currency = Currency.getInstance(currency);
    this.plan = DateRange.closed(LocalDate.parse(start), LocalDate.parse(last));
    this.projectManager = PersonId.of(projectManager);
  }

  ProjectPlan fixed(String price, String... instalments) {
    pricing = new FixedPrice(Money.of(price, currency.getCurrencyCode()));
    for (String instalment : instalments) {
      String[] parts = instalment.split(" ", -1);
      this.instalments.add(
          new Instalment(LocalDate.parse(parts[0]), Long.parseLong(parts[1])));
    }
    return this;
  }

  ProjectPlan timeAndMaterials() {
    pricing = TimeAndMaterials.builder().build();
    return this;
  }

  ProjectPlan timeAndMaterials(String cap) {
    pricing = TimeAndMaterials.builder().cap(Money.of(cap, currency.getCurrencyCode())).build();
    return this;
  }

  ProjectPlan completed() {
    state = ProjectState.COMPLETED;
    return this;
  }

  ProjectPlan minutesPerDay(long minutes) {
    minutesPerDay = minutes;
    return this;
  }

  ProjectPlan wonWith(String deal) {
    originDeal = Optional.of(DealId.of(deal));
    return this;
  }

  ProjectPlan known(String source, String foreignId) {
    externalRef = Optional.of(new ExternalRef(source, foreignId));
    return this;
  }

  ProjectPlan burn(String points) {
    burn = Curve.of(points);
    return this;
  }

  /** Adds a billable line: hours at a rate per hour, or per day where the rate ends in {@code /d}. */
  ProjectPlan line(
      String lineId,
      String lineName,
      String discipline,
      long hours,
      String rate,
      int fromPercent,
      int toPercent,
      String people,
      String... notes) {
    String code = currency.getCurrencyCode();
    BillRate billRate =
        rate.endsWith("/d")
            ? BillRate.perDay(rate.substring(0, rate.length() - 2), code)
            : BillRate.perHour(rate, code);
    return add(
        ServiceLine.builder()
            .id(LineId.of(lineId))
            .name(lineName)
            .discipline(DisciplineId.of(discipline))
            .estimatedMinutes(hours * 60)
            .billRate(billRate)
            .build(),
        fromPercent,
        toPercent,
        Optional.empty(),
        people,
        notes);
  }

  /** Adds a line nobody pays for, with the minutes it takes over time. */
  ProjectPlan unpaid(
      String lineId, String lineName, long hours, String minutes, String people, String... notes) {
    return add(
        ServiceLine.builder()
            .id(LineId.of(lineId))
            .name(lineName)
            .billable(false)
            .estimatedMinutes(hours * 60)
            .build(),
        0,
        100,
        Optional.of(Curve.of(minutes)),
        people,
        notes);
  }

  private ProjectPlan add(
      ServiceLine line,
      int fromPercent,
      int toPercent,
      Optional<Curve> minutes,
      String people,
      String... notes) {
    ImmutableList<Assignee> assignees =
        people.isEmpty()
            ? ImmutableList.of()
            : java.util.Arrays.stream(people.split(" ", -1))
                .map(Assignee::of)
                .collect(ImmutableList.toImmutableList());
    work.add(
        new Work(
            line, fromPercent, toPercent, minutes, assignees, ImmutableList.copyOf(notes)));
    return this;
  }

  ProjectPlan milestone(String milestoneName, String due) {
    return milestone(milestoneName, due, Optional.empty());
  }

  ProjectPlan milestone(String milestoneName, String due, String completedOn) {
    return milestone(milestoneName, due, Optional.of(LocalDate.parse(completedOn)));
  }

  private ProjectPlan milestone(
      String milestoneName, String due, Optional<LocalDate> completedOn) {
    milestones.add(
        Milestone.builder()
            .id(MilestoneId.of(id.value() + ":m" + (milestones.size() + 1)))
            .name(milestoneName)
            .due(LocalDate.parse(due))
            .completedOn(completedOn)
            .build());
    return this;
  }

  ProjectPlan progress(String date, long percent) {
    return progress(date, percent, Optional.empty());
  }

  ProjectPlan progress(String date, long percent, String note) {
    return progress(date, percent, Optional.of(note));
  }

  private ProjectPlan progress(String date, long percent, Optional<String> note) {
    progress.add(
        ProgressPost.builder()
            .project(id)
            .date(LocalDate.parse(date))
            .done(BasisPoints.ofPercent(percent))
            .author(projectManager)
            .note(note)
            .build());
    return this;
  }

  BudgetId budgetId() {
    return BudgetId.of(id.value() + ":budget");
  }

  Budget budget() {
    return Budget.builder()
        .id(budgetId())
        .project(id)
        .name(name)
        .currency(currency)
        .pricing(pricing)
        .minutesPerDay(minutesPerDay)
        .lines(work.stream().map(Work::line).toList())
        .originDeal(originDeal)
        .build();
  }

  /** Returns what the burn is measured against, in minor units; 0 for internal work. */
  long totalMinor() {
    return budget()
        .total()
        .ifKnown()
        .map(total -> total.toMoney(RoundingMode.HALF_UP).minorUnits())
        .orElse(0L);
  }

  /** Returns what minutes on a line are worth, in minor units rounded down. */
  long valueMinor(ServiceLine line, long minutes) {
    return line.billRate()
        .map(rate -> rate.forMinutes(minutes, minutesPerDay).toMoney(RoundingMode.DOWN).minorUnits())
        .orElse(0L);
  }
}
