package dev.agency.core.scope;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Change control with one mistake each, and the law that has to find it. */
enum ScopeSaboteur implements Control {
  /** What was removed is not put back. */
  INVERSE_FORGETS(ScopeLaw.INVERSE) {
    @Override
    public ScopeDelta inverse(ScopeDelta delta) {
      return delta
          .inverse()
          .withChanges(
              delta.inverse().changes().stream()
                  .filter(change -> !(change instanceof ScopeChange.Added))
                  .toList());
    }
  },
  /** The first change alone is made. */
  HALF_A_DELTA(ScopeLaw.INVERSE) {
    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> change(ScopeOfWork scope, ScopeDelta delta) {
      int half = (delta.changes().size() + 1) / 2;
      return scope.apply(delta.withChanges(delta.changes().subList(0, half)));
    }
  },
  /** Who comes first takes the first duty that is open, and keeps it. */
  FIRST_COME(ScopeLaw.MATCHING) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> approve(
        ChangeFlow flow, ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
      Ruling<ChangeRequest, ChangeRefusal> ruling = flow.approve(request, person, seen, on);
      return ruling
          .granted()
          .filter(after -> after.state() == ChangeState.INTERNALLY_APPROVED && !isFilled(after))
          .<Ruling<ChangeRequest, ChangeRefusal>>map(
              after ->
                  new Ruling.Granted<>(
                      after.toBuilder()
                          .state(ChangeState.ASSESSED)
                          .addHistory(
                              after
                                  .history()
                                  .get(after.history().size() - 1)
                                  .withState(ChangeState.ASSESSED))
                          .build()))
          .orElse(ruling);
    }

