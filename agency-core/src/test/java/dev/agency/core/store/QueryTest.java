package dev.agency.core.store;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.People;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTest {
  private final Deal deal = SampleAgency.deal();
  private final PersonId other = PersonId.of("p-other");

  @Test
  void aQueryWithoutCriteriaIsMetByEverything() {
    assertThat(Query.<Deal>all().matches(deal)).isTrue();
    assertThat(Query.<Deal>all().criteria()).isEmpty();
  }

  @Test
  void eachCriterionMustBeMet() {
    Query<Deal> mine = Query.<Deal>all().with(Deals.OWNER, deal.owner());
    assertThat(mine.matches(deal)).isTrue();
    assertThat(mine.matches(deal.withOwner(other))).isFalse();
    assertThat(mine.with(Deals.STAGE, deal.stage()).matches(deal)).isTrue();
    assertThat(mine.with(Deals.STAGE, StageId.of("lead")).matches(deal)).isFalse();
    assertThat(mine.with(Deals.OWNER, other).matches(deal)).isFalse();
  }

  @Test
  void oneOfSeveralValuesIsEnoughAndNoneIsNever() {
    assertThat(
            Query.<Deal>all()
                .withAnyOf(Deals.OWNER, ImmutableList.of(other, deal.owner()))
                .matches(deal))
        .isTrue();
    assertThat(Query.<Deal>all().withAnyOf(Deals.OWNER, ImmutableList.of()).matches(deal))
        .isFalse();
  }

  @Test
  void oneValueOfTheEntityIsEnough() {
    Person person = SampleAgency.person();
    assertThat(
            Query.<Person>all().with(People.DISCIPLINE, DisciplineId.of("content")).matches(person))
        .isTrue();
    assertThat(Query.<Person>all().with(People.DISCIPLINE, DisciplineId.of("law")).matches(person))
        .isFalse();
    assertThat(Query.<Person>all().with(People.SKILL, Skill.of("Figma")).matches(person)).isTrue();
    assertThat(Query.<Person>all().with(People.SKILL, Skill.of("fig")).matches(person)).isFalse();
  }

  @Test
  void daysEndBeforeTheirEnd() {
    LocalDate close = day(Month.MARCH, 1);
    assertThat(deal.expectedClose()).contains(close);
    assertThat(during(close, close.plusDays(1)).matches(deal)).isTrue();
    assertThat(during(close.minusDays(9), close).matches(deal)).isFalse();
    assertThat(
            Query.<Deal>all()
                .during(Deals.EXPECTED_CLOSE, DateRange.startingOn(close))
                .matches(deal))
        .isTrue();
    assertThat(
            Query.<Deal>all()
                .during(Deals.EXPECTED_CLOSE, DateRange.startingOn(close))
                .matches(deal.withExpectedClose(Optional.empty())))
        .isFalse();
  }

  private static Query<Deal> during(LocalDate from, LocalDate to) {
    return Query.<Deal>all().during(Deals.EXPECTED_CLOSE, DateRange.of(from, to));
  }

  @Test
  void aQueryIsDataForTheLanguageOfADatabase() {
    DateRange march = DateRange.of(day(Month.MARCH, 1), day(Month.APRIL, 1));
    Query<Deal> query =
        Query.<Deal>all()
            .withAnyOf(Deals.OWNER, ImmutableList.of(other, deal.owner(), other))
            .during(Deals.EXPECTED_CLOSE, march);
    assertThat(query.criteria())
        .containsExactly(
            new Query.AnyOf<>(Deals.OWNER, ImmutableSortedSet.of("p-elif", "p-other")),
            new Query.During<>(Deals.EXPECTED_CLOSE, march));
  }

  @Test
  void aQueryShowsNoValues() {
    assertThat(Query.<Deal>all().with(Deals.OWNER, other)).hasToString("Query[owner]");
  }

  @Test
  void narrowingLeavesTheWiderQueryAsItIs() {
    Query<Deal> all = Query.all();
    assertThat(all.with(Deals.OWNER, other).criteria()).hasSize(1);
    assertThat(all.criteria()).isEmpty();
  }
}
