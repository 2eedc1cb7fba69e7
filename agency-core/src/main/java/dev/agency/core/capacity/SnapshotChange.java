package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingTerms;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LeaveId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Builds the rows that changes are about and shares all others. */
final class SnapshotChange {
  private final CapacitySnapshot old;

  private final Map<Integer, List<Booking>> bookings = new TreeMap<>();
  private final Map<Integer, PersonCalendar> calendars = new HashMap<>();
  private final Map<DisciplineId, List<Booking>> open = new TreeMap<>();

  SnapshotChange(CapacitySnapshot old) {
    this.old = old;
  }

  CapacitySnapshot apply(Map<BookingId, Optional<Booking>> changes, Collection<Leave> leaves) {
    changes.forEach(
        (id, now) -> {
          old.index
              .get()
              .find(id)
              .ifPresent(was -> listOf(was).removeIf(each -> each.id().equals(id)));
          now.ifPresent(booking -> listOf(booking).add(booking));
        });
    for (Leave leave : leaves) {
      away(leave);
    }
    ImmutableMap.Builder<Integer, PersonRow> built = ImmutableMap.builder();
    RowBuilder builder =
        new RowBuilder(old.horizon, old.rules.counts() == Commitment.WITH_TENTATIVE);
    bookings.forEach(
        (person, list) ->
            built.put(
                person,
                builder.build(
                    calendars.getOrDefault(person, old.rows.get(person).calendar),
                    ImmutableList.copyOf(list),
                    list.stream().map(BookingTerms::of).toList())));
    ImmutableMap<Integer, PersonRow> now = built.build();
    ImmutableList<PersonRow> changed = replaced(now);
    ImmutableMap<DisciplineId, DisciplineRow> byDiscipline = replacedDisciplines(now);
    return new CapacitySnapshot(
        old.horizon,
        old.rules,
        old.staff,
        changed,
        byDiscipline,
        replacedDemand(byDiscipline, changed),
        changes.isEmpty() ? old.index : indexed(changes));
  }

  private Supplier<BookingIndex> indexed(Map<BookingId, Optional<Booking>> changes) {
    BookingIndex now = old.index.get().changed(changes);
    return () -> now;
  }

  /** Sums anew what is free, which depends on what counts; nothing else does. */
  CapacitySnapshot recount(Commitment counts) {
    boolean withTentative = counts == Commitment.WITH_TENTATIVE;
    ImmutableList.Builder<PersonRow> rows = ImmutableList.builderWithExpectedSize(old.rows.size());
    Map<DisciplineId, DisciplineRow.Sum> sums = new LinkedHashMap<>();
    for (int person = 0; person < old.rows.size(); person++) {
      PersonRow row = old.rows.get(person).counting(withTentative);
      rows.add(row);
      sums.computeIfAbsent(
              old.staff.people.get(person).discipline(),
              discipline -> new DisciplineRow.Sum(old.horizon.days, withTentative))
          .add(row);
    }
    ImmutableMap.Builder<DisciplineId, DisciplineRow> disciplines = ImmutableMap.builder();
    sums.forEach((discipline, sum) -> disciplines.put(discipline, sum.row()));
    return new CapacitySnapshot(
        old.horizon,
        new CapacityRules(counts, old.rules.busyFrom()),
        old.staff,
        rows.build(),
        disciplines.buildOrThrow(),
        old.demand,
        old.index);
  }

  private List<Booking> listOf(Booking booking) {
    return booking.person().isPresent()
        ? ofPerson(old.staff.number(booking.person().get()))
        : ofDiscipline(booking.discipline().orElseThrow());
  }

  private List<Booking> ofPerson(int person) {
    return bookings.computeIfAbsent(
        person, number -> new ArrayList<>(old.rows.get(number).bookings));
  }

  private List<Booking> ofDiscipline(DisciplineId discipline) {
    return open.computeIfAbsent(
        discipline,
        id -> {
          OpenDemand was = old.demand.get(id);
          return was == null ? new ArrayList<>() : new ArrayList<>(was.bookings);
        });
  }

  private void away(Leave leave) {
    int whose = old.staff.number(leave.person());
    for (int person = 0; person < old.rows.size(); person++) {
      PersonCalendar was = calendars.getOrDefault(person, old.rows.get(person).calendar);
      if (person == whose || hasLeave(was, leave.id())) {
        List<Leave> all = new ArrayList<>(was.leaves());
        all.removeIf(each -> each.id().equals(leave.id()));
        if (person == whose) {
          all.add(leave);
        }
        calendars.put(
            person,
            new PersonCalendar(
                was.person(), was.schedule(), was.holidays(), ImmutableList.copyOf(all)));
        // The bookings are placed anew; what the discipline is asked for heeds no leave.
        ofPerson(person);
      }
    }
  }

  /** Whether somebody has a leave that may be somebody else's now. Everybody is asked. */
  private static boolean hasLeave(PersonCalendar calendar, LeaveId id) {
    ImmutableList<Leave> leaves = calendar.leaves();
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<PersonRow> replaced(Map<Integer, PersonRow> now) {
    if (now.isEmpty()) {
      return old.rows;
    }
    PersonRow[] all = old.rows.toArray(PersonRow[]::new);
    now.forEach((person, row) -> all[person] = row);
    return ImmutableList.copyOf(all);
  }

  private ImmutableMap<DisciplineId, DisciplineRow> replacedDisciplines(
      Map<Integer, PersonRow> now) {
    if (now.isEmpty()) {
      return old.disciplines;
    }
    Map<DisciplineId, DisciplineRow> all = new HashMap<>(old.disciplines);
    Set<DisciplineId> touched = new HashSet<>();
    now.keySet().forEach(person -> touched.add(old.staff.people.get(person).discipline()));
    for (DisciplineId discipline : touched) {
      List<PersonRow> were = new ArrayList<>();
      List<PersonRow> other = new ArrayList<>();
      now.forEach(
          (person, row) -> {
            if (old.staff.people.get(person).discipline().equals(discipline)) {
              were.add(old.rows.get(person));
              other.add(row);
            }
          });
      all.computeIfPresent(discipline, (id, row) -> row.replaced(were, other));
    }
    return ImmutableMap.copyOf(all);
  }

  private ImmutableSortedMap<DisciplineId, OpenDemand> replacedDemand(
      Map<DisciplineId, DisciplineRow> byDiscipline, ImmutableList<PersonRow> changed) {
    if (open.isEmpty()) {
      return old.demand;
    }
    Map<DisciplineId, OpenDemand> all = new TreeMap<>(old.demand);
    open.forEach(
        (discipline, list) -> {
          DisciplineRow row = byDiscipline.get(discipline);
          DisciplineDays days =
              DisciplineDays.of(
                  old.horizon,
                  row == null ? DisciplineRow.nobody(old.horizon.days) : row,
                  old.staff,
                  changed,
                  discipline);
          if (list.isEmpty()) {
            all.remove(discipline);
          } else {
            all.put(discipline, OpenDemand.of(ImmutableList.copyOf(list), days, old.horizon));
          }
        });
    return ImmutableSortedMap.copyOf(all);
  }
}
