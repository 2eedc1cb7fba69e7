package dev.agency.core.people;

import static dev.agency.core.people.Duty.ACCOUNT_MANAGER;
import static dev.agency.core.people.Duty.PROJECT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.id.PersonId;
import org.junit.jupiter.api.Test;

class DutyMatchingTest {
  private static final ImmutableSet<Duty> BOTH = ImmutableSet.of(PROJECT_MANAGER, ACCOUNT_MANAGER);
  private static final DutyMatching.Holder ANA = holder("ana", BOTH, ImmutableSet.of());
  private static final DutyMatching.Holder BEN =
      holder("ben", ImmutableSet.of(PROJECT_MANAGER), ImmutableSet.of());
  private static final DutyMatching.Holder FALLBACK =
      holder("kim", ImmutableSet.of(PROJECT_MANAGER), ImmutableSet.of(ACCOUNT_MANAGER));

  private final DutyMatching distinct = DutyMatching.ofDistinctPeople();
  private final DutyMatching any = DutyMatching.ofAnyPeople();

  private static DutyMatching.Holder holder(
      String person, ImmutableSet<Duty> duties, ImmutableSet<Duty> standsInFor) {
    return new DutyMatching.Holder(PersonId.of(person), duties, standsInFor);
  }

  @Test
  void whoeverIsNamedFirstTwoAreEnoughForTwo() {
    ImmutableList<DutyMatching.Holder> people = ImmutableList.of(ANA, BEN);
    assertThat(distinct.fills(BOTH, people)).isTrue();
    assertThat(distinct.fills(BOTH, Lists.reverse(people))).isTrue();
    assertThat(distinct.fills(BOTH.asList().reverse(), people)).isTrue();
  }

  @Test
  void oneWithBothDutiesIsEnoughOnlyWhereThatMayBe() {
    assertThat(distinct.fills(BOTH, ImmutableList.of(ANA))).isFalse();
    assertThat(any.fills(BOTH, ImmutableList.of(ANA))).isTrue();
  }

  @Test
  void twoOfOneDutyAreNotEnoughForTwo() {
    DutyMatching.Holder other = holder("cem", BEN.duties(), ImmutableSet.of());
    assertThat(distinct.fills(BOTH, ImmutableList.of(BEN, other))).isFalse();
    assertThat(any.fills(BOTH, ImmutableList.of(BEN, other))).isFalse();
  }

  @Test
  void whoStandsInHasThatDutyAndNoOther() {
    assertThat(any.fills(BOTH, ImmutableList.of(FALLBACK))).isFalse();
    assertThat(any.fills(BOTH.asList().reverse(), ImmutableList.of(FALLBACK))).isFalse();
    assertThat(distinct.fills(BOTH, ImmutableList.of(FALLBACK, BEN))).isTrue();
  }

  @Test
  void noDutyNeedsNobody() {
    assertThat(distinct.fills(ImmutableSet.of(), ImmutableList.of())).isTrue();
    assertThat(distinct.fills(ImmutableSet.of(PROJECT_MANAGER), ImmutableList.of())).isFalse();
  }
}
