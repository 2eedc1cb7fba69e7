package dev.agency.core.deal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleWin;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A deal with all it may have, drawn by a seed, and the terms it is won by.
 *
 * @param deal the open deal
 * @param terms the terms, with all parts of the deal
 */
record WinCase(Deal deal, WinTerms terms) {
  static final LocalDate WON_ON = SampleAgency.day(Month.MARCH, 2);
  private static final LineId KNOWN = SampleAgency.serviceLine().id();
  private static final LineId CLOSED = LineId.of("l-closed");
  private static final ImmutableList<LineId> LINES =
      ImmutableList.of(KNOWN, CLOSED, LineId.of("l-gone"));

  static WinCase of(long seed) {
    Random random = new Random(seed);
    boolean scoped = random.nextInt(4) > 0;
    Deal deal =
        SampleWin.deal().toBuilder()
            .addLines(
                ServiceLine.builder()
                    .id(CLOSED)
                    .name("Workshop")
                    .tracking(false)
                    .estimatedMinutes(random.nextInt(3) * 60L)
                    .build())
            .pricing(
                random.nextBoolean()
                    ? new FixedPrice(Money.of(random.nextInt(9_000) + ".50", "EUR"))
                    : SampleAgency.deal().pricing())
            .milestones(milestones(random))
            .scopeItems(ImmutableList.of())
            .build();
    deal = scoped ? deal.withScopeItems(items(random, deal)) : deal;
    return new WinCase(deal, terms(random, deal));
  }

  private static WinTerms terms(Random random, Deal deal) {
    WinTerms.Builder terms =
        WinTerms.builder()
            .stage(StageId.of("won"))
            .wonOn(WON_ON)
            .bookings(bookings(random))
            .responsibilities(duties(random, deal))
            .timeEntries(entries(random))
            .expenses(expenses(random));
    if (random.nextBoolean()) {
      ProjectBrief brief = SampleProject.dealBrief();
      terms.brief(brief.withVersion(random.nextInt(4) + 1L));
    }
    if (random.nextInt(3) == 0) {
      terms.existingProject(
          SampleAgency.project().withMilestones(milestone("m-of-the-project", WON_ON)));
      terms.briefNumber(random.nextInt(5) + 1L);
    }
    if (random.nextInt(3) == 0) {
      terms.verdict(
          SetupVerdict.builder()
              .id(SetupVerdict.idOf(deal.id(), deal.setupVersion()))
              .deal(deal.id())
              .version(deal.setupVersion())
              .on(WON_ON)
              .blocking(ImmutableSet.of())
              .build());
    }
    return terms.build();
  }

  private static Milestone milestone(String id, LocalDate due) {
    return Milestone.builder().id(MilestoneId.of(id)).name(id).due(due).build();
  }

  private static ImmutableList<Milestone> milestones(Random random) {
    ImmutableList.Builder<Milestone> milestones = ImmutableList.builder();
    for (int i = random.nextInt(3); i > 0; i--) {
      milestones.add(milestone("m-" + i, WON_ON.plusDays(random.nextInt(90))));
    }
    return milestones.build();
  }

  private static ImmutableList<ScopeItem> items(Random random, Deal deal) {
    ImmutableList.Builder<ScopeItem> items = ImmutableList.builder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      items.add(
          ScopeItem.builder()
              .id(ScopeItemId.of("s-" + i))
              .name("Item " + i)
              .includedRevisions(random.nextInt(3))
              .addEstimates(
                  new EffortEstimate(DisciplineId.of("design"), 60L + random.nextInt(600)))
              .due(WON_ON.plusDays(random.nextInt(60)))
              .milestone(deal.milestones().stream().findFirst().map(Milestone::id))
              .line(anyLine(random))
              .build());
    }
    return items.build();
  }

  private static <T> T any(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Optional<LineId> anyLine(Random random) {
    int which = random.nextInt(LINES.size() + 1);
    return which == LINES.size() ? Optional.empty() : Optional.of(LINES.get(which));
  }

  private static ImmutableList<Booking> bookings(Random random) {
    List<Booking> bookings = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Booking sample =
          random.nextBoolean() ? SampleAgency.dealBooking() : SampleAgency.dealPlaceholder();
      bookings.add(sample.toBuilder().id(BookingId.of("bk-" + i)).line(anyLine(random)).build());
    }
    return ImmutableList.copyOf(bookings);
  }

  private static ImmutableList<Responsibility> duties(Random random, Deal deal) {
    ImmutableList.Builder<Responsibility> duties = ImmutableList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate start = WON_ON.plusDays(random.nextInt(60) - 40L);
      duties.add(
          Responsibility.builder()
              .id(ResponsibilityId.of("r-" + i))
              .person(PersonId.of("p-" + random.nextInt(3)))
              .duty(any(random, Duty.values()))
              .deal(deal.id())
              .during(
                  random.nextBoolean()
                      ? DateRange.startingOn(start)
                      : DateRange.of(start, start.plusDays(1L + random.nextInt(50))))
              .build());
    }
    return duties.build();
  }

  private static ImmutableList<TimeEntry> entries(Random random) {
    ImmutableList.Builder<TimeEntry> entries = ImmutableList.builder();
    for (int i = random.nextInt(5); i > 0; i--) {
      boolean invoiced = random.nextInt(4) == 0;
      entries.add(
          TimeEntry.builder()
              .id(TimeEntryId.of("T-" + i))
              .budget(SampleWin.PRESALE)
              .line(anyLine(random))
              .person(PersonId.of("p-" + random.nextInt(3)))
              .date(WON_ON.minusDays(random.nextInt(60)))
              .minutes(1L + random.nextInt(480))
              .billable(random.nextBoolean())
              .approval(invoiced ? Approval.APPROVED : any(random, Approval.values()))
              .invoice(invoiced ? Optional.of(InvoiceId.of("I-1")) : Optional.empty())
              .build());
    }
    return entries.build();
  }

  private static ImmutableList<Expense> expenses(Random random) {
    ImmutableList.Builder<Expense> expenses = ImmutableList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      Money cost = Money.of((random.nextInt(400) - 50) + ".25", "EUR");
      expenses.add(
          Expense.builder()
              .id(ExpenseId.of("X-" + i))
              .budget(SampleWin.PRESALE)
              .line(anyLine(random))
              .date(WON_ON.minusDays(random.nextInt(60)))
              .name("Train")
              .cost(cost)
              .billableAmount(random.nextBoolean() ? Optional.of(cost) : Optional.empty())
              .build());
    }
    return expenses.build();
  }
}
