package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Solvers with one mistake each, and the law that has to find it. */
enum Saboteur implements Solver, PlantedMistake {
  /** Forgets limits per week. */
  CAP_FORGOTTEN(Laws.PEER) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      return Staffing.solve(view, each(plan, demand -> demand.withMostPerWeek(Optional.empty())));
    }
  },
  /** Takes the day after a window for its last. */
  END_INCLUSIVE(Laws.PEER) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      LocalDate last = view.horizon().end().orElseThrow();
      return Staffing.solve(
          view,
          each(
              plan,
              demand -> {
                LocalDate end = demand.window().end().orElseThrow();
                return end.equals(last)
                    ? demand
                    : demand.withWindow(DateRange.of(demand.window().start(), end.plusDays(1)));
              }));
    }
  },
  /** Puts who shares a discipline with the first person into the first person's class. */
  CLASSES_MERGED(Laws.CLASSES) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      return Staffing.solve(
          new Distorted(view) {
            @Override
            public ImmutableSet<DisciplineId> qualifications(int person) {
              ImmutableSet<DisciplineId> first = super.qualifications(0);
              ImmutableSet<DisciplineId> own = super.qualifications(person);
              return own.stream().anyMatch(first::contains) ? first : own;
            }
          },
          plan);
    }
  },
  /** Takes a stretch with much time for one with none. */
  OVERFLOWS(Laws.MORE) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      return Staffing.solve(
          new Distorted(view) {
            @Override
            public long freeMinutes(int person, int from, int to) {
              long free = super.freeMinutes(person, from, to);
              return free > 15 ? 0 : free;
            }
          },
          plan);
    }
  },
  /** Tells shortages as the demands are given. */
  AS_GIVEN(Laws.PERMUTATION) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      StaffingAnswer answer = Staffing.solve(view, plan);
      return answer instanceof StaffingAnswer.Infeasible no
              && !plan.demands().get(0).name().equals("d0")
          ? new StaffingAnswer.Infeasible(
              new Certificate(
                  ImmutableList.copyOf(Lists.reverse(no.certificate().shortages())),
                  ImmutableList.of()))
          : answer;
    }
  },
  /** Gives the reason of two days before for that of the day before. */
  REASON_OF_ANOTHER_DAY(Laws.DELIVERY) {
    @Override
    public Earliest delivery(CapacityView view, StaffingPlan plan) {
      Earliest earliest = Staffing.earliestDelivery(view, plan);
      if (!(earliest instanceof Earliest.On on) || on.notBefore().isEmpty()) {
        return earliest;
      }
      LocalDate day = on.day().minusDays(2);
      StaffingPlan before =
          each(
              plan,
              demand -> {
                LocalDate start = demand.window().start();
                return demand.withWindow(DateRange.closed(start, start.isAfter(day) ? start : day));
              });
      return Staffing.solve(view, before) instanceof StaffingAnswer.Infeasible no
          ? new Earliest.On(on.day(), on.witness(), Optional.of(no.certificate()))
          : earliest;
    }
  },
  /** Gives no reason for the first day of all. */
  NO_REASON(Laws.DELIVERY) {
    @Override
    public Earliest delivery(CapacityView view, StaffingPlan plan) {
      return Staffing.earliestDelivery(view, plan) instanceof Earliest.On on
          ? new Earliest.On(on.day(), on.witness(), Optional.empty())
          : Staffing.earliestDelivery(view, plan);
    }
  },
  /** Looks at every second day on which it could start. */
  EVERY_SECOND_DAY(Laws.START) {
    @Override
    public Earliest start(CapacityView view, StaffingPlan plan) {
      Earliest earliest = Staffing.earliestStart(view, plan);
      return earliest instanceof Earliest.On on && on.notBefore().isPresent()
          ? new Earliest.On(on.day().plusDays(1), on.witness(), on.notBefore())
          : earliest;
    }
  },
  /** Gains a minute more than can be. */
  A_MINUTE_MORE(Laws.GAINS) {
    @Override
    public ImmutableList<PlanChange> changes(CapacityView view, StaffingPlan plan) {
      return Staffing.minimalChanges(view, plan).stream()
          .map(
              change ->
                  change instanceof PlanChange.MoreTime more
                      ? new PlanChange.MoreTime(
                          more.qualifications(), more.days(), more.gainedMinutes() + 1)
                      : change)
          .collect(toImmutableList());
    }
  },
  /** Gains a minute less in other days than can be. */
  GAINS_TOO_LITTLE(Laws.GAINS) {
    @Override
    public ImmutableList<PlanChange> changes(CapacityView view, StaffingPlan plan) {
      return Staffing.minimalChanges(view, plan).stream()
          .map(
              change ->
                  change instanceof PlanChange.OtherWindow other && other.gainedMinutes() > 1
                      ? new PlanChange.OtherWindow(
                          other.demand(), other.window(), other.gainedMinutes() - 1)
                      : change)
          .collect(toImmutableList());
    }
  },
  /** Knows of no time that people of a discipline might have whom there are not. */
  NOBODY_IS_MISSING(Laws.COMPLETE) {
    @Override
    public ImmutableList<PlanChange> changes(CapacityView view, StaffingPlan plan) {
      ImmutableSet.Builder<ImmutableSet<DisciplineId>> known = ImmutableSet.builder();
      for (int person = 0; person < view.people().size(); person++) {
        known.add(view.qualifications(person));
      }
      ImmutableSet<ImmutableSet<DisciplineId>> all = known.build();
      return Staffing.minimalChanges(view, plan).stream()
          .filter(
              change ->
                  !(change instanceof PlanChange.MoreTime more)
                      || all.contains(ImmutableSet.copyOf(more.qualifications())))
          .collect(toImmutableList());
    }
  },
  /** Leaves the last of its changes out. */
  ONE_IS_MISSING(Laws.COMPLETE) {
    @Override
    public ImmutableList<PlanChange> changes(CapacityView view, StaffingPlan plan) {
      ImmutableList<PlanChange> all = Staffing.minimalChanges(view, plan);
      return all.subList(0, Math.max(0, all.size() - 1));
    }
  },
  /** Does all at once. */
  ORDER_IGNORED(Laws.ORDER) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      return Staffing.solve(view, each(plan, demand -> demand.withAfter(List.of())));
    }
  },
  /** Says that nobody knows where it can be known. */
  NEVER_KNOWS(Laws.ORDER) {
    @Override
    public StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
      StaffingAnswer answer = Staffing.solve(view, plan);
      return answer instanceof StaffingAnswer.Infeasible no && !no.certificate().turns().isEmpty()
          ? new StaffingAnswer.Unknown(
              view.horizon().start(), Optional.empty(), Optional.empty(), ImmutableList.of())
          : answer;
    }
  };

  private final Laws law;

  Saboteur(Laws law) {
    this.law = law;
  }

  @Override
  public Laws law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(
        this,
        switch (law) {
          case ORDER -> Drawn.ordered(seed);
          case START, COMPLETE -> Drawn.small(seed);
          default -> Drawn.large(seed);
        });
  }

  private static StaffingPlan each(StaffingPlan plan, UnaryOperator<StaffingDemand> change) {
    return plan.withDemands(plan.demands().stream().map(change).toList());
  }

  /** A view that is not quite right. */
  private abstract static class Distorted implements CapacityView {
    private final CapacityView view;

    Distorted(CapacityView view) {
      this.view = view;
    }

    @Override
    public DateRange horizon() {
      return view.horizon();
    }

    @Override
    public ImmutableList<PersonId> people() {
      return view.people();
    }

    @Override
    public ImmutableSet<DisciplineId> qualifications(int person) {
      return view.qualifications(person);
    }

    @Override
    public long freeMinutes(int person, int from, int to) {
      return view.freeMinutes(person, from, to);
    }

    @Override
    public long awayMinutes(int person, int from, int to) {
      return view.awayMinutes(person, from, to);
    }

    @Override
    public long bookedMinutes(int person, int from, int to) {
      return view.bookedMinutes(person, from, to);
    }
  }
}
