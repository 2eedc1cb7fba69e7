package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A view that is a table: what each person has free, is away and is booked for on each day. */
final class TableView implements CapacityView {
  /** A person, what they may do, and their days. */
  record Row(
      String person, List<String> disciplines, ImmutableLongArray free, long away, long booked) {
    Row with(int day, long minutes) {
      long[] changed = free.toArray();
      changed[day] = minutes;
      return new Row(person, disciplines, ImmutableLongArray.copyOf(changed), away, booked);
    }
  }

  private final LocalDate first;
  private final List<Row> rows;

  TableView(LocalDate first, List<Row> rows) {
    this.first = first;
    this.rows = new ArrayList<>(rows);
    this.rows.sort(Comparator.comparing(Row::person));
  }

  LocalDate first() {
    return first;
  }

  List<Row> rows() {
    return rows;
  }

  int days() {
    return rows.get(0).free().length();
  }

  @Override
  public DateRange horizon() {
    return DateRange.of(first, first.plusDays(days()));
  }

  @Override
  public ImmutableList<PersonId> people() {
    return rows.stream()
        .map(row -> PersonId.of(row.person()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableSet<DisciplineId> qualifications(int person) {
    return rows.get(person).disciplines().stream()
        .map(DisciplineId::of)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public long freeMinutes(int person, int from, int to) {
    long sum = 0;
    for (int day = from; day < to; day++) {
      sum += rows.get(person).free().get(day);
    }
    return sum;
  }

  @Override
  public long awayMinutes(int person, int from, int to) {
    return rows.get(person).away() * (to - from);
  }

  @Override
  public long bookedMinutes(int person, int from, int to) {
    return rows.get(person).booked() * (to - from);
  }
}
