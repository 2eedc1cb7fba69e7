package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Answers on drawn plans against a slow flow over every person and day, and against that of JGraphT
 * for some of them.
 */
class StaffingProofTest {
  private static final long SEED = 20_260_302;
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final List<String> CRAFTS = List.of("code", "design", "test");

  /** JGraphT judges every so many plans. */
  private static final int PEER_EVERY = 10;

  @Test
  @Tag("short")
  void someAnswersAreRight() {
    prove(250);
  }

  @Test
  @Tag("full")
  void manyAnswersAreRight() {
    prove(40_000);
  }

  private static void prove(int plans) {
    SoftAssertions bars = new SoftAssertions();
    int infeasible = 0;
    int limited = 0;
    int changed = 0;
    int ordered = 0;
    int shared = 0;
    int peers = 0;
    for (int i = 0; i < plans; i++) {
      Random random = new Random(SEED + i);
      TableView view = view(random);
      StaffingPlan plan = plan(random, view, false);
      StaffingAnswer answer = Staffing.solve(view, plan);
      long missing = needed(plan) - SlowFlow.of(view, plan);
      String at = "plan " + i;
      bars.assertThat(StaffingCheck.verify(answer, view, plan)).as(at).isTrue();
      bars.assertThat(missing(answer)).as(at).isEqualTo(missing);
      shared += areOfOneClass(view) ? 1 : 0;
      if (i % PEER_EVERY == 0) {
        bars.assertThat(needed(plan) - GraphFlow.of(view, plan)).as(at).isEqualTo(missing);
        peers++;
      }
      more(bars, at, view, plan, answer, random);
      List<StaffingDemand> shuffled = new ArrayList<>(plan.demands());
      Collections.shuffle(shuffled, random);
      if (answer instanceof StaffingAnswer.Infeasible no) {
        infeasible++;
        limited +=
            no.certificate().shortages().stream().anyMatch(s -> !s.limits().isEmpty()) ? 1 : 0;
        bars.assertThat(Staffing.solve(view, plan.withDemands(shuffled))).as(at).isEqualTo(answer);
        renamed(bars, at, view, plan, no.certificate(), random);
        changed += changes(bars, at, view, plan, missing);
      }
      delivery(bars, at, view, plan);
      ordered += order(bars, at, view, plan(random, view, true)) ? 1 : 0;
    }
    bars.assertThat(infeasible * 100 / plans).as("not feasible").isBetween(20, 80);
    bars.assertThat(limited).as("where a limit binds").isGreaterThan(plans / 20);
    bars.assertThat(changed).as("changes that help").isGreaterThan(plans);
    bars.assertThat(ordered).as("orders nobody knows").isPositive();
    bars.assertThat(shared).as("where people are one class").isGreaterThan(plans / 5);
    System.out.printf(
        Locale.ROOT,
        "%s staffing: %,d plans as a flow over people and days has them, %d %% not feasible, %,d"
            + " changes that gain what they say, %,d orders unknown, %,d as JGraphT has them, seed"
            + " %d%n",
        bars.assertionErrorsCollected().isEmpty() ? "PASS" : "FAIL",
        plans,
        infeasible * 100 / plans,
        changed,
        ordered,
        peers,
        SEED);
    bars.assertAll();
  }

  private static long missing(StaffingAnswer answer) {
    return answer instanceof StaffingAnswer.Infeasible no ? no.certificate().missingMinutes() : 0;
  }

  private static long needed(StaffingPlan plan) {
    return plan.demands().stream().mapToLong(StaffingDemand::minutes).sum();
  }

  /** Each change, carried out, gains what it says. */
  private static int changes(
      SoftAssertions bars, String at, TableView view, StaffingPlan plan, long missing) {
    int checked = 0;
    for (Change change : Staffing.minimalChanges(view, plan)) {
      Optional<StaffingPlan> other = changed(plan, change);
      if (other.isPresent()) {
        long now = needed(plan) - SlowFlow.of(view, other.get());
        bars.assertThat(missing - now).as("%s: %s", at, change).isEqualTo(change.gainedMinutes());
        checked++;
      } else if (change instanceof Change.MoreTime more) {
        long now = needed(plan) - SlowFlow.of(helped(view, more), plan);
        bars.assertThat(missing - now).as("%s: %s", at, change).isEqualTo(change.gainedMinutes());
        checked++;
      }
    }
    return checked;
  }

