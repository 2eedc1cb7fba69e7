package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.capacity.staffing.Assignment;
import dev.agency.core.capacity.staffing.Certificate;
import dev.agency.core.capacity.staffing.PlanChange;
import dev.agency.core.capacity.staffing.Shortage;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingCheck;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.capacity.staffing.Turn;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a plan can be done, as JSON: the answer, and either who does it, the proof that nobody
 * can and what would help, or between which days it is. Where there is too much to try, what would
 * help is absent.
 */
record StaffingReport(
    Answer answer,
    Optional<Witness> witness,
    Optional<Proof> certificate,
    Optional<ImmutableList<Help>> changes,
    Optional<ImmutableList<String>> sentences,
    Optional<LocalDate> lower,
    Optional<LocalDate> upper) {

  /** Who does what; the free minutes are those of all who may do any of it, on its days. */
  record Witness(
      ImmutableList<String> sentences,
      long neededMinutes,
      long freeMinutes,
      long missingMinutes,
      ImmutableList<Part> assignments) {}

  /** What one person does of one demand on some days, exclusive of their end. */
  record Part(String demand, String person, LocalDate start, LocalDate end, long minutes) {
    static Part of(Assignment assignment) {
      return new Part(
          assignment.demand(),
          assignment.person().value(),
          assignment.days().start(),
          assignment.days().end().orElseThrow(),
          assignment.minutes());
    }
  }

  /**
   * Why it cannot be done: needed less free less what limits allow is missing, on the days of the
   * turns where an order leaves fewer than the windows.
   */
  record Proof(
      ImmutableList<String> sentences,
      long neededMinutes,
      long freeMinutes,
      long limitedMinutes,
      long missingMinutes,
      ImmutableList<Lack> shortages,
      ImmutableList<Held> turns) {
    static Proof of(Certificate certificate) {
      List<Shortage> all = certificate.shortages();
      return new Proof(
          certificate.messages().stream().map(Sentences::of).collect(toImmutableList()),
          all.stream().mapToLong(Shortage::neededMinutes).sum(),
          all.stream().mapToLong(Shortage::freeMinutes).sum(),
          all.stream().mapToLong(Shortage::limitedMinutes).sum(),
          certificate.missingMinutes(),
          all.stream().map(Lack::of).collect(toImmutableList()),
          certificate.turns().stream().map(Held::of).collect(toImmutableList()));
    }
  }

  /** The days an order leaves to a demand, exclusive of their end; it may be before the start. */
  record Held(
      String demand,
      LocalDate start,
      LocalDate end,
      Optional<String> after,
      Optional<String> before) {
    static Held of(Turn turn) {
      return new Held(turn.demand(), turn.start(), turn.end(), turn.after(), turn.before());
    }
  }

  /** The most that may be done of a demand in the week that begins on a day. */
  record Bound(String demand, LocalDate week, long minutes) {
    static Bound of(Shortage.Limit limit) {
      return new Bound(limit.demand(), limit.week(), limit.minutes());
    }
  }

  /** One part of a proof, which has nothing to do with the others. */
  record Lack(
      ImmutableList<String> demands,
      ImmutableList<String> anyOf,
      LocalDate start,
      LocalDate end,
      long neededMinutes,
      long freeMinutes,
      long limitedMinutes,
      long missingMinutes,
      long awayMinutes,
      long bookedMinutes,
      ImmutableList<Bound> limits) {
    static Lack of(Shortage shortage) {
      return new Lack(
          shortage.demands().asList(),
          shortage.anyOf().stream().map(id -> id.value()).collect(toImmutableList()),
          shortage.window().start(),
          shortage.window().end().orElseThrow(),
          shortage.neededMinutes(),
          shortage.freeMinutes(),
          shortage.limitedMinutes(),
          shortage.missingMinutes(),
          shortage.awayMinutes(),
          shortage.bookedMinutes(),
          shortage.limits().stream().map(Bound::of).collect(toImmutableList()));
    }
  }

  /** A change that helps by itself. */
  record Help(String sentence, long gainedMinutes) {
    static Help of(PlanChange change) {
      return new Help(Sentences.of(change.message()), change.gainedMinutes());
    }
  }

  static StaffingReport of(CapacityView view, StaffingPlan plan, Map<PersonId, String> names) {
    StaffingAnswer answer = Staffing.solve(view, plan);
    if (!StaffingCheck.isProved(answer, view, plan)) {
      throw new IllegalStateException("The answer does not hold when it is added up again.");
    }
    if (answer instanceof StaffingAnswer.Feasible feasible) {
      return feasible(view, plan, feasible.witness(), names);
    }
    if (answer instanceof StaffingAnswer.Infeasible infeasible) {
      return infeasible(view, plan, infeasible.certificate());
    }
    return unknown((StaffingAnswer.Unknown) answer);
  }

  private static StaffingReport feasible(
      CapacityView view,
      StaffingPlan plan,
      ImmutableList<Assignment> witness,
      Map<PersonId, String> names) {
    return new StaffingReport(
        Answer.FEASIBLE,
        Optional.of(
            new Witness(
                sentences(witness, names),
                plan.demands().stream().mapToLong(StaffingDemand::minutes).sum(),
                free(view, plan),
                0,
                witness.stream().map(Part::of).collect(toImmutableList()))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static StaffingReport infeasible(
      CapacityView view, StaffingPlan plan, Certificate certificate) {
    return new StaffingReport(
        Answer.INFEASIBLE,
        Optional.empty(),
        Optional.of(Proof.of(certificate)),
        helps(view, plan),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<ImmutableList<Help>> helps(CapacityView view, StaffingPlan plan) {
    return InputLimits.allowsChanges(view, plan)
        ? Staffing.minimalChanges(view, plan, InputLimits.MAX_STEPS_OF_CHANGES)
            .map(all -> Helps.of(all).stream().map(Help::of).collect(toImmutableList()))
        : Optional.empty();
  }

  private static StaffingReport unknown(StaffingAnswer.Unknown answer) {
    return new StaffingReport(
        Answer.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            ImmutableList.of(
                "There is time enough for each of it, but not one after the other as it was tried."
                    + " It cannot be done before "
                    + answer.lower()
                    + "; "
                    + answer
                        .upper()
                        .map(day -> "as it was tried it is done on " + day + ".")
                        .orElse("as it was tried it is not done within the horizon."))),
        Optional.of(answer.lower()),
        answer.upper());
  }

  /** One person's part of one demand, from its first day to its last. */
  private record Whole(LocalDate start, LocalDate end, long minutes) {
    Whole and(Whole other) {
      return new Whole(
          start.isBefore(other.start) ? start : other.start,
          end.isAfter(other.end) ? end : other.end,
          minutes + other.minutes);
    }
  }

  private record Who(String demand, PersonId person) {}

  private static ImmutableList<String> sentences(
      List<Assignment> witness, Map<PersonId, String> names) {
    Map<Who, Whole> parts = new LinkedHashMap<>();
    for (Assignment part : witness) {
      DateRange days = part.days();
      parts.merge(
          new Who(part.demand(), part.person()),
          new Whole(days.start(), days.end().orElseThrow(), part.minutes()),
          Whole::and);
    }
    return parts.entrySet().stream()
        .map(
            part ->
                names.getOrDefault(part.getKey().person(), part.getKey().person().value())
                    + " does "
                    + Sentences.hours(part.getValue().minutes())
                    + " of "
                    + part.getKey().demand()
                    + " from "
                    + part.getValue().start()
                    + " to "
                    + part.getValue().end().minusDays(1)
                    + ".")
        .collect(toImmutableList());
  }

  /** Returns what is free of all who may do any of the plan, each day of each of them once. */
  private static long free(CapacityView view, StaffingPlan plan) {
    long free = 0;
    for (int person = 0; person < view.people().size(); person++) {
      BitSet days = new BitSet();
      for (StaffingDemand demand : plan.demands()) {
        if (!Sets.intersection(demand.anyOf(), view.qualifications(person)).isEmpty()) {
          days.set(view.dayOf(demand.window().start()), view.dayOf(demand.window().endOrThrow()));
        }
      }
      for (int start = days.nextSetBit(0); start >= 0; start = days.nextSetBit(start)) {
        int end = days.nextClearBit(start);
        free += view.freeMinutes(person, start, end);
        start = end;
      }
    }
    return free;
  }
}
