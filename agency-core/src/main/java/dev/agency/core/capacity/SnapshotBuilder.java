package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.id.DisciplineId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the rows of all people and disciplines over a horizon. */
final class SnapshotBuilder {
  private final Horizon horizon;
  private final CapacityRules rules;
  private final InputIndex input;
  private final Staff staff;

  SnapshotBuilder(Horizon horizon, CapacityRules rules, InputIndex input) {
    this.horizon = horizon;
    this.rules = rules;
    this.input = input;
    this.staff = input.staff;
  }

  CapacitySnapshot build() {
    boolean withTentative = rules.counts() == Commitment.WITH_TENTATIVE;
    RowBuilder builder = new RowBuilder(horizon, withTentative);
    ImmutableList.Builder<PersonRow> built =
        ImmutableList.builderWithExpectedSize(staff.ids.size());
    Map<DisciplineId, DisciplineRow.Sum> sums = new LinkedHashMap<>();
    for (int person = 0; person < staff.ids.size(); person++) {
      PersonRow row =
          builder.build(
              input.calendars.get(person), input.bookings.get(person), input.terms.get(person));
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
    return new CapacitySnapshot(
        horizon, rules, staff, rows, byDiscipline, demand(rows, byDiscipline), input.byId);
  }

  private ImmutableSortedMap<DisciplineId, OpenDemand> demand(
      ImmutableList<PersonRow> rows, ImmutableMap<DisciplineId, DisciplineRow> byDiscipline) {
    ImmutableSortedMap.Builder<DisciplineId, OpenDemand> demand = ImmutableSortedMap.naturalOrder();
    for (DisciplineId discipline : input.open.keySet()) {
      DisciplineRow row = byDiscipline.get(discipline);
      DisciplineDays days =
          DisciplineDays.of(
              horizon,
              row == null ? DisciplineRow.nobody(horizon.days) : row,
              staff,
              rows,
              discipline);
      demand.put(discipline, OpenDemand.of(input.open.get(discipline), days, horizon));
    }
    return demand.build();
  }
}
