package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.examples.cli.demo.ProjectPlan.Assignee;
import dev.agency.examples.cli.demo.ProjectPlan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Lets the agency work for a year, week by week.
 *
 * <p>Each week a project asks for the value its curve is ahead of what it has used, spread over its
 * open lines and their people; what does not fit into a person's week is asked for again in the
 * next. Then each person's week is cut into days, and what is left of a day is internal work.
 */
final class TimeSimulation {
  private static final long QUARTER = 15;
  private static final long SHORTEST = 30;
  private static final long LONGEST_DAY = 600;

  /** They have not logged anything since, which makes their project look better than it is. */
  private static final ImmutableSet<String> FORGETFUL =
      ImmutableSet.of("mikkel-thorsgaard", "elif-karahan");

  private static final LocalDate FORGETFUL_FROM = LocalDate.of(2026, 9, 9);

  private final List<ProjectPlan> plans;
  private final Map<PersonId, WorkSchedule> schedules = new LinkedHashMap<>();
  private final Map<PersonId, String> disciplines = new HashMap<>();
  private final Map<PersonId, Set<LocalDate>> absences = new HashMap<>();
  private final List<Expense> expenses;
  private final Random random;

  private final Map<ProjectPlan, Long> usedMinor = new HashMap<>();
  private final Map<Work, Long> usedMinutes = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  /** An entry before it has its number. */
  private record Draft(
      LocalDate date,
      PersonId person,
      ProjectPlan plan,
      Work work,
      long minutes,
      boolean billable,
      Approval approval,
      String note) {}

  /** Minutes somebody is asked to work on a line this week. */
  private static final class Demand {
    private final ProjectPlan plan;
    private final Work work;
    private long minutes;

    Demand(ProjectPlan plan, Work work, long minutes) {
      this.plan = plan;
      this.work = work;
      this.minutes = minutes;
    }
  }

  TimeSimulation(
      List<ProjectPlan> plans, DemoPeople people, List<Expense> expenses, Random random) {
    this.plans = plans;
    this.expenses = expenses;
    this.random = random;
    people.people().forEach(p -> disciplines.put(p.id(), p.discipline().value()));
    for (WorkSchedule schedule : people.schedules()) {
      schedules.put(schedule.person(), schedule);
      absences.put(schedule.person(), absence());
    }
  }

