package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Milestone;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the laws of change control are tried on, as a seed has it. */
final class Draw {
  static final LocalDate TODAY = day(Month.MARCH, 17);
  static final ImmutableList<PersonId> PEOPLE =
      ImmutableList.of(
          PersonId.of("ana"), PersonId.of("ben"), PersonId.of("cleo"), PersonId.of("dan"));

  private static final ImmutableList<DisciplineId> CRAFTS =
      ImmutableList.of(DisciplineId.of("code"), DisciplineId.of("design"), DisciplineId.of("text"));

  final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  PersonId person() {
    return of(PEOPLE);
  }

  /** Up to three estimates of a discipline each. */
  ImmutableList<EffortEstimate> estimates() {
    ImmutableList.Builder<EffortEstimate> estimates = ImmutableList.builder();
    for (DisciplineId craft : CRAFTS) {
      if (random.nextBoolean()) {
        estimates.add(new EffortEstimate(craft, 1 + below(4) * 60L));
      }
    }
    return estimates.build();
  }

  ScopeItem item(String id) {
    return ScopeItem.builder()
        .id(ScopeItemId.of(id))
        .name("Item " + id)
        .includedRevisions(below(4))
        .estimates(estimates())
        .due(TODAY.plusDays(below(90)))
        .build();
  }

  /** Up to four items, two milestones, and a plan with an end. */
  ScopeOfWork scope() {
    ScopeOfWork.Builder scope =
        ScopeOfWork.builder()
            .project(SampleAgency.project().id())
            .plan(DateRange.of(TODAY, TODAY.plusDays(1 + below(90))));
    for (int i = below(5); i > 0; i--) {
      scope.addItems(item("i" + i));
    }
    Milestone milestone = SampleAgency.milestone();
    return scope.addMilestones(milestone).build();
  }

  /** Changes that fit a scope, each about something else. */
  ScopeDelta delta(ScopeOfWork scope) {
    List<ScopeChange> changes = new ArrayList<>();
    for (ScopeItem item : scope.items()) {
      switch (below(4)) {
        case 0 -> changes.add(new ScopeChange.Removed(item));
        case 1 -> {
          ImmutableList<EffortEstimate> other = estimates();
          if (!other.equals(item.estimates())) {
            changes.add(ScopeChange.Reestimated.of(item.id(), item.estimates(), other));
          }
          changes.add(
              new ScopeChange.DueMoved(item.id(), item.due(), item.due().plusDays(1 + below(9))));
        }
        case 2 ->
            changes.add(
                new ScopeChange.Revisions(
                    item.id(), item.includedRevisions(), item.includedRevisions() + 1));
        default -> {
          // This one stays as it is.
        }
      }
    }
    for (int i = below(3); i > 0; i--) {
      changes.add(new ScopeChange.Added(item("n" + i)));
    }
    if (random.nextBoolean()) {
      Milestone milestone = scope.milestones().get(0);
      changes.add(
          new ScopeChange.MilestoneMoved(
              milestone.id(), milestone.due(), milestone.due().plusDays(1 + below(9))));
      LocalDate last = scope.plan().last().orElseThrow();
      changes.add(new ScopeChange.EndMoved(last, last.plusDays(1 + below(9))));
    }
    Collections.shuffle(changes, random);
    return ScopeDelta.builder().changes(changes).build();
  }

  /** Who holds which duty when: each often, by several, by nobody, and on other days. */
  ImmutableList<Responsibility> responsibilities() {
    ImmutableList.Builder<Responsibility> all = ImmutableList.builder();
    for (Duty duty : Duty.values()) {
      for (int i = below(3); i > 0; i--) {
        DateRange during =
            oneIn(4)
                ? DateRange.of(TODAY.minusDays(30), TODAY)
                : DateRange.of(TODAY.minusDays(30), TODAY.plusDays(1 + below(2) * 20L));
        Responsibility.Builder one =
            Responsibility.builder()
                .id(ResponsibilityId.of(duty.name() + "-" + i))
                .person(person())
                .duty(duty)
                .during(during);
        all.add(
            random.nextBoolean()
                ? one.client(SampleAgency.client().id()).build()
                : one.project(SampleAgency.project().id()).build());
      }
    }
    return all.build();
  }

