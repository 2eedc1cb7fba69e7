package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What holds of the answers of any solver that is right; each law says so of one drawn plan. */
enum Laws {
  /** Every answer can be added up again, and what it misses is what JGraphT's flow misses. */
  PEER {
    @Override
    void check(Solver solver, Drawn drawn) {
      StaffingAnswer answer = solver.solve(drawn.view(), drawn.plan());
      assertThat(StaffingCheck.isProved(answer, drawn.view(), drawn.plan())).isTrue();
      assertThat(solver.missing(drawn))
          .isEqualTo(drawn.needed() - GraphFlow.of(drawn.view(), drawn.plan()));
    }
  },
  /** People of one class and days of one stretch together miss what each alone misses. */
  CLASSES {
    @Override
    void check(Solver solver, Drawn drawn) {
      assertThat(solver.missing(drawn)).isEqualTo(drawn.missing());
    }
  },
  /** More time, or a longer window, never makes less possible. */
  MORE {
    @Override
    void check(Solver solver, Drawn drawn) {
      Random random = drawn.random();
      List<TableView.Row> rows = new ArrayList<>(drawn.view().rows());
      int row = random.nextInt(rows.size());
      int day = random.nextInt(drawn.view().days());
      long free = rows.get(row).free().get(day);
      rows.set(row, rows.get(row).with(day, free + 1 + random.nextInt(9)));
      long missing = solver.missing(drawn);
      assertThat(solver.missing(drawn.with(new TableView(Drawn.FIRST, rows))))
          .isLessThanOrEqualTo(missing);
      String name = drawn.plan().demands().get(0).name();
      LocalDate end = drawn.end();
      assertThat(
              solver.missing(
                  drawn.with(
                      name,
                      demand ->
                          demand.withWindow(
                              longer(demand.window(), random.nextInt(3), random.nextInt(3), end)))))
          .isLessThanOrEqualTo(missing);
    }
  },
  /** In whatever order demands and people stand, the same is short of the same people. */
  PERMUTATION {
    @Override
    void check(Solver solver, Drawn drawn) {
      List<StaffingDemand> shuffled = new ArrayList<>(drawn.plan().demands());
      Collections.shuffle(shuffled, drawn.random());
      List<Shortage> shortages = solver.shortages(drawn);
      assertThat(solver.shortages(drawn.with(drawn.plan().withDemands(shuffled))))
          .isEqualTo(shortages);
      List<String> names = new ArrayList<>();
      drawn.view().rows().forEach(row -> names.add(row.person()));
      Collections.shuffle(names, drawn.random());
      List<TableView.Row> renamed = new ArrayList<>();
      Map<PersonId, PersonId> back = new HashMap<>();
      for (TableView.Row row : drawn.view().rows()) {
        String name = names.get(renamed.size());
        renamed.add(
            new TableView.Row(name, row.disciplines(), row.free(), row.away(), row.booked()));
        back.put(PersonId.of(name), PersonId.of(row.person()));
      }
      assertThat(said(solver.shortages(drawn.with(new TableView(Drawn.FIRST, renamed))), back::get))
          .isEqualTo(said(shortages, person -> person));
    }
  },
  /** By the earliest delivery it can be done, and by the day before it cannot. */
  DELIVERY {
    @Override
    void check(Solver solver, Drawn drawn) {
      Earliest earliest = solver.delivery(drawn.view(), drawn.plan());
      LocalDate begun =
          drawn.plan().demands().stream()
              .map(demand -> demand.window().start())
              .max(LocalDate::compareTo)
              .orElseThrow();
      if (earliest instanceof Earliest.On on) {
        holds(new StaffingAnswer.Feasible(on.witness()), drawn.until(on.day()));
        assertThat(on.notBefore().isEmpty()).isEqualTo(on.day().equals(begun));
        if (on.notBefore().isPresent()) {
          Drawn before = drawn.until(on.day().minusDays(1));
          holds(new StaffingAnswer.Infeasible(on.notBefore().get()), before);
          assertThat(on.notBefore().get().missingMinutes()).isEqualTo(before.missing());
        }
      } else {
        Earliest.NotWithin never = (Earliest.NotWithin) earliest;
        Drawn last = drawn.until(drawn.end().minusDays(1));
        holds(new StaffingAnswer.Infeasible(never.certificate()), last);
        assertThat(last.missing()).isPositive();
      }
    }
  },
  /** On no day before the earliest start does a plan fit, if all of it is moved there. */
  START {
    @Override
    void check(Solver solver, Drawn drawn) {
      Earliest earliest = solver.start(drawn.view(), drawn.plan());
      LocalDate first = drawn.plan().demands().get(0).window().start();
      LocalDate last = first;
      for (StaffingDemand demand : drawn.plan().demands()) {
        LocalDate start = demand.window().start();
        LocalDate end = demand.window().end().orElseThrow();
        first = start.isBefore(first) ? start : first;
        last = end.isAfter(last) ? end : last;
      }
      long days = 0;
      long most = drawn.end().toEpochDay() - last.toEpochDay();
      while (days <= most && drawn.moved(days).missing() > 0) {
        days++;
      }
      if (days > most) {
        Earliest.NotWithin never = (Earliest.NotWithin) earliest;
        holds(new StaffingAnswer.Infeasible(never.certificate()), drawn.moved(most));
        return;
      }
      Earliest.On on = (Earliest.On) earliest;
      assertThat(on.day()).isEqualTo(first.plusDays(days));
      holds(new StaffingAnswer.Feasible(on.witness()), drawn.moved(days));
      assertThat(on.notBefore().isEmpty()).isEqualTo(days == 0);
      if (days > 0) {
        holds(new StaffingAnswer.Infeasible(on.notBefore().orElseThrow()), drawn.moved(days - 1));
      }
    }
  },
  /** A change that is carried out gains what it says. */
  GAINS {
    @Override
    void check(Solver solver, Drawn drawn) {
      long missing = drawn.missing();
      for (PlanChange change : solver.changes(drawn.view(), drawn.plan())) {
        assertThat(missing - missing(drawn, change))
            .as("%s", change)
            .isEqualTo(change.gainedMinutes())
            .isPositive();
      }
    }
  },
  /** Whatever cell, limit, discipline or window would help by itself is among the changes. */
  COMPLETE {
    @Override
    void check(Solver solver, Drawn drawn) {
      List<PlanChange> changes = solver.changes(drawn.view(), drawn.plan());
      long missing = drawn.missing();
      Missed.times(drawn, changes, missing);
      for (StaffingDemand demand : drawn.plan().demands()) {
        Missed.limits(drawn, demand, changes, missing);
        Missed.disciplines(drawn, demand, changes, missing);
        Missed.windows(drawn, demand, changes, missing);
      }
    }
  },
  /** Yes, no and between which days are what trying every way to keep the order says. */
  ORDER {
    @Override
    void check(Solver solver, Drawn drawn) {
      StaffingAnswer answer = solver.solve(drawn.view(), drawn.plan());
      holds(answer, drawn);
      Optional<LocalDate> day = SlowOrder.delivery(drawn);
      if (answer instanceof StaffingAnswer.Unknown unknown) {
        assertThat(day.orElse(LocalDate.MAX)).isAfterOrEqualTo(unknown.lower());
        unknown.upper().ifPresent(upper -> assertThat(day.orElseThrow()).isBeforeOrEqualTo(upper));
        assertThat(eachAloneIsInTime(drawn)).as("it is known that it cannot be").isTrue();
      } else {
        assertThat(answer instanceof StaffingAnswer.Feasible).isEqualTo(SlowOrder.canBeDone(drawn));
      }
      Earliest earliest = solver.delivery(drawn.view(), drawn.plan());
      if (earliest instanceof Earliest.On on) {
        assertThat(day).contains(on.day());
        holds(new StaffingAnswer.Feasible(on.witness()), drawn.until(on.day()));
      } else if (earliest instanceof Earliest.Between between) {
        assertThat(day.orElse(LocalDate.MAX)).isAfterOrEqualTo(between.lower());
        between.upper().ifPresent(by -> assertThat(day.orElseThrow()).isBeforeOrEqualTo(by));
      } else {
        assertThat(day).isEmpty();
      }
    }
  };

