package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloatTest {
  private final Studio studio = new Studio();
  private ImportReport people;
  private ImportReport work;

  @BeforeEach
  void importAll() {
    people = studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    work = studio.run(Studio.floatWork("work", Joined.DECISIONS));
  }

  private Booking booking(String id) {
    return studio
        .stores
        .entities(Bookings.TYPE)
        .find(studio.caller, BookingId.of("float-" + id))
        .orElseThrow()
        .value();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  @Test
  void aDepartmentNobodyMappedRefusesThePersonAndIsKept() {
    assertThat(studio.all(People.TYPE))
        .extracting(Person::discipline)
        .containsExactly(
            DisciplineId.of("design"), DisciplineId.of("development"), DisciplineId.of("design"));
    assertThat(people.lines(Severity.NOTE)).containsExactly("people:3 /department/name UNMAPPED");
    assertThat(people.unmapped().get("people /department/name")).containsEntry("Spatial Audio", 1L);
    assertThat(people.lines(Severity.REFUSED))
        .containsExactly(
            "people:3 /department/name MISSING_PROPERTY", "people:3 /people_id NOT_IMPORTED");
  }

  @Test
  void whoIsActiveIsWrittenAsZeroAndOneOrTrueAndFalse() {
    assertThat(studio.all(People.TYPE))
        .extracting(Person::archived)
        .containsExactly(false, false, true);
  }

  @Test
  void theWeekStartsOnSundayAndTheEmploymentWhereTheHostSaysIfTheSystemDoesNot() {
    WorkSchedule mira = studio.all(WorkSchedules.TYPE).get(0);
    LocalDate sunday = day(3, 1);
    assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(mira.minutesOn(sunday)).isZero();
    assertThat(mira.minutesOn(sunday.plusDays(1))).isEqualTo(480);
    assertThat(mira.minutesOn(sunday.plusDays(5))).isEqualTo(450);
    assertThat(mira.minutesOn(sunday.plusDays(6))).isZero();
    WorkSchedule tomasz = studio.all(WorkSchedules.TYPE).get(1);
    assertThat(tomasz.employment()).isEqualTo(DateRange.startingOn(LocalDate.of(2020, 1, 1)));
    assertThat(people.givens()).containsEntry("employedSince", 1L);
    assertThat(studio.all(WorkSchedules.TYPE).get(2).employment().last())
        .contains(LocalDate.of(2025, 12, 31));
  }

  @Test
  void aBudgetIsHoursOrAFeeOrNothingAsItsTypeSays() {
    assertThat(studio.all(Budgets.TYPE)).extracting(Budget::id).hasSize(3);
    Budget hours = studio.all(Budgets.TYPE).get(0);
    assertThat(hours.lines().get(0).estimatedMinutes()).isEqualTo(24_030);
    assertThat(hours.lines().get(0).billRate()).contains(BillRate.perHour("95.00", "EUR"));
    Budget fee = studio.all(Budgets.TYPE).get(1);
    assertThat(((TimeAndMaterials) fee.pricing()).cap()).contains(Money.of("12000", "EUR"));
    assertThat(studio.all(Budgets.TYPE).get(2).pricing()).isEqualTo(new NonBillable());
  }

  @Test
  void tentativeAndStatusAreTwoNotionsAndMustNotContradictEachOther() {
    assertThat(work.lines(Severity.REFUSED))
        .contains("projects:3 /status INCONSISTENT", "projects:5 /tentative UNKNOWN_TYPE");
    assertThat(studio.all(Projects.TYPE)).extracting(Project::name).doesNotContain("Two minds");
  }

  @Test
  void aStateNobodyMappedIsNoStateAndNoneIsAssumed() {
    assertThat(work.unmapped().get("projects /status")).containsEntry("paused", 1L);
    assertThat(work.lines(Severity.REFUSED)).contains("projects:6 /status MISSING_PROPERTY");
    assertThat(studio.all(Projects.TYPE))
        .extracting(Project::state)
        .containsExactly(ProjectState.ACTIVE, ProjectState.COMPLETED, ProjectState.ACTIVE);
  }

  @Test
  void hoursArePerWorkingDayAndDaysAreInclusive() {
    assertThat(booking("1001:11").amount()).isEqualTo(new BookingAmount.PerDay(270));
    assertThat(booking("1001:11").days()).isEqualTo(DateRange.of(day(3, 2), day(3, 14)));
    assertThat(booking("1001:11").status()).isEqualTo(BookingStatus.CONFIRMED);
  }

  @Test
  void anAllocationOfTwoPeopleIsTwoBookingsAndOneOfATentativeProjectIsForTheDeal() {
    assertThat(booking("1002:11").deal().orElseThrow().value()).isEqualTo("hubspot-9002");
    assertThat(booking("1002:12").person().orElseThrow().value()).isEqualTo("float-12");
    assertThat(booking("1002:12").project()).isEmpty();
    assertThat(booking("1002:12").status()).isEqualTo(BookingStatus.TENTATIVE);
  }

  @Test
  void anAllocationOfNobodyIsRefused() {
    ImportReport nobody =
        studio.run(
            ImportRequest.of(Profile.of("float"), "nobody")
                .file("allocations", Studio.fixture("float/allocations-of-nobody.json")));
    assertThat(nobody.lines(Severity.REFUSED))
        .containsExactly(
            "allocations:1 /people_id MISSING_PROPERTY",
            "allocations:2 /people_id MISSING_PROPERTY");
    assertThat(nobody.of(Kind.BOOKING)).isEqualTo(new ImportReport.Counts(0, 0, 0, 0, 2));
  }

  @Test
  void aRepetitionIsABookingEachTime() {
    assertThat(studio.all(Bookings.TYPE))
        .filteredOn(each -> each.id().value().startsWith("float-1003"))
        .extracting(each -> each.days().start())
        .containsExactly(day(4, 6), day(4, 13), day(4, 20), day(4, 27));
    assertThat(booking("1003:2026-04-27:12").days().last()).contains(day(4, 28));
  }

  @Test
  void eachTrapOfAnAllocationIsSaid() {
    assertThat(work.lines(Severity.SKIPPED)).containsExactly("allocations:4 /status SKIPPED");
    assertThat(work.lines(Severity.NOTE))
        .contains("allocations:5 /status UNMAPPED", "allocations:8 /hours ROUNDED");
    assertThat(booking("1008:12").amount()).isEqualTo(new BookingAmount.PerDay(500));
    assertThat(work.lines(Severity.REFUSED))
        .contains(
            "allocations:5 /status MISSING_PROPERTY",
            "allocations:6 /repeat_state UNKNOWN_NAME",
            "allocations:7 /repeat_end_date MISSING_PROPERTY",
            "allocations:9 /people_ids/* NOT_IMPORTED",
            "allocations:10 /end_date EMPTY_RANGE",
            "allocations:11 /hours OUT_OF_RANGE");
    assertThat(work.of(Kind.BOOKING)).isEqualTo(new ImportReport.Counts(8, 0, 0, 1, 6));
  }

  @Test
  void theNumberThatIsSeenOfAPlainAllocationIsConfirmedAndOthersAreNotGuessed() {
    ImportReport numbered =
        studio.run(
            ImportRequest.of(Profile.of("float"), "numbers")
                .file(
                    "allocations",
                    Studio.text(
                        """
                        [{"task_id": 2001, "project_id": 31, "people_id": 11, "status": 2, "hours": 4,
                          "start_date": "2026-05-01", "end_date": "2026-05-15", "start_time": null,
                          "billable": 1, "repeat_state": null, "repeat_end_date": null, "notes": null},
                         {"task_id": 2002, "project_id": 31, "people_id": 11, "status": 1, "hours": 4,
                          "start_date": "2026-05-01", "end_date": "2026-05-15", "repeat_state": 0}]
                        """)));
    assertThat(booking("2001:11").status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(numbered.unmapped().get("allocations /status")).containsEntry("1", 1L);
    assertThat(numbered.lines(Severity.REFUSED))
        .containsExactly("allocations:2 /status MISSING_PROPERTY");
  }

  private ImportReport allocations(String fixture) {
    return studio.run(
        ImportRequest.of(Profile.of("float"), fixture)
            .file("allocations", Studio.fixture("float/" + fixture + ".json")));
  }

  @Test
  void aDraftIsNoBooking() {
    ImportReport drafts = allocations("drafts");
    assertThat(drafts.lines(Severity.SKIPPED)).containsExactly("allocations:1 /status SKIPPED");
    assertThat(drafts.of(Kind.BOOKING)).isEqualTo(new ImportReport.Counts(0, 0, 0, 1, 0));
  }

  @Test
  void aMonthFromTheThirtyFirstEndsOnTheLastDayOfAShorterMonthAndGoesOnFromTheThirtyFirst() {
    assertThat(allocations("repetitions").of(Kind.BOOKING))
        .isEqualTo(new ImportReport.Counts(8, 0, 0, 0, 0));
    assertThat(studio.all(Bookings.TYPE))
        .filteredOn(each -> each.id().value().startsWith("float-1201"))
        .extracting(Booking::days)
        .containsExactlyInAnyOrder(
            DateRange.closed(day(1, 31), day(2, 1)),
            DateRange.closed(day(2, 28), day(3, 1)),
            DateRange.closed(day(3, 31), day(4, 1)),
            DateRange.closed(day(4, 30), day(5, 1)),
            DateRange.closed(day(5, 31), day(6, 1)));
  }

  @Test
  void everyTwoWeeksIsEveryOtherWeekAndTheLastDayCounts() {
    allocations("repetitions");
    assertThat(studio.all(Bookings.TYPE))
        .filteredOn(each -> each.id().value().startsWith("float-1202"))
        .extracting(each -> each.days().start())
        .containsExactlyInAnyOrder(day(7, 6), day(7, 20), day(8, 3));
  }
}
