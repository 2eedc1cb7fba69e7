package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.TimeOff;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Builds the rows that changes are about and shares all others. */
final class SnapshotChange {
  private final Horizon horizon;
  private final CapacityRules rules;
  private final Staff staff;
  private final ImmutableList<PersonRow> rows;
  private final ImmutableMap<DisciplineId, DisciplineRow> disciplines;
  private final ImmutableSortedMap<DisciplineId, OpenDemand> demand;
  private final BookingIndex index;

  private final Map<Integer, List<Booking>> bookings = new TreeMap<>();
  private final Map<Integer, PersonCalendar> calendars = new HashMap<>();
  private final Map<DisciplineId, List<Booking>> open = new TreeMap<>();

  SnapshotChange(
      Horizon horizon,
      CapacityRules rules,
      Staff staff,
      ImmutableList<PersonRow> rows,
      ImmutableMap<DisciplineId, DisciplineRow> disciplines,
      ImmutableSortedMap<DisciplineId, OpenDemand> demand,
      BookingIndex index) {
    this.horizon = horizon;
    this.rules = rules;
    this.staff = staff;
    this.rows = rows;
    this.disciplines = disciplines;
    this.demand = demand;
    this.index = index;
  }

  CapacitySnapshot apply(Map<BookingId, Optional<Booking>> changes, Collection<TimeOff> leaves) {
    changes.forEach(
        (id, now) -> {
          index.find(id).ifPresent(old -> listOf(old).removeIf(each -> each.id().equals(id)));
          now.ifPresent(booking -> listOf(booking).add(booking));
        });
    for (TimeOff leave : leaves) {
      staff.number(leave.person());
      away(leave);
    }
    ImmutableMap.Builder<Integer, PersonRow> built = ImmutableMap.builder();
    RowBuilder builder = new RowBuilder(horizon, rules.counts() == Commitment.WITH_TENTATIVE);
    bookings.forEach(
        (person, list) ->
            built.put(
                person,
                builder.build(
                    calendars.getOrDefault(person, rows.get(person).calendar),
                    ImmutableList.copyOf(list))));
    ImmutableMap<Integer, PersonRow> now = built.build();
    ImmutableList<PersonRow> changed = replaced(now);
    ImmutableMap<DisciplineId, DisciplineRow> byDiscipline = replacedDisciplines(now);
    return new CapacitySnapshot(
        horizon,
        rules,
        staff,
        changed,
        byDiscipline,
        replacedDemand(byDiscipline, changed),
        changes.isEmpty() ? index : index.changed(changes));
  }

  private List<Booking> listOf(Booking booking) {
    return booking.person().isPresent()
        ? ofPerson(staff.number(booking.person().get()))
        : ofDiscipline(booking.discipline().orElseThrow());
  }

  private List<Booking> ofPerson(int person) {
    return bookings.computeIfAbsent(person, number -> new ArrayList<>(rows.get(number).bookings));
  }

  private List<Booking> ofDiscipline(DisciplineId discipline) {
    return open.computeIfAbsent(
        discipline,
        id -> {
          OpenDemand old = demand.get(id);
          return old == null ? new ArrayList<>() : new ArrayList<>(old.bookings);
        });
  }

  private void away(TimeOff leave) {
    for (int person = 0; person < rows.size(); person++) {
      PersonCalendar old = calendars.getOrDefault(person, rows.get(person).calendar);
      boolean had = old.leaves().stream().anyMatch(each -> each.id().equals(leave.id()));
      boolean has = old.person().equals(leave.person());
      if (had || has) {
        List<TimeOff> all = new ArrayList<>(old.leaves());
        all.removeIf(each -> each.id().equals(leave.id()));
        if (has) {
          all.add(leave);
        }
        calendars.put(
            person,
            new PersonCalendar(
                old.person(), old.schedule(), old.holidays(), ImmutableList.copyOf(all)));
        // The bookings are placed anew, and so is what the discipline is asked for.
        ofPerson(person);
        ofDiscipline(staff.people.get(person).discipline());
      }
    }
  }

  private ImmutableList<PersonRow> replaced(Map<Integer, PersonRow> now) {
    if (now.isEmpty()) {
      return rows;
    }
    PersonRow[] all = rows.toArray(PersonRow[]::new);
    now.forEach((person, row) -> all[person] = row);
    return ImmutableList.copyOf(all);
  }

  private ImmutableMap<DisciplineId, DisciplineRow> replacedDisciplines(
      Map<Integer, PersonRow> now) {
    if (now.isEmpty()) {
      return disciplines;
    }
    Map<DisciplineId, DisciplineRow> all = new HashMap<>(disciplines);
    Set<DisciplineId> touched = new HashSet<>();
    now.keySet().forEach(person -> touched.add(staff.people.get(person).discipline()));
    for (DisciplineId discipline : touched) {
      List<PersonRow> old = new ArrayList<>();
      List<PersonRow> other = new ArrayList<>();
      now.forEach(
          (person, row) -> {
            if (staff.people.get(person).discipline().equals(discipline)) {
              old.add(rows.get(person));
              other.add(row);
            }
          });
      all.computeIfPresent(discipline, (id, row) -> row.replaced(old, other));
    }
    return ImmutableMap.copyOf(all);
  }

  private ImmutableSortedMap<DisciplineId, OpenDemand> replacedDemand(
      Map<DisciplineId, DisciplineRow> byDiscipline, ImmutableList<PersonRow> changed) {
    if (open.isEmpty()) {
      return demand;
    }
    Map<DisciplineId, OpenDemand> all = new TreeMap<>(demand);
    open.forEach(
        (discipline, list) -> {
          DisciplineRow row = byDiscipline.get(discipline);
          DisciplineDays days =
              DisciplineDays.of(
                  horizon,
                  row == null ? DisciplineRow.nobody(horizon.days) : row,
                  staff,
                  changed,
                  discipline);
          if (list.isEmpty()) {
            all.remove(discipline);
          } else {
            all.put(discipline, OpenDemand.of(ImmutableList.copyOf(list), days, horizon));
          }
        });
    return ImmutableSortedMap.copyOf(all);
  }
}