  ChangePolicy policy() {
    ChangePolicy.Builder policy =
        ChangePolicy.builder().fourEyes(!oneIn(3)).authorMayApprove(!oneIn(3));
    if (random.nextBoolean()) {
      policy.addFallbacks(new ChangePolicy.Fallback(Duty.PROJECT_MANAGER, person()));
    }
    if (random.nextBoolean()) {
      policy.addFallbacks(new ChangePolicy.Fallback(Duty.ACCOUNT_MANAGER, person()));
    }
    return policy.build();
  }

  /** A draft that asks for time and, half of the time, for an item. */
  ChangeRequest draft(String id) {
    ChangeRequest draft =
        ChangeRequest.draft(
                ChangeRequestId.of(id),
                SampleAgency.project().id(),
                "Change " + id,
                PEOPLE.get(0),
                TODAY)
            .withEffortMinutes(30 + below(4) * 30L);
    return random.nextBoolean()
        ? draft
        : draft.withDelta(ScopeDelta.of(new ScopeChange.Added(item("n" + id))));
  }

  /** An impact of a request, on the first baseline. */
  Assessment impact(ChangeRequest request) {
    return SampleScope.assessment()
        .withMinutesDelta(request.minutes())
        .withPriceDelta(
            request.internal() || request.atNoCharge()
                ? Figure.unknown(UnknownReason.NO_PRICE)
                : Figure.known(Money.ofMinor(1_000L * (1 + below(500)), "EUR")))
        .withCostDelta(Figure.known(Money.ofMinor(500L * (1 + below(500)), "EUR")))
        .withMarginDelta(Figure.known(BasisPoints.of(below(400) - 200)));
  }

  Assessment.Pins pins(int plan, int figures) {
    return new Assessment.Pins(
        1,
        TODAY,
        Fingerprint.builder("plan").number(plan).build(),
        Fingerprint.builder("figures").number(figures).build());
  }

  /** The usual flow, in which jonas and elif approve. */
  static ChangeFlow flow(Control control, ChangePolicy policy) {
    return control.flow(policy, SampleAgency.project(), SampleScope.responsibilities());
  }

  /** A request that is assessed by given pins, and approved, sent and accepted up to a stage. */
  ChangeRequest upTo(int stage, Assessment.Pins pins) {
    ChangeFlow flow = Draw.flow(Control.LIBRARY, ChangePolicy.usual());
    ChangeRequest draft = draft("r1");
    ChangeRequest request =
        flow.submit(draft, draft.author(), TODAY)
            .granted()
            .flatMap(
                it ->
                    flow.assess(
                            it,
                            impact(it).withPins(pins),
                            SampleScope.baseline(),
                            SampleScope.PROJECT_MANAGER,
                            TODAY)
                        .granted())
            .orElseThrow();
    for (int i = 1; i <= stage; i++) {
      request = forward(flow, request, i);
    }
    return request;
  }

  /** Takes a submitted request all the way to an order on the baseline in force. */
  ChangeOrder ordered(Control control, ChangeFlow flow, ChangeRequest request, Baseline inForce) {
    Assessment.Pins drawn = pins(1, 1);
    Assessment.Pins now =
        new Assessment.Pins(inForce.number(), drawn.since(), drawn.plan(), drawn.figures());
    ChangeRequest next =
        flow.assess(
                request, impact(request).withPins(now), inForce, SampleScope.PROJECT_MANAGER, TODAY)
            .granted()
            .orElseThrow();
    for (int stage = 1; stage <= 4; stage++) {
      next = forward(flow, next, stage);
    }
    return control
        .apply(flow, next, inForce, now, SampleScope.ACCOUNT_MANAGER, TODAY)
        .granted()
        .orElseThrow();
  }

  private static ChangeRequest forward(ChangeFlow flow, ChangeRequest request, int stage) {
    PersonId elif = SampleScope.ACCOUNT_MANAGER;
    Ruling<ChangeRequest, ChangeRefusal> next =
        switch (stage) {
          case 1 -> flow.approve(request, elif, request.hash(), TODAY);
          case 2 -> flow.approve(request, SampleScope.PROJECT_MANAGER, request.hash(), TODAY);
          case 3 -> flow.send(request, elif, TODAY);
          default -> flow.accept(request, SampleAgency.contact().id(), request.hash(), elif, TODAY);
        };
    return next.granted().orElseThrow();
  }
}
