package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/** Who is booked for what in the months after the story, and when they are away. */
final class DemoCapacity {
  /** The deal of which the resource manager asks who has the time for it. */
  static final DealId STAFFED = DealId.of("D-1032");

  /**
   * Person, project or deal, first and last day, percent. What is booked for the deal that is won
   * in the story is tentative until then.
   */
  private static final String BOOKED =
      """
      helene-aubry      | lumenhof-loyalty   | 2026-09-01 | 2026-10-02 | 40
      matteo-fontana    | lumenhof-loyalty   | 2026-09-01 | 2026-10-02 | 30
      helene-aubry      | D-1021             | 2026-10-12 | 2026-12-31 | 40
      helene-aubry      | velora-app         | 2026-10-05 | 2026-12-31 | 20
      helene-aubry      | lumenhof-loyalty   | 2027-01-04 | 2027-05-02 | 30
      matteo-fontana    | sylvane-content    | 2026-10-05 | 2026-12-31 | 75
      sanne-de-wit      | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 50
      sanne-de-wit      | D-1021             | 2026-10-12 | 2026-11-27 | 30
      sanne-de-wit      | helvion-signage    | 2026-11-30 | 2027-05-02 | 90
      lukas-hohenfels   | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 50
      lukas-hohenfels   | D-1021             | 2026-10-12 | 2026-11-27 | 50
      lukas-hohenfels   | D-1021             | 2026-12-01 | 2027-02-26 | 60
      lukas-hohenfels   | lumenhof-loyalty   | 2026-11-30 | 2027-05-02 | 40
      lukas-hohenfels   | helvion-signage    | 2027-03-01 | 2027-05-02 | 60
      zofia-malinska    | brackwater-brand   | 2026-10-05 | 2026-11-27 | 100
      zofia-malinska    | brackwater-brand   | 2026-11-30 | 2026-12-18 | 30
      zofia-malinska    | helvion-signage    | 2026-11-30 | 2026-12-18 | 70
      zofia-malinska    | helvion-signage    | 2027-01-04 | 2027-05-02 | 90
      elif-karahan      | velora-app         | 2026-10-05 | 2026-10-30 | 100
      elif-karahan      | velora-app         | 2026-11-02 | 2026-12-31 | 40
      elif-karahan      | nordkamm-portal    | 2026-11-02 | 2026-12-18 | 20
      elif-karahan      | helvion-signage    | 2026-11-02 | 2026-12-31 | 60
      elif-karahan      | helvion-signage    | 2027-01-04 | 2027-05-02 | 90
      pavel-dvorsky     | pembury-collection | 2026-10-05 | 2026-11-27 | 100
      pavel-dvorsky     | helvion-signage    | 2026-11-30 | 2027-05-02 | 100
      henrik-aasen      | nordkamm-portal    | 2026-10-05 | 2026-12-31 | 90
      giulia-bertani    | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 60
      giulia-bertani    | D-1021             | 2026-10-12 | 2027-02-26 | 40
      giulia-bertani    | lumenhof-loyalty   | 2026-12-01 | 2027-05-02 | 60
      mikkel-thorsgaard | velora-support     | 2026-10-05 | 2026-12-31 | 40
      radu-ionascu      | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 50
      radu-ionascu      | D-1021             | 2026-10-12 | 2027-02-26 | 40
      oskar-lundqvist   | velora-app         | 2026-10-05 | 2026-12-31 | 60
      teodora-petkova   | helvion-support    | 2026-10-05 | 2026-12-31 | 70
      daniel-ferraz     | nordkamm-portal    | 2026-10-05 | 2026-12-31 | 100
      freya-mackinnon   | velora-app         | 2026-10-05 | 2026-12-31 | 60
      amelie-roussard   | helvion-site       | 2026-10-05 | 2026-10-30 | 80
      amelie-roussard   | pembury-collection | 2026-11-02 | 2026-11-27 | 80
      clara-oberhuber   | sylvane-content    | 2026-10-05 | 2026-12-31 | 80
      niamh-corrigan    | brackwater-stories | 2026-10-05 | 2026-11-13 | 90
      lucia-moravcova   | sylvane-content    | 2026-10-05 | 2026-12-31 | 60
      marta-kowalik     | nordkamm-portal    | 2026-10-05 | 2026-12-31 | 80
      emil-rasmussen    | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 50
      emil-rasmussen    | D-1021             | 2027-01-11 | 2027-03-26 | 25
      jonas-wieland     | lumenhof-shop      | 2026-10-05 | 2026-11-27 | 25
      jonas-wieland     | D-1021             | 2026-10-12 | 2027-04-16 | 10
      aoife-kerrigan    | nordkamm-portal    | 2026-10-05 | 2026-12-31 | 80
      bastien-lemoine   | pembury-collection | 2026-10-05 | 2026-11-27 | 60
      """;

