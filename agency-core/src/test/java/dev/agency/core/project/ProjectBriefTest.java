package dev.agency.core.project;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectBriefTest {
  private final ProjectBrief ofDeal = SampleProject.dealBrief();
  private final Expectation expectation = SampleProject.expectation();

  @Test
  void aBriefOfADealIsCarriedOverToTheProject() {
    ProjectBrief carried = ofDeal.forProject(SampleAgency.project().id(), 2);
    assertThat(carried.id().value()).isEqualTo("pr-relaunch:brief:2");
    assertThat(carried.project()).contains(SampleAgency.project().id());
    assertThat(carried.deal()).isEmpty();
    assertThat(carried.version()).isEqualTo(2);
    assertThat(carried.items()).isEqualTo(ofDeal.items());
    assertThat(carried.expectations()).isEqualTo(ofDeal.expectations());
    assertThat(carried.externalRefs()).isEqualTo(ofDeal.externalRefs());
  }

  @Test
  void aBriefOfAProjectIsCarriedOverNowhere() {
    ProjectBrief brief = SampleProject.brief();
    assertThat(Refused.sentences(() -> brief.forProject(ProjectId.of("pr-another"), 1)))
        .containsExactly("/deal INCONSISTENT The brief that is carried over must be of a deal.");
  }

  @Test
  void itsItemsStandInTheOrderOfItsLists() {
    assertThat(ofDeal.items())
        .extracting(item -> item.id().value())
        .containsExactly("g-phones", "p-speed", "p-looks", "o-orders", "e-sale");
    assertThat(ofDeal.items().get(4))
        .isEqualTo(new BriefItem(expectation.id(), expectation.text(), expectation.source()));
  }

  @Test
  void anItemStandsOnceInAllLists() {
    BriefItem goal = SampleProject.goal();
    assertThat(
            Refused.sentences(
                () ->
                    ofDeal.toBuilder()
                        .addGoals(goal)
                        .addPriorities(goal)
                        .addExpectations(expectation.withId(BriefItemId.of("o-orders")))
                        .build()))
        .containsExactly(
            "/goals/1 DUPLICATE_ID The goals of a project brief must not repeat an earlier one.",
            "/priorities/2 DUPLICATE_ID The priorities of a project brief must not repeat an"
                + " earlier one.",
            "/expectations/1 DUPLICATE_ID The expectations of a project brief must not repeat an"
                + " earlier one.");
  }

  @Test
  void aBriefNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    ofDeal.toBuilder()
                        .project(SampleAgency.project().id())
                        .version(0)
                        .addExternalRefs(ofDeal.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/project INCONSISTENT The project of a project brief or the deal must be given, and not"
                + " both.",
            "/version OUT_OF_RANGE The version of a project brief must be from 1 to 2147483647.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a project brief must not repeat an"
                + " earlier one.");
    assertThat(Refused.problems(() -> ofDeal.withDeal(Optional.empty())))
        .containsExactly("/project INCONSISTENT");
  }

  @Test
  void anExpectationIsMeasurableByAnyOfWhatAPlanHas() {
    Expectation vague =
        Expectation.builder()
            .id(expectation.id())
            .text("We talk every week.")
            .source(expectation.source())
            .build();
    assertThat(vague.isMeasurable()).isFalse();
    assertThat(vague.withBy(day(Month.JUNE, 26)).isMeasurable()).isTrue();
    assertThat(vague.withMostMinutes(0L).isMeasurable()).isTrue();
    assertThat(vague.withMostAmount(Money.of("0.00", "EUR")).isMeasurable()).isTrue();
    assertThat(vague.withScopeItem(SampleScope.checkout().id()).isMeasurable()).isTrue();
  }

  @Test
  void anExpectationNamesEachRuleItBreaks() {
    assertThat(
            Refused.problems(
                () ->
                    expectation.toBuilder()
                        .text(" ")
                        .by(LocalDate.of(1899, 12, 31))
                        .mostMinutes(-1L)
                        .mostAmount(Money.of("-0.01", "EUR"))
                        .build()))
        .containsExactly(
            "/text MALFORMED_NAME",
            "/by DATE_OUT_OF_RANGE",
            "/mostMinutes NEGATIVE",
            "/mostAmount NEGATIVE");
  }

  @Test
  void whatTheClientMeansToPayIsShownToNobodyByAccident() {
    assertThat(expectation.toString()).doesNotContain("9500");
    assertThat(ofDeal.toString()).doesNotContain("9500");
  }

  @Test
  void somebodySaysAThingAndNobodyElse() {
    BriefSource atClient = SampleProject.source();
    assertThat(Refused.sentences(() -> atClient.withPerson(SampleScope.ACCOUNT_MANAGER)))
        .containsExactly(
            "/contact INCONSISTENT The contact of a source or the person must be given, and not"
                + " both.");
    assertThat(Refused.code(() -> atClient.withContact(Optional.empty())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.problems(() -> atClient.withReference("\u0000").withOn(LocalDate.MIN)))
        .containsExactly("/reference MALFORMED_NAME");
  }
}