  private static Optional<StaffingPlan> changed(StaffingPlan plan, Change change) {
    if (change instanceof Change.OtherWindow other) {
      return Optional.of(with(plan, other.demand(), demand -> demand.withWindow(other.window())));
    }
    if (change instanceof Change.AnotherDiscipline other) {
      return Optional.of(
          with(
              plan,
              other.demand(),
              demand -> demand.toBuilder().addAnyOf(other.discipline()).build()));
    }
    return Optional.empty();
  }

  private static StaffingPlan with(
      StaffingPlan plan, String name, UnaryOperator<StaffingDemand> change) {
    return plan.withDemands(
        plan.demands().stream()
            .map(demand -> demand.name().equals(name) ? change.apply(demand) : demand)
            .toList());
  }

  /** A new person of these qualifications with all the time in the world on these days. */
  private static TableView helped(TableView view, Change.MoreTime more) {
    long[] days = new long[view.days()];
    for (int day = 0; day < days.length; day++) {
      days[day] = more.days().contains(view.first().plusDays(day)) ? 1_000_000 : 0;
    }
    List<TableView.Row> rows = new ArrayList<>(view.rows());
    rows.add(
        new TableView.Row(
            "zoe",
            more.qualifications().stream().map(DisciplineId::value).toList(),
            ImmutableLongArray.copyOf(days),
            0,
            0));
    return new TableView(view.first(), rows);
  }

  private static boolean areOfOneClass(TableView view) {
    return view.rows().stream()
            .map(row -> ImmutableSet.copyOf(row.disciplines()))
            .distinct()
            .count()
        < view.rows().size();
  }

  /** More time, or more days for some demand, is never worse: what can be done stays so. */
  private static void more(
      SoftAssertions bars,
      String at,
      TableView view,
      StaffingPlan plan,
      StaffingAnswer answer,
      Random random) {
    StaffingDemand some = plan.demands().get(random.nextInt(plan.demands().size()));
    DateRange window = some.window();
    LocalDate start = window.start().minusDays(random.nextInt(3));
    LocalDate end = window.end().orElseThrow().plusDays(random.nextInt(3));
    DateRange longer =
        DateRange.of(
            start.isBefore(FIRST) ? FIRST : start,
            end.isAfter(FIRST.plusDays(view.days())) ? window.end().orElseThrow() : end);
    StaffingPlan later = with(plan, some.name(), demand -> demand.withWindow(longer));
    bars.assertThat(missing(Staffing.solve(richer(view, random), plan)))
        .as("%s with more time", at)
        .isLessThanOrEqualTo(missing(answer));
    bars.assertThat(missing(Staffing.solve(view, later)))
        .as("%s with a longer window", at)
        .isLessThanOrEqualTo(missing(answer));
  }

