package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Responsibility;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What holds of all scopes and changes of them. Each law judges by means of its own. */
enum ScopeLaw {
  /** A delta and its inverse lead back, and the minutes are those of the items. */
  INVERSE {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ScopeOfWork scope = draw.scope();
      ScopeDelta delta = draw.delta(scope);
      ScopeOfWork after = granted(control.change(scope, delta));
      Map<DisciplineId, Long> sums = new TreeMap<>(scope.minutesByDiscipline());
      delta.minutes().added().forEach((craft, minutes) -> sums.merge(craft, minutes, Long::sum));
      delta.minutes().taken().forEach((craft, minutes) -> sums.merge(craft, -minutes, Long::sum));
      sums.values().removeIf(minutes -> minutes == 0);
      assertThat(after.minutesByDiscipline()).isEqualTo(sums);
      assertThat(after.minutes()).isEqualTo(scope.minutes() + delta.minutes().net());
      assertThat(sorted(granted(control.change(after, control.inverse(delta)))))
          .isEqualTo(sorted(scope));
      assertThat(sorted(granted(control.change(scope, reversed(delta))))).isEqualTo(sorted(after));
      return delta.minutes().net() > 0 ? "more" : "less";
    }
  },

  /** Each person who may approve counts, and the duties are matched to different people. */
  MATCHING {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ImmutableList<Responsibility> all = draw.responsibilities();
      ChangePolicy policy = draw.policy();
      ChangeFlow flow = control.flow(policy, SampleAgency.project(), all);
      ChangeRequest request = draw.upTo(0, draw.pins(1, 1));
      List<PersonId> approved = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        PersonId person = draw.person();
        boolean enoughBefore = MatchingOracle.isEnough(policy, all, approved);
        boolean again = approved.contains(person);
        boolean may = MatchingOracle.mayApprove(policy, all, person);
        Ruling<ChangeRequest, ChangeRefusal> ruling =
            control.approve(flow, request, person, request.hash(), Draw.TODAY);
        assertThat(ruling.granted().isPresent())
            .as("%s approves", person)
            .isEqualTo(again || (may && !enoughBefore));
        if (ruling.granted().isPresent() && !again) {
          approved.add(person);
        }
        request = ruling.granted().orElse(request);
        assertThat(request.state() == ChangeState.INTERNALLY_APPROVED)
            .as("%s are enough", approved)
            .isEqualTo(MatchingOracle.isEnough(policy, all, approved));
      }
      return request.state() == ChangeState.ASSESSED ? "not enough" : "enough";
    }
  },

  /** What people approve has another fingerprint as soon as one field is another. */
  HASH {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ChangeRequest request = HashFields.full();
      HashFields.Edit edit = draw.of(HashFields.edits());
      ChangeRequest other = edit.of(request);
      assertThat(other).as("%s", edit).isNotEqualTo(request);
      assertThat(control.hash(other)).as("%s", edit).isNotEqualTo(control.hash(request));
      ChangeRequest same = AgencyJson.read(AgencyJson.write(request), ChangeRequest.class);
      assertThat(control.hash(same)).isEqualTo(control.hash(request));
      return edit.owner().getSimpleName();
    }
  },

  /** An edit voids what was decided, and no edit voids nothing. */
  EDIT {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ChangeRequest request = draw.upTo(draw.below(5), draw.pins(1, 1));
      ChangeFlow flow = Draw.flow(control, ChangePolicy.usual());
      ChangeRequest edited =
          switch (draw.below(5)) {
            case 0 -> request.withTitle("Another title");
            case 1 -> request.withEffortMinutes(request.effortMinutes() + 1 + draw.below(60));
            case 2 -> request.withAtNoCharge(true);
            case 3 -> request.withNote("In other words.");
            default -> request;
          };
      ChangeRequest after = granted(control.edit(flow, request, edited, draw.person(), Draw.TODAY));
      if (edited.equals(request)) {
        assertThat(after).isEqualTo(request);
        return "the same";
      }
      assertThat(after.approvals()).isEmpty();
      assertThat(after.assessment()).isEmpty();
      assertThat(after.acceptance()).isEmpty();
      assertThat(after.state()).isEqualTo(ChangeState.SUBMITTED);
      assertThat(after.history()).startsWith(request.history().toArray(new ChangeStep[0]));
      for (PersonId person : ImmutableList.of(SampleScope.PROJECT_MANAGER, Draw.PEOPLE.get(0))) {
        assertThat(
                flow.apply(after, SampleScope.baseline(), draw.pins(1, 1), person, Draw.TODAY)
                    .granted())
            .isEmpty();
      }
      return "edited";
    }
  },

  /** A plan that moved ends what was approved; time that was worked does not. */
  EXPIRY {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      int stage = draw.below(5);
      ChangeRequest request = draw.upTo(stage, draw.pins(1, 1));
      ChangeFlow flow = Draw.flow(control, ChangePolicy.usual());
      boolean otherPlan = draw.oneIn(3);
      boolean otherBaseline = draw.oneIn(4);
      boolean otherFigures = draw.oneIn(2);
      Assessment.Pins drawn = draw.pins(otherPlan ? 2 : 1, otherFigures ? 2 : 1);
      Assessment.Pins now =
          new Assessment.Pins(otherBaseline ? 2 : 1, drawn.since(), drawn.plan(), drawn.figures());
      boolean same = !otherPlan && !otherBaseline && !otherFigures;
      Baseline inForce =
          otherBaseline
              ? SampleScope.baseline().toBuilder()
                  .number(2)
                  .order(request.withId(SampleScope.draft().id()).id())
                  .proposal(Optional.empty())
                  .build()
              : SampleScope.baseline();
      assertThat(
              control
                  .apply(flow, request, inForce, now, SampleScope.ACCOUNT_MANAGER, Draw.TODAY)
                  .granted()
                  .isPresent())
          .isEqualTo(same && stage == 4);
      ChangeRequest after = granted(control.recheck(flow, request, now, Draw.TODAY));
      if (otherPlan || otherBaseline) {
        assertThat(after.state()).isEqualTo(ChangeState.EXPIRED);
        assertThat(after.approvals()).isEmpty();
        assertThat(after.acceptance()).isEmpty();
      } else {
        assertThat(after.state()).isEqualTo(request.state());
        assertThat(after.approvals()).isEqualTo(request.approvals());
        assertThat(after.staleFigures()).isEqualTo(otherFigures);
      }
      return after.state() == ChangeState.EXPIRED ? "expired" : same ? "the same" : "stale";
    }
  },

  /** What was approved holds while the impact is near what was approved, however it got there. */
  TOLERANCE {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      Tolerance tolerance =
          new Tolerance(
              BasisPoints.of(draw.below(600)),
              draw.below(120),
              draw.below(4),
              BasisPoints.of(draw.below(80)));
      ChangeFlow flow = Draw.flow(control, ChangePolicy.usual().withTolerance(tolerance));
      ChangeRequest request = draw.upTo(1 + draw.below(4), draw.pins(1, 1));
      Assessment approved = request.assessment().orElseThrow();
      Assessment now = approved;
      boolean holds = true;
      for (int i = 2; i < 6 && holds; i++) {
        now = Drift.drift(draw, now).withPins(draw.pins(1, i));
        holds = Drift.isWithin(tolerance, approved, now);
        ChangeRequest after = granted(control.refresh(flow, request, now, Draw.TODAY));
        assertThat(after.approvals().isEmpty()).as("step %s", i).isEqualTo(!holds);
        assertThat(after.state()).isEqualTo(holds ? request.state() : ChangeState.ASSESSED);
        assertThat(after.hash().equals(request.hash())).isEqualTo(holds);
        request = after;
      }
      return holds ? "holds" : "void";
    }
  },

  /** Creep adds up, counts nothing twice and forgets nothing. */
  CREEP {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      CreepCase given = CreepCase.drawn(draw);
      CreepIndex index =
          control.creep(given.original(), given.current(), given.requests(), given.forecast());
      given.check(index.original(), given.original().minutes(), given.applied());
      given.check(index.current(), given.current().minutes(), 0);
      CreepCase more = given.absorbing(draw, 60);
      CreepIndex after =
          control.creep(more.original(), more.current(), more.requests(), more.forecast());
      assertThat(after.original().absorbedMinutes())
          .isEqualTo(index.original().absorbedMinutes() + 60);
      assertThat(after.original().unexplainedMinutes())
          .isEqualTo(index.original().unexplainedMinutes());
      CreepCase ordered = given.ordering(draw, 120);
      CreepIndex later =
          control.creep(
              ordered.original(), ordered.current(), ordered.requests(), ordered.forecast());
      assertThat(later.original().absorbedMinutes()).isEqualTo(index.original().absorbedMinutes());
      assertThat(later.current().absorbedMinutes()).isEqualTo(index.current().absorbedMinutes());
      assertThat(later.original().creepMinutes()).isEqualTo(index.original().creepMinutes());
      return given.forecast().ifKnown().isPresent() ? "known" : "unknown";
    }
  },

  /** However favours and orders follow each other, what was given away stays given away. */
  ABSORBED {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ChangeFlow flow =
          Draw.flow(
              control,
              ChangePolicy.usual()
                  .withAllowance(new ChangeAllowance(60_000, 100, Granularity.MONTH)));
      Baseline first = SampleScope.baseline();
      Baseline current = first;
      List<ChangeRequest> requests = new ArrayList<>();
      long drift = 60L * draw.below(4);
      long absorbed = 0;
      int kinds = 0;
      for (int i = 2 + draw.below(9); i > 0; i--) {
        ChangeRequest draft = draw.draft("s" + i);
        ChangeRequest asked =
            flow.submit(draft, draft.author(), Draw.TODAY).granted().orElseThrow();
        boolean favour = draw.random.nextBoolean();
        kinds |= favour ? 1 : 2;
        if (favour) {
          PersonId jonas = SampleScope.PROJECT_MANAGER;
          requests.add(granted(control.absorb(flow, asked, jonas, requests, Draw.TODAY)));
          absorbed += asked.minutes();
        } else {
          ChangeOrder order = draw.ordered(control, flow, asked, current);
          requests.add(order.request());
          current = order.baseline();
        }
        CreepIndex index =
            control.creep(
                first, current, requests, Figure.known(current.minutes() + absorbed + drift));
        for (CreepIndex.Against is : List.of(index.original(), index.current())) {
          assertThat(is.absorbedMinutes()).as("after step %s", i).isEqualTo(absorbed);
          assertThat(is.creepMinutes()).isEqualTo(Figure.known(absorbed + drift));
        }
      }
      return kinds == 3 ? "both" : "one kind";
    }
  },

  /** What one person gives away in a month is no more than the allowance, whatever its parts. */
  ALLOWANCE {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ChangeAllowance allowance =
          new ChangeAllowance(60L * (1 + draw.below(6)), 1 + draw.below(4), Granularity.MONTH);
      ChangeFlow flow = Draw.flow(control, ChangePolicy.usual().withAllowance(allowance));
      List<ChangeRequest> others = new ArrayList<>();
      Map<String, List<Long>> given = new TreeMap<>();
      LocalDate on = Draw.TODAY;
      for (int i = 0; i < 8; i++) {
        on = on.plusDays(draw.below(9));
        ChangeRequest draft = draw.draft("a" + i);
        ChangeRequest asked = flow.submit(draft, draft.author(), on).granted().orElseThrow();
        Ruling<ChangeRequest, ChangeRefusal> ruling =
            control.absorb(flow, asked, SampleScope.PROJECT_MANAGER, others, on);
        List<Long> month =
            given.computeIfAbsent(on.getYear() + "-" + on.getMonth(), any -> new ArrayList<>());
        long sum = asked.minutes() + month.stream().mapToLong(Long::longValue).sum();
        boolean room = sum <= allowance.minutes() && month.size() < allowance.requests();
        assertThat(ruling.granted().isPresent()).as("%s in %s", i, month).isEqualTo(room);
        if (room) {
          month.add(asked.minutes());
          others.add(ruling.granted().orElseThrow());
        }
      }
      return others.size() < 8 ? "used up" : "enough";
    }
  },

  /** A refused move changes nothing, and a move that was made is not made twice. */
  STEADY {
    @Override
    String check(Control control, long seed) {
      Draw draw = new Draw(seed);
      ChangeFlow flow = Draw.flow(control, ChangePolicy.usual());
      int stage = draw.below(5);
      ChangeRequest request = draw.upTo(stage, draw.pins(1, 1));
      String before = AgencyJson.write(request);
      PersonId elif = SampleScope.ACCOUNT_MANAGER;
      for (int i = 0; i < 6; i++) {
        PersonId stranger = draw.person();
        assertThat(control.approve(flow, request, stranger, request.hash(), Draw.TODAY).refusal())
            .isPresent();
        assertThat(flow.reject(request, elif, " ", Draw.TODAY).refusal())
            .contains(ChangeRefusal.NEEDS_REASON);
        assertThat(flow.withdraw(request, elif, Draw.TODAY.minusDays(1)).refusal())
            .contains(ChangeRefusal.BEFORE_LAST_MOVE);
      }
      assertThat(AgencyJson.write(request)).isEqualTo(before);
      if (stage > 0) {
        assertThat(control.approve(flow, request, elif, request.hash(), Draw.TODAY).granted())
            .contains(request);
      }
      if (stage == 4) {
        ChangeOrder order =
            control
                .apply(flow, request, SampleScope.baseline(), draw.pins(1, 1), elif, Draw.TODAY)
                .granted()
                .orElseThrow();
        assertThat(
                control
                    .apply(
                        flow,
                        order.request(),
                        order.baseline(),
                        draw.pins(9, 9),
                        elif,
                        Draw.TODAY.plusDays(9))
                    .granted())
            .contains(order);
        assertThat(
                flow.apply(
                        request,
                        order.baseline(),
                        new Assessment.Pins(
                            2, Draw.TODAY, draw.pins(1, 1).plan(), draw.pins(1, 1).figures()),
                        elif,
                        Draw.TODAY)
                    .refusal())
            .contains(ChangeRefusal.BASELINE_MOVED);
      }
      return stage == 4 ? "applied" : "earlier";
    }
  };

  /**
   * Tries the law on what a seed draws.
   *
   * @return what was drawn, in a word, so that a run shows that each kind was
   */
  abstract String check(Control control, long seed);

  private static <T> T granted(Ruling<T, ChangeRefusal> ruling) {
    assertThat(ruling.refusal()).isEmpty();
    return ruling.granted().orElseThrow();
  }

  private static ScopeDelta reversed(ScopeDelta delta) {
    return delta.withChanges(Lists.reverse(delta.changes()));
  }

  private static ScopeOfWork sorted(ScopeOfWork scope) {
    return scope.withItems(
        scope.items().stream().sorted(Comparator.comparing(ScopeItem::id)).toList());
  }
}
