package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.UpdateState;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.project.Risk;
import dev.agency.core.project.RiskState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Projects of a hundred days that are half over, with a little of everything. */
final class StatusDraw {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final int DAYS = 100;
  static final LocalDate TODAY = START.plusDays(49);
  static final ProjectId PROJECT = ProjectId.of("p-1");
  static final PersonId ADA = PersonId.of("ada");
  static final PersonId BEN = PersonId.of("ben");
  static final HandoffGates GATES = HandoffGates.of(HandoffPolicy.usual());

  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final ImmutableList<ChangeState> STATES =
      ImmutableList.of(
          ChangeState.DRAFT,
          ChangeState.SUBMITTED,
          ChangeState.ASSESSED,
          ChangeState.SENT_TO_CLIENT,
          ChangeState.SENT_TO_CLIENT,
          ChangeState.EXPIRED,
          ChangeState.REJECTED,
          ChangeState.ABSORBED);

  private StatusDraw() {}

  static ProjectStatus status(StatusFacts facts) {
    return StatusCalculator.calculate(facts, GATES);
  }

  static StatusFacts facts(long seed) {
    return facts(seed, 40 + Math.floorMod(seed, 30));
  }

  /** The facts of a seed whose people cost what is given; all else is of the seed alone. */
  static StatusFacts facts(long seed, long cost) {
    Random random = new Random(seed);
    BurnScenario scenario = scenario(random, cost);
    Project project = project(random);
    ImmutableList<ProgressPost> posts = posts(random);
    BurnReport burn = scenario.report();
    OutlookReport outlook =
        OutlookCalculator.calculate(
            OutlookFacts.builder()
                .project(project)
                .budget(scenario.budget())
                .burn(burn)
                .progress(posts)
                .estimatedCost(Figure.known(ExactMoney.of(Money.of("900.00", "EUR"))))
                .build(),
            OutlookSettings.usual(History.empty()));
    HandoffFacts.Builder work = HandoffFacts.builder().project(project);
    if (random.nextInt(4) > 0) {
      work.baseline(
          Baseline.first(
              ScopeOfWork.builder()
                  .project(PROJECT)
                  .plan(DateRange.of(START, START.plusDays(DAYS - 5L * random.nextInt(2))))
                  .milestones(promised(project, random))
                  .build(),
              scenario.budget().id(),
              START));
    }
    for (int i = 0; i < 5; i++) {
      work.addChanges(change("cr-" + i, STATES.get(random.nextInt(STATES.size())), random));
    }
    for (int i = 0; i < 3; i++) {
      work.addRisks(risk("r-" + i, random));
      work.addBlockers(blocker("b-" + i, random));
      work.addUpdates(update("u-" + i, random));
    }
    StatusFacts.Builder facts =
        StatusFacts.builder().work(work.build()).burn(burn).outlook(outlook).progress(posts);
    if (random.nextInt(4) > 0) {
      facts.capacity(capacity(random));
    }
    HandoffStage stage = oneOf(HandoffStage.values(), random);
    if (random.nextInt(4) > 0) {
      facts.handoff(handoff(stage));
    }
    for (int i = 0; i < 4; i++) {
      facts.addNotes(note("Note " + i, random));
    }
    return facts.build();
  }

  private static NoteRow note(String text, Random random) {
    boolean forClient = random.nextBoolean();
    return new NoteRow(
        random.nextInt(5) == 0 ? ProjectId.of("p-2") : PROJECT,
        TODAY.plusDays(1L - random.nextInt(20)),
        ADA,
        (forClient ? "" : "Secret ") + text,
        forClient);
  }

  private static BurnScenario scenario(Random random, long cost) {
    BurnExample example =
        BurnExample.fixedPrice("12000.00", "EUR")
            .line("code", 6_000, "120.00")
            .cost("ada", cost + ".00")
            .cost("ben", (cost + 20) + ".00");
    for (int i = 0; i < 4; i++) {
      example.time(
          random.nextBoolean() ? "ada" : "ben",
          "code",
          START.plusDays(random.nextInt(50)).toString(),
          60L * (1 + random.nextInt(8)));
    }
    return example.asOf(TODAY.toString());
  }

