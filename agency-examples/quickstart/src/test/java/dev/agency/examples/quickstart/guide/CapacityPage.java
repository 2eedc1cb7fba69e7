package dev.agency.examples.quickstart.guide;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Handover;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.staffing.Earliest;
import dev.agency.core.capacity.staffing.PlanChange;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.figure.Message;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** The code of {@code docs/capacity.md}. */
final class CapacityPage {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private CapacityPage() {}

  static void run(PrintStream out) {
    // snippet:start
    DisciplineId design = DisciplineId.of("design");
    Person mira = Person.builder().id(PersonId.of("mira")).name("Mira").discipline(design).build();
    Person ada = Person.builder().id(PersonId.of("ada")).name("Ada").discipline(design).build();
    CapacityInput agency =
        CapacityInput.builder()
            .addPeople(mira, ada)
            .addSchedules(hoursADay(mira.id(), 8), hoursADay(ada.id(), 5))
            .addBookings(
                Booking.builder()
                    .id(BookingId.of("b-1"))
                    .person(ada.id())
                    .project(ProjectId.of("shop"))
                    .status(BookingStatus.CONFIRMED)
                    .days(DateRange.of(MONDAY, MONDAY.plusDays(5)))
                    .amount(new BookingAmount.PerDay(6 * 60))
                    .build())
            .build();
    DateRange fourWeeks = DateRange.of(MONDAY, MONDAY.plusWeeks(4));
    CapacitySnapshot capacity = CapacitySnapshot.of(agency, fourWeeks, CapacityRules.usual());

    DateRange week = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
    Availability adasWeek = capacity.availability(ada.id(), week);
    out.println("Ada has " + adasWeek.capacity() + " min, booked " + adasWeek.load());
    out.println("free " + adasWeek.free() + ", too much " + adasWeek.over());
    out.println("design free: " + capacity.availability(design, week).free());
    // snippet:end
    out.println();
    // snippet:start
    StaffingDemand website =
        StaffingDemand.builder()
            .name("website")
            .addAnyOf(design)
            .minutes(120 * 60)
            .window(DateRange.of(MONDAY, MONDAY.plusWeeks(2)))
            .build();
    StaffingPlan plan = StaffingPlan.of(website);
    if (Staffing.solve(capacity, plan) instanceof StaffingAnswer.Infeasible no) {
      no.certificate().messages().forEach(message -> out.println(said(message)));
    }
    for (PlanChange change : Staffing.minimalChanges(capacity, plan)) {
      out.println(said(change.message()));
    }
    if (Staffing.earliestDelivery(capacity, plan) instanceof Earliest.On on) {
      out.println("delivered on " + on.day());
    }
    if (Staffing.earliestStart(capacity, plan) instanceof Earliest.On on) {
      out.println("in two weeks if begun on " + on.day());
    }
    // snippet:end
    out.println();
    // snippet:start
    LocalDate thursday = MONDAY.plusDays(3);
    PersonCalendar adas =
        new PersonCalendar(
            ada.id(), Optional.of(hoursADay(ada.id(), 5)), ImmutableList.of(), ImmutableList.of());
    Handover handover =
        Handover.of(ada, thursday, capacity.bookings(), booking -> Optional.of(mira), adas);
    for (Handover.Step step : handover.steps()) {
      Booking kept = step.kept().orElseThrow();
      out.println("Ada keeps " + kept.id() + " until " + kept.days().last().orElseThrow());
      out.println(step.taken().person().orElseThrow() + " takes " + step.taken().id());
    }
    out.println("open: " + handover.open());
    // snippet:end
  }

  private static WorkSchedule hoursADay(PersonId person, long hours) {
    long minutes = hours * 60;
    return WorkSchedule.builder()
        .person(person)
        .employment(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(LocalDate.of(2026, 1, 1))
                .addMinutes(minutes, minutes, minutes, minutes, minutes, 0, 0)
                .build())
        .build();
  }

  /** A message has a code, and arguments to make a sentence of in the reader's language. */
  private static String said(Message message) {
    return message.code()
        + message.arguments().stream()
            .map(argument -> argument.name() + " " + argument.value().text())
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
