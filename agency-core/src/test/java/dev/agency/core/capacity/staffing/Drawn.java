package dev.agency.core.capacity.staffing;

import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A plan and the people for it, as a seed has them.
 *
 * <p>People have few minutes free and many days without any, and two of three demands have a limit
 * per week, so that each of these binds often; a week may begin on any day.
 */
record Drawn(TableView view, StaffingPlan plan, long seed) {
  static final LocalDate FIRST = LocalDate.of(2026, 2, 26);
  static final List<String> CRAFTS = List.of("code", "design", "test");
  private static final int MAX_FREE = 8;

  private enum Kind {
    LARGE,
    SMALL,
    ORDERED
  }

  /** Up to five people, three and a half weeks and five demands. */
  static Drawn large(long seed) {
    Random random = new Random(seed);
    TableView view = view(random, 1 + random.nextInt(5), 10 + random.nextInt(15));
    return new Drawn(view, plan(random, view, 1 + random.nextInt(5), Kind.LARGE), seed);
  }

  /** Up to three people, two weeks and three demands. */
  static Drawn small(long seed) {
    Random random = new Random(seed);
    TableView view = view(random, 1 + random.nextInt(3), 5 + random.nextInt(9));
    return new Drawn(view, plan(random, view, 1 + random.nextInt(3), Kind.SMALL), seed);
  }

  /** Up to two people, a week and four demands, of which some wait for others. */
  static Drawn ordered(long seed) {
    Random random = new Random(seed);
    TableView view = view(random, 1 + random.nextInt(2), 4 + random.nextInt(4));
    return new Drawn(view, plan(random, view, 2 + random.nextInt(3), Kind.ORDERED), seed);
  }

  long needed() {
    return plan.demands().stream().mapToLong(StaffingDemand::minutes).sum();
  }

  /** What cannot be done, in whatever order. */
  long missing() {
    return needed() - SlowFlow.of(view, plan);
  }

  Random random() {
    return new Random(~seed);
  }

  LocalDate end() {
    return FIRST.plusDays(view.days());
  }

  Drawn with(StaffingPlan other) {
    return new Drawn(view, other, seed);
  }

  Drawn with(TableView other) {
    return new Drawn(other, plan, seed);
  }

  /** The same with one demand changed. */
  Drawn with(String name, UnaryOperator<StaffingDemand> change) {
    return with(
        plan.withDemands(
            plan.demands().stream()
                .map(demand -> demand.name().equals(name) ? change.apply(demand) : demand)
                .toList()));
  }

  /** The same with all windows changed. */
  Drawn withWindows(UnaryOperator<DateRange> change) {
    return with(
        plan.withDemands(
            plan.demands().stream()
                .map(demand -> demand.withWindow(change.apply(demand.window())))
                .toList()));
  }

  /** The same with windows that end with a day. */
  Drawn until(LocalDate last) {
    return withWindows(window -> DateRange.closed(window.start(), last));
  }

  /** The same, all windows some days later. */
  Drawn moved(long days) {
    return withWindows(
        window ->
            DateRange.of(window.start().plusDays(days), window.end().orElseThrow().plusDays(days)));
  }

  /** The same with one more person of some disciplines, who has as much on each of some days. */
  Drawn helped(List<String> disciplines, DateRange days, long each) {
    long[] free = new long[view.days()];
    for (int day = 0; day < free.length; day++) {
      free[day] = days.contains(FIRST.plusDays(day)) ? each : 0;
    }
    List<TableView.Row> rows = new ArrayList<>(view.rows());
    rows.add(new TableView.Row("zoe", disciplines, ImmutableLongArray.copyOf(free), 0, 0));
    return with(new TableView(FIRST, rows));
  }

  private static TableView view(Random random, int people, int days) {
    List<TableView.Row> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      long[] free = new long[days];
      for (int day = 0; day < days; day++) {
        free[day] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(MAX_FREE);
      }
      rows.add(
          new TableView.Row(
              "p" + i, crafts(random), ImmutableLongArray.copyOf(free), i + 1L, 2L * i + 1));
    }
    return new TableView(FIRST, rows);
  }

  private static List<String> crafts(Random random) {
    List<String> may = new ArrayList<>(CRAFTS);
    Collections.shuffle(may, random);
    return List.copyOf(may.subList(0, 1 + random.nextInt(2)));
  }

  private static StaffingPlan plan(Random random, TableView view, int demands, Kind kind) {
    StaffingPlan.Builder plan = StaffingPlan.builder();
    if (random.nextBoolean()) {
      plan.weekStart(new WeekStart(DayOfWeek.of(1 + random.nextInt(7))));
    }
    int days = view.days();
    // Half of all plans are easy, so that about as many can be done as cannot.
    boolean easy = kind == Kind.ORDERED || random.nextBoolean();
    for (int i = 0; i < demands; i++) {
      int start = random.nextInt(kind == Kind.LARGE ? days - 1 : days / 2);
      int most = kind == Kind.SMALL ? days / 2 : days - start;
      int end = Math.min(days, start + 1 + random.nextInt(most));
      if (kind == Kind.ORDERED) {
        end = days - random.nextInt((days - start + 1) / 2);
      }
      StaffingDemand.Builder demand =
          StaffingDemand.builder()
              .name("d" + i)
              .minutes(1 + random.nextInt((easy ? 2 : MAX_FREE) * (end - start)))
              .window(DateRange.of(FIRST.plusDays(start), FIRST.plusDays(end)));
      // What nobody can do waits for nothing that matters.
      List<String> may =
          kind == Kind.ORDERED
              ? view.rows().get(random.nextInt(view.rows().size())).disciplines()
              : crafts(random);
      may.stream().map(DisciplineId::of).forEach(demand::addAnyOf);
      if (random.nextInt(3) > 0) {
        demand.mostPerWeek(1L + random.nextInt(easy ? 40 : 20));
      }
      if (kind == Kind.ORDERED && (i == 1 || (i > 1 && random.nextInt(3) > 0))) {
        demand.addAfter("d" + random.nextInt(i));
      }
      plan.addDemands(demand.build());
    }
    return plan.build();
  }
}
