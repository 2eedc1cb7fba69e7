package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
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
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.ProjectState;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
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
      ImmutableList<String> notes) {
    Work with(ServiceLine other) {
      return new Work(other, fromPercent, toPercent, minutes, people, notes);
    }
  }

  /** The curve of what is not planned. */
  private static final Curve NEVER = Curve.of("2025-10-01 0");

  final ProjectId id;
  final ClientId client;
  final String name;
  final PersonId projectManager;
  final List<Work> work = new ArrayList<>();
  final List<Milestone> milestones = new ArrayList<>();
  final List<ProgressPost> progress = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();
  DateRange plan = DateRange.closed(DemoYear.FIRST, DemoYear.AS_OF);
  Currency currency = Currency.getInstance("EUR");
  ProjectState state = ProjectState.ACTIVE;
  Pricing pricing = new NonBillable();
  long minutesPerDay = 480;
  Optional<DealId> originDeal = Optional.empty();
  Optional<ExternalRef> externalRef = Optional.empty();

  Curve burn = NEVER;

  Optional<Recognition> recognition = Optional.empty();
  Optional<TimeRounding> timeRounding = Optional.empty();

  /** A part of a fixed price, due on a day or with a milestone of the project. */
  record Part(String due, long percent, boolean deposit) {}

  private ProjectPlan(String id, String client, String name, String projectManager) {
    this.id = ProjectId.of(id);
    this.client = ClientId.of(client);
    this.name = name;
    this.projectManager = PersonId.of(projectManager);
  }

  static ProjectPlan of(String id, String client, String name, String projectManager) {
    return new ProjectPlan(id, client, name, projectManager);
  }

  ProjectPlan days(String first, String last) {
    plan = DateRange.closed(LocalDate.parse(first), LocalDate.parse(last));
    return this;
  }

  /**
   * A price such as {@code "168000.00 EUR"}, due in parts such as {@code "2026-03-09 30 deposit, m2
   * 70"}: a day or the number of a milestone, percent, and whether it is a deposit.
   */
  ProjectPlan fixed(String price, String text) {
    pricing = new FixedPrice(money(price));
    for (String part : Splitter.on(", ").split(text)) {
      List<String> words = Script.words(part);
      parts.add(new Part(words.get(0), Long.parseLong(words.get(1)), words.contains("deposit")));
    }
    return this;
  }

  /** Its price becomes revenue month by month over the planned days, the same in each. */
  ProjectPlan earnedEvenly() {
    recognition = Optional.of(new Recognition.Evenly(plan, Granularity.MONTH));
    return this;
  }

  /** Its price becomes revenue in some way. */
  ProjectPlan earned(Recognition form) {
    recognition = Optional.of(form);
    return this;
  }

  /** Each entry is charged by the half hour begun. */
  ProjectPlan byTheHalfHour() {
    timeRounding = Optional.of(new TimeRounding(TimeRounding.Direction.UP, 30));
    return this;
  }

  /** So many percent are taken off the price of a line. */
  ProjectPlan discount(String line, long percent) {
    work.replaceAll(
        each ->
            each.line().id().value().equals(line)
                ? each.with(
                    each.line().withDiscount(new Discount.Share(BasisPoints.ofPercent(percent))))
                : each);
    return this;
  }

  ProjectPlan timeAndMaterials(String code) {
    currency = Currency.getInstance(code);
    pricing = TimeAndMaterials.builder().build();
    return this;
  }

  ProjectPlan retainer(RetainerTerms terms) {
    currency = terms.currency().orElseThrow();
    pricing = terms;
    return this;
  }

  ProjectPlan cappedAt(String cap) {
    pricing = TimeAndMaterials.builder().cap(money(cap)).build();
    return this;
  }

  ProjectPlan completed() {
    state = ProjectState.COMPLETED;
    return this;
  }

  ProjectPlan planned() {
    state = ProjectState.PLANNED;
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

  /** Used value over time, in basis points of the total. */
  ProjectPlan burn(String points) {
    burn = Curve.of(points);
    return this;
  }

  /**
   * The service lines: id, name, discipline, hours, rate an hour (or a day, {@code /d}) and the
   * part of the planned time in which the work is done. Instead of hours it may be so many {@code
   * days} or {@code pieces} that were sold. A line nobody pays for has {@code unpaid} for its
   * discipline and the minutes it takes ({@code at}). Then who works on it ({@code by}, see {@link
   * Assignee#of}), and what they note.
   */
  ProjectPlan work(String lines) {
    for (Script.Block text : Script.blocks(lines)) {
      work.add(work(text));
    }
    return this;
  }

  private Work work(Script.Block text) {
    ServiceLine.Builder line = ServiceLine.builder().id(LineId.of(text.cell(0))).name(text.cell(1));
    sold(line, Script.hours(text.cell(3)), Script.words(text.cell(3)).get(1));
    ImmutableList<Assignee> people =
        text.lines("by").stream()
            .flatMap(by -> Script.words(by).stream())
            .map(Assignee::of)
            .collect(toImmutableList());
    ImmutableList<String> notes =
        text.lines("").stream()
            .flatMap(note -> Script.items(note).stream())
            .collect(toImmutableList());
    if (text.cell(2).equals("unpaid")) {
      String points = String.join(", ", text.lines("at"));
      Curve minutes = points.isEmpty() ? NEVER : Curve.of(points);
      return new Work(line.billable(false).build(), 0, 100, Optional.of(minutes), people, notes);
    }
    List<String> percent = Splitter.on('-').splitToList(text.cell(5).replace(" %", ""));
    return new Work(
        priced(line.discipline(DisciplineId.of(text.cell(2))), text).build(),
        Integer.parseInt(percent.get(0)),
        Integer.parseInt(percent.get(1)),
        Optional.empty(),
        people,
        notes);
  }

  private void sold(ServiceLine.Builder line, long count, String unit) {
    switch (unit) {
      case "days" ->
          line.unit(ServiceLine.Unit.DAY)
              .quantity(UnitCount.of(count))
              .estimatedMinutes(count * minutesPerDay);
      case "pieces" -> line.unit(ServiceLine.Unit.PIECE).quantity(UnitCount.of(count));
      default -> line.estimatedMinutes(count * 60);
    }
  }

  private ServiceLine.Builder priced(ServiceLine.Builder line, Script.Block text) {
    return text.cell(3).endsWith("pieces")
        ? line.piecePrice(Money.of(text.cell(4), currency.getCurrencyCode()))
        : line.billRate(rate(text.cell(4)));
  }

  private BillRate rate(String text) {
    String code = currency.getCurrencyCode();
    return text.endsWith("/d")
        ? BillRate.perDay(text.substring(0, text.length() - 2), code)
        : BillRate.perHour(text, code);
  }

  /** Name, the day it is due, and the day it was delivered. */
  ProjectPlan milestones(String text) {
    for (Script.Block row : Script.blocks(text)) {
      Milestone.Builder milestone =
          Milestone.builder()
              .id(MilestoneId.of(id + ":m" + (milestones.size() + 1)))
              .name(row.cell(0))
              .due(LocalDate.parse(row.cell(1)));
      if (!row.cell(2).isEmpty()) {
        milestone.completedOn(LocalDate.parse(row.cell(2)));
      }
      milestones.add(milestone.build());
    }
    return this;
  }

  /** The day, what is done, and a note. */
  ProjectPlan progress(String text) {
    for (Script.Block row : Script.blocks(text)) {
      ProgressPost.Builder post =
          ProgressPost.builder()
              .project(id)
              .date(LocalDate.parse(row.cell(0)))
              .done(BasisPoints.ofPercent(Long.parseLong(row.cell(1).replace(" %", ""))))
              .author(projectManager);
      if (!row.cell(2).isEmpty()) {
        post.note(row.cell(2));
      }
      progress.add(post.build());
    }
    return this;
  }

  private Money money(String amountAndCurrency) {
    List<String> words = Script.words(amountAndCurrency);
    currency = Currency.getInstance(words.get(1));
    return Money.of(words.get(0), words.get(1));
  }

  /** Returns the parts of its price, named by what they wait for. */
  private ImmutableList<Instalment> instalments() {
    ImmutableList.Builder<Instalment> all = ImmutableList.builder();
    for (Part part : parts) {
      long percent = pricing.amount().orElseThrow().multipliedBy(part.percent()).minorUnits();
      Instalment.Builder instalment =
          Instalment.builder()
              .amount(Money.ofMinor(percent / 100, currency.getCurrencyCode()))
              .deposit(part.deposit());
      if (part.due().startsWith("m")) {
        Milestone milestone = milestones.get(Integer.parseInt(part.due().substring(1)) - 1);
        instalment.name(milestone.name()).milestone(milestone.id());
      } else {
        instalment
            .name(part.deposit() ? "Deposit" : "Instalment of " + part.due().substring(0, 7))
            .due(LocalDate.parse(part.due()));
      }
      all.add(instalment.build());
    }
    return all.build();
  }

  /** Returns the days on which milestones were reached. */
  ImmutableMap<MilestoneId, LocalDate> reached() {
    return milestones.stream()
        .filter(milestone -> milestone.completedOn().isPresent())
        .collect(toImmutableMap(Milestone::id, milestone -> milestone.completedOn().orElseThrow()));
  }

  BudgetId budgetId() {
    return budgetId(id);
  }

  static BudgetId budgetId(ProjectId project) {
    return BudgetId.of(project.value() + ":budget");
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
        .timeRounding(timeRounding)
        .recognition(recognition)
        .instalments(instalments())
        .originDeal(originDeal)
        .build();
  }

  /**
   * Returns what the work is planned against, in minor units and before discounts; 0 for internal
   * work.
   */
  long totalMinor() {
    return budget()
        .withLines(work.stream().map(each -> each.line().withDiscount(Optional.empty())).toList())
        .total()
        .ifKnown()
        .map(total -> total.toMoney(RoundingMode.HALF_UP).minorUnits())
        .orElse(0L);
  }

  /**
   * Returns what minutes on a line are worth, in minor units rounded down: as listed, before a
   * discount, and not rounded up to half hours. Work is planned by it and not charged.
   */
  long valueMinor(ServiceLine line, long minutes) {
    return line.billRate()
        .map(
            rate -> rate.forMinutes(minutes, minutesPerDay).toMoney(RoundingMode.DOWN).minorUnits())
        .orElse(0L);
  }
}