    private static boolean isFilled(ChangeRequest request) {
      Set<Duty> open = EnumSet.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER);
      for (ChangeApproval approval : request.approvals()) {
        for (Duty duty : Duty.values()) {
          if ((approval.duties().contains(duty) || approval.standsInFor().contains(duty))
              && open.remove(duty)) {
            break;
          }
        }
      }
      return open.isEmpty();
    }
  },
  /** One person counts for both duties. */
  ONE_COUNTS_TWICE(ScopeLaw.MATCHING) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      return ChangeFlow.of(policy.withFourEyes(false), project, all);
    }
  },
  /** The duties of the month before count. */
  DUTIES_OF_ANOTHER_DAY(ScopeLaw.MATCHING) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      return ChangeFlow.of(
          policy,
          project,
          all.stream()
              .map(each -> each.withDuring(DateRange.startingOn(each.during().start())))
              .toList());
    }
  },
  /** Who stands in does so for duties that somebody holds, too, and is as good as who holds it. */
  FALLBACK_IS_ANYBODY(ScopeLaw.MATCHING) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      List<Responsibility> more = new ArrayList<>(all);
      policy
          .fallbacks()
          .forEach(
              named ->
                  more.add(
                      Responsibility.builder()
                          .id(ResponsibilityId.of("f" + named.duty().name()))
                          .person(named.person())
                          .duty(named.duty())
                          .project(project.id())
                          .during(DateRange.startingOn(Draw.TODAY.minusDays(1)))
                          .build()));
      return ChangeFlow.of(policy, project, more);
    }
  },
  /** Who stands in for one duty is the other approver, too, where four eyes are not due. */
  FALLBACK_IS_THE_OTHER(ScopeLaw.MATCHING) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      List<Responsibility> more = new ArrayList<>(all);
      for (ChangePolicy.Fallback named : policy.fallbacks()) {
        boolean vacant =
            all.stream()
                .noneMatch(
                    each -> each.duty() == named.duty() && each.during().contains(Draw.TODAY));
        if (vacant) {
          more.add(
              Responsibility.builder()
                  .id(ResponsibilityId.of("f" + named.duty().name()))
                  .person(named.person())
                  .duty(named.duty())
                  .project(project.id())
                  .during(DateRange.startingOn(Draw.TODAY.minusDays(1)))
                  .build());
        }
      }
      return ChangeFlow.of(policy, project, more);
    }
  },
  /** Who wrote it approves it, whatever the policy says. */
  AUTHOR_APPROVES(ScopeLaw.MATCHING) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      return ChangeFlow.of(policy.withAuthorMayApprove(true), project, all);
    }
  },
  /** The fingerprint leaves out what it is called. */
  HASH_WITHOUT_TITLE(ScopeLaw.HASH) {
    @Override
    public Fingerprint hash(ChangeRequest request) {
      return request.withTitle("-").hash();
    }
  },
  /** The fingerprint leaves out what it earns. */
  HASH_WITHOUT_PROFIT(ScopeLaw.HASH) {
    @Override
    public Fingerprint hash(ChangeRequest request) {
      return impact(request, it -> it.withProfitDelta(it.costDelta()));
    }
  },
  /** The fingerprint leaves out the plan it was computed from. */
  HASH_WITHOUT_PINS(ScopeLaw.HASH) {
    @Override
    public Fingerprint hash(ChangeRequest request) {
      return impact(request, it -> it.withPins(SampleScope.pins()));
    }
  },
  /** The fingerprint leaves out why it was written. */
  HASH_WITHOUT_EVIDENCE(ScopeLaw.HASH) {
    @Override
    public Fingerprint hash(ChangeRequest request) {
      return request.withEvidence().hash();
    }
  },
  /** The fingerprint is of texts that are put behind each other, without their lengths. */
  HASH_WITHOUT_LENGTHS(ScopeLaw.HASH) {
    @Override
    public Fingerprint hash(ChangeRequest request) {
      return request
          .withTitle(request.title() + request.note().orElse(""))
          .withNote(Optional.empty())
          .hash();
    }
  },
  /** What was approved stands for what it was edited to. */
  APPROVALS_SURVIVE(ScopeLaw.EDIT) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> edit(
        ChangeFlow flow, ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
      return Planted.keepingApprovals(request, flow.edit(request, edited, by, on));
    }
  },
  /** A few minutes more are taken for no edit. */
  SMALL_EDITS_ARE_NONE(ScopeLaw.EDIT) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> edit(
        ChangeFlow flow, ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
      return edited.effortMinutes() != request.effortMinutes()
          ? new Ruling.Granted<>(edited)
          : flow.edit(request, edited, by, on);
    }
  },
  /** Nobody asks whether the plan moved when it is applied. */
  EXPIRY_IGNORED(ScopeLaw.EXPIRY) {
    @Override
    public Ruling<ChangeOrder, ChangeRefusal> apply(
        ChangeFlow flow,
        ChangeRequest request,
        Baseline baseline,
        Assessment.Pins now,
        PersonId by,
        LocalDate on) {
      return flow.apply(
          request, SampleScope.baseline(), request.assessment().orElseThrow().pins(), by, on);
    }
  },
  /** A plan that moved is taken for time that was worked. */
  PLAN_IS_FIGURES(ScopeLaw.EXPIRY) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> recheck(
        ChangeFlow flow, ChangeRequest request, Assessment.Pins now, LocalDate on) {
      Assessment.Pins then = request.assessment().orElseThrow().pins();
      return flow.recheck(
          request,
          new Assessment.Pins(then.baseline(), then.since(), then.plan(), now.figures()),
          on);
    }
  },
  /** Time that was worked ends it. */
  FIGURES_ARE_PLAN(ScopeLaw.EXPIRY) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> recheck(
        ChangeFlow flow, ChangeRequest request, Assessment.Pins now, LocalDate on) {
      Assessment.Pins then = request.assessment().orElseThrow().pins();
      return then.equals(now)
          ? flow.recheck(request, now, on)
          : flow.recheck(
              request, new Assessment.Pins(99, now.since(), now.plan(), now.figures()), on);
    }
  },
  /** Whatever the impact is now, what was approved holds. */
  TOLERANCE_IGNORED(ScopeLaw.TOLERANCE) {
    @Override
    public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
      Tolerance any =
          new Tolerance(
              BasisPoints.ONE_HUNDRED_PERCENT,
              1_000_000,
              1_000_000,
              BasisPoints.ONE_HUNDRED_PERCENT);
      return ChangeFlow.of(policy.withTolerance(any), project, all);
    }
  },
  /** The impact is held against the last one, so that small steps lead anywhere. */
  TOLERANCE_OF_THE_LAST(ScopeLaw.TOLERANCE) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> refresh(
        ChangeFlow flow, ChangeRequest request, Assessment now, LocalDate on) {
      if (request.refreshed().isEmpty()) {
        return flow.refresh(request, now, on);
      }
      ChangeRequest last =
          request.toBuilder()
              .assessment(request.refreshed().get())
              .refreshed(Optional.empty())
              .build();
      return flow.refresh(last, now, on)
          .granted()
          .filter(after -> !after.approvals().isEmpty())
          .<Ruling<ChangeRequest, ChangeRefusal>>map(
              after -> new Ruling.Granted<>(after.withAssessment(request.assessment().get())))
          .orElseGet(() -> flow.refresh(request, now, on));
    }
  },
  /** What was given away is in the forecast, and counted once more. */
  ABSORBED_TWICE(ScopeLaw.CREEP) {
    @Override
    public CreepIndex creep(
        Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
      CreepIndex is = CreepIndex.of(original, current, requests, forecast, 0);
      return new CreepIndex(twice(is.original()), twice(is.current()));
    }

    private static CreepIndex.Against twice(CreepIndex.Against is) {
      return new CreepIndex.Against(
          is.baselineMinutes(),
          is.appliedMinutes(),
          is.absorbedMinutes(),
          is.forecastMinutes().map(minutes -> minutes + is.absorbedMinutes()));
    }
  },
  /** What was given away before an order is forgotten. */
  ORDER_RESETS_ABSORBED(ScopeLaw.CREEP) {
    @Override
    public CreepIndex creep(
        Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
      return forgettingBefore(1, original, current, requests, forecast);
    }
  },
  /** What was given away is remembered over one order, and forgotten at the next. */
  SECOND_ORDER_RESETS_ABSORBED(ScopeLaw.ABSORBED) {
    @Override
    public CreepIndex creep(
        Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
      return forgettingBefore(2, original, current, requests, forecast);
    }
  },
  /** An order pays for what was given away before it. */
  ORDER_PAYS_FOR_FAVOURS(ScopeLaw.ABSORBED) {
    @Override
    public CreepIndex creep(
        Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
      CreepIndex is = CreepIndex.of(original, current, requests, forecast, 0);
      return new CreepIndex(paid(is.original(), is), paid(is.current(), is));
    }

    private static CreepIndex.Against paid(CreepIndex.Against is, CreepIndex index) {
      return new CreepIndex.Against(
          is.baselineMinutes(),
          is.appliedMinutes(),
          Math.max(0, is.absorbedMinutes() - index.original().appliedMinutes()),
          is.forecastMinutes());
    }
  },
  /** The orders are counted against the baseline they are in. */
  ORDERS_TWICE(ScopeLaw.CREEP) {
    @Override
    public CreepIndex creep(
        Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
      CreepIndex is = CreepIndex.of(original, current, requests, forecast, 0);
      return new CreepIndex(
          is.original(),
          new CreepIndex.Against(
              is.current().baselineMinutes(),
              is.original().appliedMinutes(),
              is.current().absorbedMinutes(),
              forecast));
    }
  },
  /** Each favour has the whole allowance. */
  ALLOWANCE_EACH_TIME(ScopeLaw.ALLOWANCE) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> absorb(
        ChangeFlow flow,
        ChangeRequest request,
        PersonId by,
        List<ChangeRequest> others,
        LocalDate on) {
      return flow.absorb(request, by, "A favour.", ImmutableList.of(), on);
    }
  },
  /** The allowance is one for all months. */
  ALLOWANCE_FOR_EVER(ScopeLaw.ALLOWANCE) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> absorb(
        ChangeFlow flow,
        ChangeRequest request,
        PersonId by,
        List<ChangeRequest> others,
        LocalDate on) {
      return flow.absorb(
          request,
          by,
          "A favour.",
          others.stream()
              .map(
                  other ->
                      other.withHistory(
                          other.history().stream().map(step -> step.withOn(on)).toList()))
              .toList(),
          on);
    }
  },
  /** Who approves again is written down again. */
  APPROVED_AGAIN(ScopeLaw.STEADY) {
    @Override
    public Ruling<ChangeRequest, ChangeRefusal> approve(
        ChangeFlow flow, ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
      return flow.approve(request, person, seen, on)
          .granted()
          .<Ruling<ChangeRequest, ChangeRefusal>>map(
              after ->
                  new Ruling.Granted<>(
                      after.toBuilder()
                          .addHistory(after.history().get(after.history().size() - 1))
                          .build()))
          .orElseGet(() -> flow.approve(request, person, seen, on));
    }
  };

  /** The law that finds it. */
  final ScopeLaw law;

  ScopeSaboteur(ScopeLaw law) {
    this.law = law;
  }

  /**
   * Forgets what was given away before the last order, or an earlier one, counted from the last.
   */
  private static CreepIndex forgettingBefore(
      int order,
      Baseline original,
      Baseline current,
      List<ChangeRequest> requests,
      Figure<Long> forecast) {
    List<Integer> orders = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).state() == ChangeState.APPLIED) {
        orders.add(0, i);
      }
    }
    int from = orders.size() < order ? 0 : orders.get(order - 1);
    List<ChangeRequest> left = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).state() != ChangeState.ABSORBED || i >= from) {
        left.add(requests.get(i));
      }
    }
    return CreepIndex.of(original, current, left, forecast, 0);
  }

  private static Fingerprint impact(ChangeRequest request, UnaryOperator<Assessment> change) {
    return request.withAssessment(change.apply(request.assessment().orElseThrow())).hash();
  }
}
