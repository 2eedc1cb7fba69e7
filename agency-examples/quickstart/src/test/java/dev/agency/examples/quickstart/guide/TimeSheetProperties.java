package dev.agency.examples.quickstart.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.testkit.FactArbitraries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The second code of {@code docs/property-testing.md}: a host's own file and a law of it. */
// snippet:start
class TimeSheetProperties {
  /** A row of the host's file. */
  static String row(TimeEntry entry) {
    return String.join(
        ";",
        entry.id().value(),
        entry.budget().value(),
        entry.person().value(),
        entry.date().toString(),
        Long.toString(entry.minutes()),
        Boolean.toString(entry.billable()),
        entry.approval().name());
  }

  static TimeEntry entry(String row) {
    List<String> cells = Arrays.asList(row.split(";", -1));
    return TimeEntry.builder()
        .id(TimeEntryId.of(cells.get(0)))
        .budget(BudgetId.of(cells.get(1)))
        .person(PersonId.of(cells.get(2)))
        .date(LocalDate.parse(cells.get(3)))
        .minutes(Long.parseLong(cells.get(4)))
        .billable(Boolean.parseBoolean(cells.get(5)))
        .approval(Approval.valueOf(cells.get(6)))
        .build();
  }

  @Property
  void aRowKeepsWhoWorkedWhenHowLongAndForWhom(@ForAll("entries") TimeEntry entry) {
    TimeEntry read = entry(row(entry));
    assertThat(read.person()).isEqualTo(entry.person());
    assertThat(read.date()).isEqualTo(entry.date());
    assertThat(read.minutes()).isEqualTo(entry.minutes());
    assertThat(read.budget()).isEqualTo(entry.budget());
    assertThat(read.approval()).isEqualTo(entry.approval());
  }

  @Provide
  Arbitrary<TimeEntry> entries() {
    return FactArbitraries.timeEntries(); // the shortest and longest entries, odd ids, all states
  }
}
// snippet:end