  /** Whoever stands where in the list of people, what is short is the same of the same people. */
  private static void renamed(
      SoftAssertions bars,
      String at,
      TableView view,
      StaffingPlan plan,
      Certificate certificate,
      Random random) {
    List<TableView.Row> rows = view.rows();
    List<String> names = new ArrayList<>(rows.stream().map(TableView.Row::person).toList());
    Collections.shuffle(names, random);
    List<TableView.Row> other = new ArrayList<>();
    Map<PersonId, PersonId> back = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      TableView.Row row = rows.get(i);
      other.add(
          new TableView.Row(names.get(i), row.disciplines(), row.free(), row.away(), row.booked()));
      back.put(PersonId.of(names.get(i)), PersonId.of(row.person()));
    }
    StaffingAnswer again = Staffing.solve(new TableView(view.first(), other), plan);
    bars.assertThat(again).as("%s renamed", at).isInstanceOf(StaffingAnswer.Infeasible.class);
    if (again instanceof StaffingAnswer.Infeasible no) {
      bars.assertThat(said(no.certificate(), back::get))
          .as("%s renamed", at)
          .isEqualTo(said(certificate, person -> person));
    }
  }

  /** All that a certificate says, its places in an order that does not follow the names. */
  private static List<Object> said(Certificate certificate, UnaryOperator<PersonId> name) {
    List<Object> all = new ArrayList<>();
    for (Shortage some : certificate.shortages()) {
      all.add(some.demands());
      all.add(some.anyOf());
      all.add(some.window());
      all.add(
          List.of(
              some.neededMinutes(), some.freeMinutes(), some.awayMinutes(), some.bookedMinutes()));
      all.add(some.limits());
      Set<Object> places = new HashSet<>();
      for (Shortage.Place place : some.places()) {
        for (PersonId person : place.people()) {
          places.add(List.of(name.apply(person), place.days()));
        }
      }
      all.add(places);
    }
    return all;
  }

  private static TableView richer(TableView view, Random random) {
    List<TableView.Row> rows = new ArrayList<>(view.rows());
    int row = random.nextInt(rows.size());
    int day = random.nextInt(view.days());
    rows.set(row, rows.get(row).with(day, rows.get(row).free().get(day) + 60));
    return new TableView(view.first(), rows);
  }

  /** By the first day all can be done, and by the day before it cannot. */
  private static void delivery(SoftAssertions bars, String at, TableView view, StaffingPlan plan) {
    Earliest earliest = Staffing.earliestDelivery(view, plan);
    if (earliest instanceof Earliest.On on) {
      StaffingPlan then = until(plan, on.day());
      bars.assertThat(StaffingCheck.verify(new StaffingAnswer.Feasible(on.witness()), view, then))
          .as(at)
          .isTrue();
      on.notBefore()
          .ifPresent(
              why ->
                  bars.assertThat(
                          StaffingCheck.verify(
                              new StaffingAnswer.Infeasible(why),
                              view,
                              until(plan, on.day().minusDays(1))))
                      .as(at)
                      .isTrue());
    } else {
      bars.assertThat(earliest).as(at).isInstanceOf(Earliest.NotWithin.class);
      LocalDate last = view.horizon().last().orElseThrow();
      bars.assertThat(SlowFlow.of(view, until(plan, last))).as(at).isLessThan(needed(plan));
    }
  }

  private static StaffingPlan until(StaffingPlan plan, LocalDate last) {
    return plan.withDemands(
        plan.demands().stream()
            .map(demand -> demand.withWindow(DateRange.closed(demand.window().start(), last)))
            .toList());
  }

  private static boolean order(SoftAssertions bars, String at, TableView view, StaffingPlan plan) {
    StaffingAnswer answer = Staffing.solve(view, plan);
    bars.assertThat(StaffingCheck.verify(answer, view, plan)).as("%s in order", at).isTrue();
    if (answer instanceof StaffingAnswer.Infeasible no) {
      bars.assertThat(no.certificate().missingMinutes())
          .as("%s in order", at)
          .isEqualTo(needed(plan) - SlowFlow.of(view, plan));
    }
    return answer instanceof StaffingAnswer.Unknown;
  }

  private static TableView view(Random random) {
    List<TableView.Row> rows = new ArrayList<>();
    int people = 1 + random.nextInt(5);
    int days = 10 + random.nextInt(15);
    for (int i = 0; i < people; i++) {
      List<String> may = new ArrayList<>(CRAFTS);
      Collections.shuffle(may, random);
      long[] free = new long[days];
      for (int day = 0; day < days; day++) {
        free[day] = random.nextInt(3) == 0 ? 0 : random.nextInt(480);
      }
      rows.add(
          new TableView.Row(
              "p" + i,
              List.copyOf(may.subList(0, 1 + random.nextInt(2))),
              ImmutableLongArray.copyOf(free),
              30,
              60));
    }
    return new TableView(FIRST, rows);
  }

  private static StaffingPlan plan(Random random, TableView view, boolean inOrder) {
    StaffingPlan.Builder plan = StaffingPlan.builder();
    int demands = 1 + random.nextInt(5);
    for (int i = 0; i < demands; i++) {
      int start = random.nextInt(view.days() - 1);
      int end = start + 1 + random.nextInt(view.days() - start);
      List<String> may = new ArrayList<>(CRAFTS);
      Collections.shuffle(may, random);
      StaffingDemand.Builder demand =
          StaffingDemand.builder()
              .name("d" + i)
              .minutes(1 + random.nextInt(240 * (end - start)))
              .window(
                  DateRange.of(FIRST.plusDays(start), FIRST.plusDays(Math.min(end, view.days()))));
      may.subList(0, 1 + random.nextInt(2)).stream()
          .map(DisciplineId::of)
          .forEach(demand::addAnyOf);
      if (random.nextInt(3) == 0) {
        demand.mostPerWeek(1L + random.nextInt(600));
      }
      if (inOrder && i > 0) {
        demand.addAfter("d" + random.nextInt(i));
      }
      plan.addDemands(demand.build());
    }
    return plan.build();
  }

  /**
   * The most that can be done, by augmenting one shortest path after the other over every demand,
   * week, person and day.
   */
  private static final class SlowFlow {
    private final long[][] left;
    private final int sink;

    private SlowFlow(int nodes) {
      left = new long[nodes][nodes];
      sink = nodes - 1;
    }

    static long of(TableView view, StaffingPlan plan) {
      int demands = plan.demands().size();
      int weeks = view.days() / 7 + 2;
      int cells = view.rows().size() * view.days();
      SlowFlow flow = new SlowFlow(2 + demands + demands * weeks + cells);
      for (int p = 0; p < view.rows().size(); p++) {
        for (int day = 0; day < view.days(); day++) {
          int cell = 1 + demands + demands * weeks + p * view.days() + day;
          flow.left[cell][flow.sink] = view.rows().get(p).free().get(day);
        }
      }
      LocalDate firstWeek = plan.weekStart().weekOf(view.first());
      for (int d = 0; d < demands; d++) {
        StaffingDemand demand = plan.demands().get(d);
        flow.left[0][1 + d] = demand.minutes();
        for (int day = 0; day < view.days(); day++) {
          LocalDate date = view.first().plusDays(day);
          if (!demand.window().contains(date)) {
            continue;
          }
          int week = Math.toIntExact((date.toEpochDay() - firstWeek.toEpochDay()) / 7);
          int weekNode = 1 + demands + d * weeks + week;
          flow.left[1 + d][weekNode] = demand.mostPerWeek().orElse(Long.MAX_VALUE / 4);
          for (int p = 0; p < view.rows().size(); p++) {
            boolean may =
                view.rows().get(p).disciplines().stream()
                    .anyMatch(craft -> demand.anyOf().contains(DisciplineId.of(craft)));
            if (may) {
              int cell = 1 + demands + demands * weeks + p * view.days() + day;
              flow.left[weekNode][cell] = Long.MAX_VALUE / 4;
            }
          }
        }
      }
      return flow.most();
    }

    private long most() {
      long sum = 0;
      while (true) {
        int[] from = new int[left.length];
        Arrays.fill(from, -1);
        from[0] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty() && from[sink] < 0) {
          int node = queue.remove();
          for (int next = 0; next < left.length; next++) {
            if (from[next] < 0 && left[node][next] > 0) {
              from[next] = node;
              queue.add(next);
            }
          }
        }
        if (from[sink] < 0) {
          return sum;
        }
        long amount = Long.MAX_VALUE;
        for (int node = sink; node != 0; node = from[node]) {
          amount = Math.min(amount, left[from[node]][node]);
        }
        for (int node = sink; node != 0; node = from[node]) {
          left[from[node]][node] -= amount;
          left[node][from[node]] += amount;
        }
        sum += amount;
      }
    }
  }

  @Test
  void aSolverWithoutLimitsPerWeekOrWithoutOneOfThePeopleWouldBeFound() {
    int unlimited = 0;
    int fewer = 0;
    int plans = 60;
    for (int i = 0; i < plans; i++) {
      Random random = new Random(SEED + i);
      TableView view = view(random);
      StaffingPlan plan = plan(random, view, false);
      long most = needed(plan) - missing(Staffing.solve(view, plan));
      StaffingPlan forgotten =
          plan.withDemands(
              plan.demands().stream()
                  .map(demand -> demand.withMostPerWeek(Optional.empty()))
                  .toList());
      unlimited += GraphFlow.of(view, forgotten) == most ? 0 : 1;
      List<TableView.Row> rows = view.rows();
      if (rows.size() > 1) {
        TableView less = new TableView(view.first(), rows.subList(1, rows.size()));
        fewer += GraphFlow.of(less, plan) == most ? 0 : 1;
      }
    }
    assertThat(unlimited).isGreaterThan(plans / 20);
    assertThat(fewer).isGreaterThan(plans / 5);
  }

  @Test
  void aCheckThatNeverRefusedProvesNothing() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      TableView view = view(random);
      StaffingPlan plan = plan(random, view, false);
      StaffingAnswer answer = Staffing.solve(view, plan);
      TableView poorer =
          new TableView(
              view.first(),
              view.rows().stream()
                  .map(
                      row ->
                          new TableView.Row(
                              row.person(),
                              row.disciplines(),
                              ImmutableLongArray.copyOf(new long[row.free().length()]),
                              row.away(),
                              row.booked()))
                  .toList());
      // That nobody may do it, or a limit alone forbids it, is as true of people without time.
      boolean ofTime =
          !(answer instanceof StaffingAnswer.Infeasible no)
              || no.certificate().shortages().stream().anyMatch(some -> some.freeMinutes() > 0);
      assertThat(StaffingCheck.verify(answer, poorer, plan)).as("plan %d", i).isNotEqualTo(ofTime);
      refused += ofTime ? 1 : 0;
    }
    assertThat(refused).as("answers for people who had time").isGreaterThan(100);
  }
}