  /** Discipline, project or deal, first and last day, hours: nobody is named yet. */
  private static final String OPEN =
      """
      development | nordkamm-portal | 2026-11-02 | 2026-12-31 | 120
      content     | sylvane-content | 2026-11-02 | 2026-12-18 | 40
      design      | D-1032          | 2026-11-30 | 2026-12-18 | 60
      """;

  /** Person, first and last day, and why. */
  private static final String AWAY =
      """
      elif-karahan     | 2027-02-08 | 2027-03-05 | VACATION
      sanne-de-wit     | 2026-12-21 | 2027-01-08 | VACATION
      helene-aubry     | 2026-10-19 | 2026-10-30 | VACATION
      henrik-aasen     | 2027-02-01 | 2027-02-12 | VACATION
      giulia-bertani   | 2026-12-21 | 2026-12-31 | VACATION
      clara-oberhuber  | 2026-11-16 | 2026-11-20 | SICKNESS
      marta-kowalik    | 2027-03-22 | 2027-04-02 | VACATION
      """;

  private DemoCapacity() {}

  /** The public holidays of the months ahead, in the north of Germany, and the eves. */
  static ImmutableList<HolidayCalendar> holidays() {
    return ImmutableList.of(
        HolidayCalendar.builder()
            .id(HolidayCalendarId.of("north"))
            .name("North of Germany")
            .addHolidays(
                day("2026-10-31", "Reformation Day"),
                day("2026-12-24", "Christmas Eve"),
                day("2026-12-25", "Christmas Day"),
                day("2026-12-26", "Boxing Day"),
                day("2026-12-31", "New Year's Eve"),
                day("2027-01-01", "New Year"),
                day("2027-03-26", "Good Friday"),
                day("2027-03-29", "Easter Monday"),
                day("2027-05-01", "Labour Day"))
            .build());
  }

  private static Holiday day(String date, String name) {
    return new Holiday(LocalDate.parse(date), name, new DayPart.Whole());
  }

  static ImmutableList<Leave> leaves() {
    return Script.blocks(AWAY).stream()
        .map(
            row ->
                Leave.builder()
                    .id(LeaveId.of("away-" + row.cell(0) + "-" + row.cell(1)))
                    .person(PersonId.of(row.cell(0)))
                    .days(days(row.cell(1), row.cell(2)))
                    .part(new DayPart.Whole())
                    .state(LeaveState.APPROVED)
                    .kind(LeaveKind.valueOf(row.cell(3)))
                    .build())
        .collect(toImmutableList());
  }

  static ImmutableList<Booking> bookings() {
    ImmutableList.Builder<Booking> all = ImmutableList.builder();
    int number = 1;
    for (Script.Block row : Script.blocks(BOOKED)) {
      all.add(
          work(row, number)
              .person(PersonId.of(row.cell(0)))
              .status(status(row))
              .amount(
                  new BookingAmount.Percent(BasisPoints.ofPercent(Integer.parseInt(row.cell(4)))))
              .leavePolicy(LeavePolicy.REDUCE)
              .build());
      number++;
    }
    for (Script.Block row : Script.blocks(OPEN)) {
      all.add(
          work(row, number)
              .discipline(DisciplineId.of(row.cell(0)))
              .status(status(row))
              .amount(new BookingAmount.Total(60L * Integer.parseInt(row.cell(4))))
              .build());
      number++;
    }
    return all.build();
  }

  private static BookingStatus status(Script.Block row) {
    return row.cell(1).startsWith("D-") ? BookingStatus.TENTATIVE : BookingStatus.CONFIRMED;
  }

  private static Booking.Builder work(Script.Block row, int number) {
    Booking.Builder booking =
        Booking.builder()
            .id(BookingId.of("BK-" + (100 + number)))
            .days(days(row.cell(2), row.cell(3)));
    return row.cell(1).startsWith("D-")
        ? booking.deal(DealId.of(row.cell(1)))
        : booking.project(ProjectId.of(row.cell(1)));
  }

  private static DateRange days(String first, String last) {
    return DateRange.closed(LocalDate.parse(first), LocalDate.parse(last));
  }
}