  abstract void check(Solver solver, Drawn drawn);

  private static void holds(StaffingAnswer answer, Drawn drawn) {
    assertThat(StaffingCheck.isProved(answer, drawn.view(), drawn.plan())).isTrue();
  }

  private static DateRange longer(DateRange window, int before, int after, LocalDate last) {
    LocalDate start = window.start().minusDays(before);
    LocalDate end = window.end().orElseThrow().plusDays(after);
    return DateRange.of(
        start.isBefore(Drawn.FIRST) ? Drawn.FIRST : start, end.isAfter(last) ? last : end);
  }

  /** All that shortages say, their places in an order that does not follow the names. */
  private static List<Object> said(List<Shortage> shortages, UnaryOperator<PersonId> name) {
    List<Object> all = new ArrayList<>();
    for (Shortage some : shortages) {
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

  /** What is still missing once a change is carried out. */
  private static long missing(Drawn drawn, PlanChange change) {
    if (change instanceof PlanChange.OtherWindow other) {
      return drawn.with(other.demand(), demand -> demand.withWindow(other.window())).missing();
    }
    if (change instanceof PlanChange.AnotherDiscipline other) {
      return drawn
          .with(other.demand(), demand -> demand.toBuilder().addAnyOf(other.discipline()).build())
          .missing();
    }
    if (change instanceof PlanChange.HigherLimit limit) {
      return drawn.needed() - SlowFlow.of(drawn.view(), drawn.plan(), limit.demand(), limit.week());
    }
    PlanChange.MoreTime more = (PlanChange.MoreTime) change;
    List<String> may = more.qualifications().stream().map(DisciplineId::value).toList();
    return drawn.helped(may, more.days(), 1_000_000).missing();
  }

  /** Whether each demand ends in time if it is the only one, after those before it. */
  private static boolean eachAloneIsInTime(Drawn drawn) {
    Map<String, LocalDate> done = new HashMap<>();
    for (StaffingDemand demand : drawn.plan().inOrder()) {
      LocalDate day = demand.window().start();
      for (String first : demand.after()) {
        LocalDate by = done.getOrDefault(first, LocalDate.MIN);
        day = by.isAfter(day) ? by : day;
      }
      ImmutableSet<DisciplineId> anyOf = demand.anyOf();
      long open = demand.minutes();
      LocalDate end = demand.window().end().orElseThrow();
      for (; open > 0 && day.isBefore(end); day = day.plusDays(1)) {
        int at = Math.toIntExact(day.toEpochDay() - Drawn.FIRST.toEpochDay());
        for (TableView.Row row : drawn.view().rows()) {
          boolean may = row.disciplines().stream().map(DisciplineId::of).anyMatch(anyOf::contains);
          open -= may ? row.free().get(at) : 0;
        }
      }
      if (open > 0) {
        return false;
      }
      done.put(demand.name(), day);
    }
    return true;
  }
}