  ImmutableList<TimeEntry> run() {
    LocalDate monday = DemoYear.FIRST.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(DemoYear.AS_OF); monday = monday.plusWeeks(1)) {
      week(monday);
    }
    List<PersonId> order = List.copyOf(schedules.keySet());
    drafts.sort(
        Comparator.comparing(Draft::date).thenComparing(draft -> order.indexOf(draft.person())));
    ImmutableList.Builder<TimeEntry> entries = ImmutableList.builder();
    int number = 1;
    for (Draft draft : drafts) {
      TimeEntry.Builder entry =
          TimeEntry.builder()
              .id(TimeEntryId.of(String.format(Locale.ROOT, "T-%05d", number++)))
              .budget(draft.plan().budgetId())
              .line(draft.work().line().id())
              .person(draft.person())
              .date(draft.date())
              .minutes(draft.minutes())
              .billable(draft.billable())
              .approval(draft.approval());
      if (!draft.note().isEmpty()) {
        entry.note(draft.note());
      }
      entries.add(entry.build());
    }
    return entries.build();
  }

  /** A week off in winter or spring, two in summer, days around Christmas, and some sick days. */
  private Set<LocalDate> absence() {
    Set<LocalDate> off = new HashSet<>();
    block(off, LocalDate.of(2026, 1, 12).plusWeeks(random.nextInt(19)), 5);
    block(off, LocalDate.of(2026, 6, 29).plusWeeks(random.nextInt(7)), 12);
    if (random.nextInt(10) < 6) {
      block(off, LocalDate.of(2025, 12, 22), 2);
      block(off, LocalDate.of(2025, 12, 29), 5);
    }
    LocalDate beforeTheLastMonth = LocalDate.of(2026, 8, 28);
    long days = ChronoUnit.DAYS.between(DemoYear.FIRST, beforeTheLastMonth);
    int illnesses = 2 + random.nextInt(2);
    for (int i = 0; i < illnesses; i++) {
      block(off, DemoYear.FIRST.plusDays(random.nextInt((int) days)), 1 + random.nextInt(3));
    }
    return off;
  }

  private static void block(Set<LocalDate> off, LocalDate from, int days) {
    for (int i = 0; i < days; i++) {
      off.add(from.plusDays(i));
    }
  }

  private void week(LocalDate monday) {
    Map<PersonId, Map<LocalDate, Long>> free = new LinkedHashMap<>();
    schedules.forEach((person, schedule) -> free.put(person, freeDays(schedule, monday)));
    Map<PersonId, Long> left = new LinkedHashMap<>();
    free.forEach((p, days) -> left.put(p, days.values().stream().mapToLong(d -> d).sum()));
    Map<PersonId, List<Demand>> demands = new HashMap<>();
    for (ProjectPlan plan : plans) {
      for (Demand demand : wanted(plan, monday)) {
        spread(demand, monday, left, demands);
      }
    }
    free.forEach((person, days) -> fill(person, days, demands.getOrDefault(person, List.of())));
  }

  private Map<LocalDate, Long> freeDays(WorkSchedule schedule, LocalDate monday) {
    PersonId person = schedule.person();
    Set<LocalDate> off = absences.getOrDefault(person, ImmutableSet.of());
    Map<LocalDate, Long> days = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      LocalDate day = monday.plusDays(i);
      long minutes = schedule.minutesOn(day);
      boolean works =
          !day.isBefore(DemoYear.FIRST)
              && !day.isAfter(DemoYear.AS_OF)
              && DemoYear.isOpen(day)
              && minutes > 0
              && !off.contains(day)
              && !(FORGETFUL.contains(person.value()) && !day.isBefore(FORGETFUL_FROM));
      if (works) {
        days.put(day, minutes + overtime(person, day));
      }
    }
    return days;
  }

  /** Some days are longer or shorter; those who build the shop stay late from August on. */
  private long overtime(PersonId person, LocalDate day) {
    boolean shop =
        !day.isBefore(LocalDate.of(2026, 8, 3))
            && ImmutableSet.of("radu-ionascu", "giulia-bertani").contains(person.value());
    int dice = random.nextInt(20);
    if (shop && dice < 10) {
      return 60;
    }
    return dice < 2 ? 30 : dice < 5 ? -30 : 0;
  }

  /** Returns what a project asks for in a week, line by line. */
  private List<Demand> wanted(ProjectPlan plan, LocalDate monday) {
    LocalDate friday = monday.plusDays(4);
    LocalDate end = friday.isAfter(DemoYear.AS_OF) ? DemoYear.AS_OF : friday;
    List<Demand> demands = new ArrayList<>();
    for (Work work : plan.work) {
      work.minutes()
          .ifPresent(
              curve ->
                  demands.add(
                      new Demand(plan, work, curve.on(end) - usedMinutes.getOrDefault(work, 0L))));
    }
    long need =
        plan.totalMinor() * plan.burn.on(end) / 10_000
            - usedMinor.getOrDefault(plan, 0L)
            - expensesUpTo(plan, end);
    List<Work> open =
        plan.work.stream()
            .filter(work -> work.line().billable() && isOpen(plan, work, end))
            .toList();
    long weights = open.stream().mapToLong(work -> weight(work)).sum();
    for (Work work : open) {
      long share = need * weight(work) / weights;
      long valueOfAnHour = plan.valueMinor(work.line(), 60);
      demands.add(new Demand(plan, work, share * 60 / valueOfAnHour));
    }
    return demands;
  }

  /** A line asks for more per week the shorter its time is. */
  private static long weight(Work work) {
    return work.line().estimatedMinutes() * 100 / (work.toPercent() - work.fromPercent());
  }

  private static boolean isOpen(ProjectPlan plan, Work work, LocalDate day) {
    long elapsed = elapsedPercent(plan, day);
    boolean late = work.toPercent() == 100 && elapsed >= 100;
    return late || (elapsed >= work.fromPercent() && elapsed < work.toPercent());
  }

  private static long elapsedPercent(ProjectPlan plan, LocalDate day) {
    long gone = ChronoUnit.DAYS.between(plan.plan.start(), day);
    return gone < 0 ? -1 : gone * 100 / plan.plan.days().orElseThrow();
  }

  private long expensesUpTo(ProjectPlan plan, LocalDate day) {
    return expenses.stream()
        .filter(e -> e.budget().equals(plan.budgetId()) && !e.date().isAfter(day))
        .flatMap(e -> e.billableAmount().stream())
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }

  /** Gives a line's minutes to its people, first to those with the most time left. */
  private static void spread(
      Demand demand,
      LocalDate monday,
      Map<PersonId, Long> left,
      Map<PersonId, List<Demand>> demands) {
    List<Assignee> able =
        new ArrayList<>(
            demand.work.people().stream()
                .filter(a -> a.on(monday.plusDays(4)) && left.getOrDefault(a.person(), 0L) > 0)
                .toList());
    able.sort(Comparator.comparing(a -> -left.getOrDefault(a.person(), 0L)));
    long minutes = demand.minutes;
    for (int i = 0; i < able.size() && minutes >= SHORTEST; i++) {
      PersonId person = able.get(i).person();
      long share = i == able.size() - 1 ? minutes : Math.max(minutes / (able.size() - i), 300);
      long given = Math.min(Math.min(share, minutes), left.getOrDefault(person, 0L));
      given -= given % QUARTER;
      if (given >= SHORTEST) {
        demands
            .computeIfAbsent(person, p -> new ArrayList<>())
            .add(new Demand(demand.plan, demand.work, given));
        left.merge(person, -given, Long::sum);
        minutes -= given;
      }
    }
  }

  private void fill(PersonId person, Map<LocalDate, Long> days, List<Demand> demands) {
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      long left = Math.min(day.getValue(), LONGEST_DAY);
      int dice = random.nextInt(10);
      int pieces = dice < 7 ? 1 : dice < 9 ? 2 : 3;
      while (left >= SHORTEST) {
        Demand largest = null;
        for (Demand demand : demands) {
          if (demand.minutes >= SHORTEST && (largest == null || demand.minutes > largest.minutes)) {
            largest = demand;
          }
        }
        if (largest == null) {
          break;
        }
        long piece = pieces == 1 ? left : left / pieces / QUARTER * QUARTER;
        long minutes = Math.min(Math.min(piece, left), largest.minutes);
        if (left - minutes < SHORTEST && largest.minutes >= left) {
          minutes = left;
        }
        book(day.getKey(), person, largest, minutes);
        largest.minutes -= minutes;
        left -= minutes;
        pieces = Math.max(1, pieces - 1);
      }
      // Not all of what remains is ever written down, and a freelancer is not paid for it.
      if (left >= 45 && !DemoPeople.FREELANCER.equals(person.value()) && random.nextInt(100) < 88) {
        internal(day.getKey(), person, left);
      }
    }
  }

  private void book(LocalDate day, PersonId person, Demand demand, long minutes) {
    ServiceLine line = demand.work.line();
    boolean goodwill = line.billable() && random.nextInt(100) < 6;
    boolean rejected = random.nextInt(1_000) < 4 && !day.isAfter(DemoYear.APPROVED_UP_TO);
    Approval approval =
        rejected
            ? Approval.REJECTED
            : day.isAfter(DemoYear.APPROVED_UP_TO) ? Approval.PENDING : Approval.APPROVED;
    boolean billable = line.billable() && !goodwill;
    if (!rejected) {
      usedMinutes.merge(demand.work, minutes, Long::sum);
      if (billable) {
        usedMinor.merge(demand.plan, demand.plan.valueMinor(line, minutes), Long::sum);
      }
    }
    String note = rejected ? "Booked on the wrong project" : note(demand, day, goodwill);
    drafts.add(new Draft(day, person, demand.plan, demand.work, minutes, billable, approval, note));
  }

  /** Picks a note from about where the project stands. */
  private String note(Demand demand, LocalDate day, boolean goodwill) {
    ImmutableList<String> notes = demand.work.notes();
    int percent = Math.toIntExact(Math.max(0, elapsedPercent(demand.plan, day)));
    int dice = random.nextInt(100);
    int drift = random.nextInt(3) - 1;
    if (goodwill) {
      return ImmutableList.of("Handover within the team", "Getting up to speed", "Internal review")
          .get(dice % 3);
    }
    if (notes.isEmpty() || dice >= 62) {
      return "";
    }
    int from = demand.work.minutes().isPresent() ? 22 : demand.work.fromPercent();
    int span = Math.max(1, Math.min(demand.work.toPercent(), 85) - from);
    int index = (percent - from) * notes.size() / span + drift;
    return notes.get(Math.floorMod(Math.max(0, index), notes.size()));
  }

  private void internal(LocalDate day, PersonId person, long minutes) {
    ProjectPlan studio = plans.get(plans.size() - 1);
    String discipline = disciplines.getOrDefault(person, "");
    int dice = random.nextInt(100);
    int line =
        switch (discipline) {
          case "operations" -> dice < 85 ? 3 : 0;
          case "account-management" -> dice < 75 ? 2 : 0;
          case "strategy", "project-management" -> dice < 35 ? 2 : dice < 85 ? 0 : 1;
          default -> dice < 50 ? 0 : dice < 85 ? 1 : 2;
        };
    Work work = studio.work.get(line);
    Approval approval = day.isAfter(DemoYear.APPROVED_UP_TO) ? Approval.PENDING : Approval.APPROVED;
    String note =
        random.nextInt(100) < 55 ? work.notes().get(random.nextInt(work.notes().size())) : "";
    drafts.add(new Draft(day, person, studio, work, minutes, false, approval, note));
  }
}
