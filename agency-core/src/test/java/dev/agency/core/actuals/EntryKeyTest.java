package dev.agency.core.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryKeyTest {
  private final TimeEntry entry = SampleAgency.timeEntry();

  @Test
  void aKeyHasWhatTheTotalGoesByAndNothingElse() {
    assertThat(EntryKey.of(entry, ImmutableSet.of())).isEqualTo(key(null, null, null, null));
    assertThat(EntryKey.of(entry, ImmutableSet.of(EntryDimension.BUDGET)))
        .isEqualTo(key("b-relaunch", null, null, null));
    assertThat(EntryKey.of(entry, ImmutableSet.of(EntryDimension.LINE)))
        .isEqualTo(key(null, "l-design", null, null));
    assertThat(EntryKey.of(entry, ImmutableSet.of(EntryDimension.PERSON)))
        .isEqualTo(key(null, null, "p-mira", null));
    assertThat(EntryKey.of(entry, ImmutableSet.of(EntryDimension.DATE)))
        .isEqualTo(key(null, null, null, "2026-03-16"));
    assertThat(EntryKey.of(entry, ImmutableSet.copyOf(EntryDimension.values())))
        .isEqualTo(key("b-relaunch", "l-design", "p-mira", "2026-03-16"));
  }

  @Test
  void entriesWithoutALineHaveAKeyOfTheirOwn() {
    assertThat(
            EntryKey.of(
                entry.withLine(Optional.empty()),
                ImmutableSet.of(EntryDimension.BUDGET, EntryDimension.LINE)))
        .isEqualTo(key("b-relaunch", null, null, null));
  }

  @Test
  void keysAreOrderedByBudgetLinePersonAndDayAndWhatIsEmptyComesFirst() {
    ImmutableList<EntryKey> ordered =
        ImmutableList.of(
            key(null, null, null, null),
            key(null, null, null, "2026-01-01"),
            key(null, null, "p", null),
            key(null, "l", null, null),
            key("a", null, null, null),
            key("a", "l", "p", "2026-01-01"),
            key("a", "l", "p", "2026-01-02"),
            key("a", "l", "q", "2026-01-01"),
            key("a", "m", "p", "2026-01-01"),
            key("b", null, null, null));
    assertThat(ImmutableList.copyOf(ordered.reverse().stream().sorted().toList()))
        .isEqualTo(ordered);
    assertThat(ordered.get(5).compareTo(key("a", "l", "p", "2026-01-01"))).isZero();
  }

  private static EntryKey key(
      @Nullable String budget,
      @Nullable String line,
      @Nullable String person,
      @Nullable String date) {
    return new EntryKey(
        Optional.ofNullable(budget).map(BudgetId::of),
        Optional.ofNullable(line).map(LineId::of),
        Optional.ofNullable(person).map(PersonId::of),
        Optional.ofNullable(date).map(LocalDate::parse));
  }
}