  private static Project project(Random random) {
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < random.nextInt(7); i++) {
      LocalDate due = TODAY.plusDays(random.nextInt(40) - 20L);
      Milestone.Builder milestone =
          Milestone.builder().id(MilestoneId.of("m-" + i)).name("Milestone " + i).due(due);
      if (random.nextInt(3) == 0) {
        milestone.completedOn(TODAY.plusDays(random.nextInt(20) - 17L));
      }
      milestones.add(milestone.build());
    }
    return Project.builder()
        .id(PROJECT)
        .client(ClientId.of("c-1"))
        .name("Website")
        .state(ProjectState.ACTIVE)
        .plan(DateRange.of(START, START.plusDays(DAYS)))
        .milestones(milestones)
        .build();
  }

  private static List<Milestone> promised(Project project, Random random) {
    List<Milestone> promised = new ArrayList<>();
    for (Milestone each : project.milestones()) {
      if (random.nextInt(5) > 0) {
        promised.add(each.withDue(each.due().minusDays(7L * random.nextInt(2))));
      }
    }
    if (random.nextInt(4) == 0) {
      promised.add(
          Milestone.builder()
              .id(MilestoneId.of("m-gone"))
              .name("Not planned any more")
              .due(TODAY.minusDays(3))
              .build());
    }
    return promised;
  }

  private static ImmutableList<ProgressPost> posts(Random random) {
    if (random.nextInt(6) == 0) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        post(TODAY.minusDays(8), random.nextInt(41)), post(TODAY, random.nextInt(101)));
  }

  private static ProgressPost post(LocalDate day, int percent) {
    return ProgressPost.builder()
        .project(PROJECT)
        .date(day)
        .done(BasisPoints.ofPercent(percent))
        .author(ADA)
        .build();
  }

  static ChangeRequest change(String id, ChangeState state, Random random) {
    LocalDate on = TODAY.minusDays(1L + random.nextInt(5));
    boolean assessed = state.isAssessed() || state == ChangeState.EXPIRED;
    ChangeRequest draft =
        ChangeRequest.draft(ChangeRequestId.of(id), PROJECT, "Wish " + id, ADA, on.minusDays(1));
    ChangeRequest.Builder change =
        draft.toBuilder()
            .effortMinutes(60L * (1 + random.nextInt(9)))
            .internal(random.nextInt(4) == 0)
            .state(state);
    if (assessed) {
      change.assessment(SampleScope.assessment());
    }
    if (state != ChangeState.DRAFT) {
      change.addHistory(
          ChangeStep.builder()
              .move(ChangeStep.Move.SUBMIT)
              .state(state)
              .on(on)
              .reason("as agreed")
              .by(ADA)
              .minutes(60)
              .build());
    }
    return change.build();
  }

  private static Risk risk(String id, Random random) {
    LocalDate raised = TODAY.minusDays(random.nextInt(9) - 1L);
    boolean closed = random.nextInt(3) == 0;
    return Risk.builder()
        .id(RiskId.of(id))
        .project(PROJECT)
        .title("Secret risk " + id)
        .likelihood(BasisPoints.ofPercent(30))
        .impactAmount(Money.of("2000.00", "EUR"))
        .owner(ADA)
        .raisedOn(raised)
        .state(closed ? RiskState.MITIGATED : RiskState.OPEN)
        .closedOn(closed ? Optional.of(raised.plusDays(random.nextInt(9))) : Optional.empty())
        .build();
  }

  private static Blocker blocker(String id, Random random) {
    LocalDate since = TODAY.minusDays(random.nextInt(9) - 1L);
    return Blocker.builder()
        .id(BlockerId.of(id))
        .project(PROJECT)
        .title("Something " + id)
        .kind(oneOf(BlockerKind.values(), random))
        .raisedBy(ADA)
        .since(since)
        .resolvedOn(
            random.nextInt(3) == 0
                ? Optional.of(since.plusDays(random.nextInt(9)))
                : Optional.empty())
        .build();
  }

  private static ClientUpdate update(String id, Random random) {
    LocalDate date = TODAY.minusDays(random.nextInt(24));
    boolean sent = random.nextInt(3) > 0;
    return ClientUpdate.builder()
        .id(ClientUpdateId.of(id))
        .project(PROJECT)
        .date(date)
        .author(ADA)
        .state(sent ? UpdateState.SENT : UpdateState.DRAFT)
        .sentOn(sent ? Optional.of(date.plusDays(random.nextInt(3))) : Optional.empty())
        .headline("Update " + id)
        .build();
  }

  private static Handoff handoff(HandoffStage stage) {
    return new Handoff(
        PROJECT,
        Optional.of(stage),
        ImmutableList.of(),
        ImmutableList.of(
            new HandoffMove(Optional.empty(), Optional.of(stage), START, ADA, Optional.empty())));
  }

  private static CapacitySnapshot capacity(Random random) {
    CapacityInput.Builder input = CapacityInput.builder();
    for (PersonId each : List.of(ADA, BEN)) {
      input
          .addPeople(Person.builder().id(each).name(each.value()).discipline(CODE).build())
          .addSchedules(
              WorkSchedule.builder()
                  .person(each)
                  .employment(DateRange.startingOn(START))
                  .addPatterns(
                      WorkPattern.builder()
                          .validFrom(START)
                          .addMinutes(480, 480, 480, 480, 480, 0, 0)
                          .build())
                  .build());
    }
    for (int i = 0; i < 4; i++) {
      input.addBookings(booking("bk-" + i, random));
    }
    return CapacitySnapshot.of(
        input.build(), DateRange.of(TODAY.minusDays(7), TODAY.plusDays(60)), CapacityRules.usual());
  }

  private static Booking booking(String id, Random random) {
    LocalDate from = TODAY.plusDays(random.nextInt(20) - 5L);
    Booking.Builder booking =
        Booking.builder()
            .id(BookingId.of(id))
            .project(random.nextInt(4) == 0 ? ProjectId.of("p-2") : PROJECT)
            .status(random.nextInt(4) == 0 ? BookingStatus.TENTATIVE : BookingStatus.CONFIRMED)
            .days(DateRange.closed(from, from.plusDays(random.nextInt(7))))
            .amount(new BookingAmount.PerDay(120L * (1 + random.nextInt(4))));
    return random.nextInt(5) == 0
        ? booking.discipline(CODE).build()
        : booking.person(random.nextBoolean() ? ADA : BEN).build();
  }

  static <T> T oneOf(T[] values, Random random) {
    return ImmutableList.copyOf(values).get(random.nextInt(values.length));
  }
}
