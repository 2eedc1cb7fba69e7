package dev.agency.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import org.junit.jupiter.api.Test;

class EntryRangeTest {
  private final TimeEntry entry = SampleAgency.timeEntry();

  @Test
  void aRangeIsOfBudgetsOfPeopleAndOfDays() {
    EntryRange range =
        EntryRange.all()
            .ofBudgets(ImmutableSet.of(entry.budget()))
            .ofPeople(ImmutableSet.of(entry.person()))
            .during(DateRange.of(entry.date(), entry.date().plusDays(1)));
    assertThat(range.contains(entry)).isTrue();
    assertThat(range.contains(entry.withBudget(BudgetId.of("b-other")))).isFalse();
    assertThat(range.contains(entry.withPerson(PersonId.of("p-other")))).isFalse();
    assertThat(range.contains(entry.withDate(entry.date().plusDays(1)))).isFalse();
    assertThat(range.contains(entry.withDate(entry.date().minusDays(1)))).isFalse();
  }

  @Test
  void aSetOfNoneIsMetByNothingAndNoSetByEverything() {
    assertThat(EntryRange.all().contains(entry)).isTrue();
    assertThat(EntryRange.all().ofBudgets(ImmutableSet.of()).contains(entry)).isFalse();
    assertThat(EntryRange.all().ofPeople(ImmutableSet.of()).contains(entry)).isFalse();
  }
}
