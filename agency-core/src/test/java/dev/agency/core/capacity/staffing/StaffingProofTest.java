package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers on drawn plans against a slow flow over every person and day. */
class StaffingProofTest {
  private static final long SEED = 20_260_302;
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final List<String> CRAFTS = List.of("code", "design", "test");

  @Test
  @Tag("short")
  void someAnswersAreRight() {
    prove(400);
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
    for (int i = 0; i < plans; i++) {
      Random random = new Random(SEED + i);
      TableView view = view(random);
      StaffingPlan plan = plan(random, view, false);
      StaffingAnswer answer = Staffing.solve(view, plan);
      long missing = needed(plan) - SlowFlow.of(view, plan);
      String at = "plan " + i;
      bars.assertThat(StaffingCheck.verify(answer, view, plan)).as(at).isTrue();
      bars.assertThat(missing(answer)).as(at).isEqualTo(missing);
      List<StaffingDemand> shuffled = new ArrayList<>(plan.demands());
      Collections.shuffle(shuffled, random);
      if (answer instanceof StaffingAnswer.Infeasible no) {
        infeasible++;
        limited +=
            no.certificate().shortages().stream().anyMatch(s -> !s.limits().isEmpty()) ? 1 : 0;
        bars.assertThat(Staffing.solve(view, plan.withDemands(shuffled))).as(at).isEqualTo(answer);
        changed += changes(bars, at, view, plan, missing);
      }
      bars.assertThat(SlowFlow.of(richer(view, random), plan))
          .as("%s: more time is never worse", at)
          .isGreaterThanOrEqualTo(needed(plan) - missing);
      delivery(bars, at, view, plan);
      ordered += order(bars, at, view, plan(random, view, true)) ? 1 : 0;
    }
    bars.assertThat(infeasible * 100 / plans).as("not feasible").isBetween(20, 80);
    bars.assertThat(limited).as("where a limit binds").isGreaterThan(plans / 20);
    bars.assertThat(changed).as("changes that help").isGreaterThan(plans);
    bars.assertThat(ordered).as("orders nobody knows").isPositive();
    System.out.printf(
        Locale.ROOT,
        "%s staffing: %,d plans as a flow over people and days has them, %d %% not feasible, %,d"
            + " changes that gain what they say, %,d orders unknown, seed %d%n",
        bars.assertionErrorsCollected().isEmpty() ? "PASS" : "FAIL",
        plans,
        infeasible * 100 / plans,
        changed,
        ordered,
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
      StaffingPlan plan, String name, java.util.function.UnaryOperator<StaffingDemand> change) {
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
