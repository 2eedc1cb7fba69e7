package dev.agency.core.capacity;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.TimeOff;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what the models say of each person, and builds all rows. */
final class SnapshotBuilder {
  private final Horizon horizon;
  private final CapacityRules rules;
  private final Staff staff;

  SnapshotBuilder(Horizon horizon, CapacityRules rules, Staff staff) {
    this.horizon = horizon;
    this.rules = rules;
    this.staff = staff;
  }

  CapacitySnapshot build(CapacityInput input) {
    boolean withTentative = rules.counts() == Commitment.WITH_TENTATIVE;
    List<List<Booked>> ofPeople = new ArrayList<>(staff.ids.size());
    staff.ids.forEach(person -> ofPeople.add(new ArrayList<>()));
    ListMultimap<DisciplineId, Booking> open = ArrayListMultimap.create();
    for (Booking booking : input.bookings()) {
      if (booking.person().isPresent()) {
        ofPeople.get(staff.number(booking.person().get())).add(Booked.of(booking, horizon));
      } else {
        open.put(booking.discipline().orElseThrow(), booking);
      }
    }
    Calendars calendars = new Calendars(input);
    RowBuilder builder = new RowBuilder(horizon, withTentative);
    ImmutableList.Builder<PersonRow> built =
        ImmutableList.builderWithExpectedSize(staff.ids.size());
    Map<DisciplineId, DisciplineRow.Sum> sums = new LinkedHashMap<>();
    for (int person = 0; person < staff.ids.size(); person++) {
      PersonRow row = builder.build(calendars.of(staff.ids.get(person)), ofPeople.get(person));
      built.add(row);
      sums.computeIfAbsent(
              staff.people.get(person).discipline(),
              discipline -> new DisciplineRow.Sum(horizon.days, withTentative))
          .add(row);
    }
    ImmutableList<PersonRow> rows = built.build();
    ImmutableMap.Builder<DisciplineId, DisciplineRow> disciplines = ImmutableMap.builder();
    sums.forEach((discipline, sum) -> disciplines.put(discipline, sum.row()));
    ImmutableMap<DisciplineId, DisciplineRow> byDiscipline = disciplines.build();
    ImmutableSortedMap.Builder<DisciplineId, OpenDemand> demand = ImmutableSortedMap.naturalOrder();
    for (DisciplineId discipline : open.keySet()) {
      DisciplineRow row = byDiscipline.get(discipline);
      DisciplineDays days =
          DisciplineDays.of(
              horizon,
              row == null ? DisciplineRow.nobody(horizon.days) : row,
              staff,
              rows,
              discipline);
      demand.put(
          discipline, OpenDemand.of(ImmutableList.copyOf(open.get(discipline)), days, horizon));
    }
    return new CapacitySnapshot(
        horizon, rules, staff, rows, byDiscipline, demand.build(), index(input.bookings()));
  }

  private static Supplier<BookingIndex> index(ImmutableList<Booking> bookings) {
    return Suppliers.memoize(() -> BookingIndex.of(bookings));
  }

  /** Finds what says when each person works, and puts it together just before it is needed. */
  private static final class Calendars {
    private final Map<PersonId, WorkSchedule> schedules = new HashMap<>();
    private final Map<HolidayCalendarId, HolidayCalendar> byId = new HashMap<>();
    private final ImmutableSetMultimap<PersonId, HolidayCalendarId> holidays;
    private final ListMultimap<PersonId, TimeOff> leaves = ArrayListMultimap.create();

    Calendars(CapacityInput input) {
      input.schedules().forEach(schedule -> schedules.put(schedule.person(), schedule));
      input.holidayCalendars().forEach(calendar -> byId.put(calendar.id(), calendar));
      holidays = input.holidaysByPerson();
      input.leaves().forEach(leave -> leaves.put(leave.person(), leave));
    }

    PersonCalendar of(PersonId person) {
      ImmutableList.Builder<HolidayCalendar> calendars = ImmutableList.builder();
      for (HolidayCalendarId id : holidays.get(person)) {
        calendars.add(Objects.requireNonNull(byId.get(id)));
      }
      return new PersonCalendar(
          person,
          Optional.ofNullable(schedules.get(person)),
          calendars.build(),
          ImmutableList.copyOf(leaves.get(person)));
    }
  }
}
