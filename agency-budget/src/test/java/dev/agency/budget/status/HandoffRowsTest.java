package dev.agency.budget.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.Need;
import dev.agency.core.handoff.PressureTest.Verdict;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A planned project whose plan is held against a day, a time and a price. */
class HandoffRowsTest {
  private static final LocalDate DAY = SampleAgency.day(Month.MARCH, 16);
  private static final HandoffGates GATES = HandoffGates.of(HandoffPolicy.usual());
  private static final Expectation SALE = SampleProject.expectation();

  private static final Expectation SOON =
      Expectation.builder()
          .id(BriefItemId.of("e-soon"))
          .text("It is done by Easter.")
          .source(SALE.source())
          .by(SampleAgency.day(Month.APRIL, 5))
          .build();

  private static final Expectation SMALL =
      SOON.withId(BriefItemId.of("e-small"))
          .withText("It takes 50 hours at most.")
          .withBy(Optional.empty())
          .withMostMinutes(3_000L);

  private static final Expectation CHEAP =
      SMALL
          .withId(BriefItemId.of("e-cheap"))
          .withText("It costs EUR 9,000 at most.")
          .withMostMinutes(Optional.empty())
          .withMostAmount(Money.of("9000.00", "EUR"));

  private static HandoffFacts facts(String price, Expectation... expected) {
    Baseline baseline = SampleScope.baseline().withTotal(Money.of(price, "EUR"));
    WorkItem checkout =
        SampleAgency.workItem()
            .withPredecessors(ImmutableList.of())
            .withExternalRefs(ImmutableList.of());
    return HandoffFacts.builder()
        .project(SampleAgency.project())
        .responsibilities(SampleScope.responsibilities())
        .brief(SampleProject.brief().withExpectations(List.of(expected)))
        .scope(baseline.scope())
        .baseline(baseline)
        .addWorkItems(
            checkout,
            checkout
                .withId(WorkItemId.of("w-style"))
                .withScopeItem(SampleScope.styleGuide().id())
                .withMilestone(Optional.empty()))
        .build();
  }

  private static HandoffRow row(HandoffFacts facts) {
    return HandoffRow.of(HandoffStage.PLANNING, facts, GATES, DAY);
  }

  private static UnmetNeed broken(Expectation expected) {
    return new UnmetNeed(Need.EXPECTATION_KEPT, Optional.of(expected.id().value()));
  }

  @Test
  void whatIsMissingStandsWithWhatItTellsOf() {
    HandoffRow row = row(facts("14400.00", SOON, SMALL, CHEAP));
    assertThat(row.missing()).containsExactly(broken(SOON));
    assertThat(row.missingOfTime()).containsExactly(broken(SMALL));
    assertThat(row.missingOfPrice()).containsExactly(broken(CHEAP));
    assertThat(HandoffRow.MISSING.quantity().sensitivity()).isEqualTo(Sensitivity.PUBLIC);
    assertThat(HandoffRow.MISSING_OF_TIME.quantity().sensitivity()).isEqualTo(Sensitivity.TIME);
    assertThat(HandoffRow.MISSING_OF_PRICE.quantity().sensitivity()).isEqualTo(Sensitivity.BILLING);
  }

  @Test
  void whatIsLateAndDearIsCalledLate() {
    Expectation both = SOON.withMostAmount(Money.of("9000.00", "EUR"));
    assertThat(row(facts("14400.00", both)).missing()).containsExactly(broken(both));
    assertThat(row(facts("14400.00", both)).missingOfPrice()).isEmpty();
    Expectation longAndDear = SMALL.withMostAmount(Money.of("9000.00", "EUR"));
    assertThat(row(facts("14400.00", longAndDear)).missingOfTime())
        .containsExactly(broken(longAndDear));
  }

  @Test
  void whatIsNotEstimatedTellsOfTheTime() {
    HandoffFacts facts =
        facts("14400.00")
            .withScope(
                SampleScope.scope().withItems(SampleScope.checkout().withEstimates(List.of())));
    HandoffRow row = HandoffRow.of(HandoffStage.SCOPE_ALIGNMENT, facts, GATES, DAY);
    assertThat(row.missingOfTime()).extracting(UnmetNeed::need).containsExactly(Need.ESTIMATE);
    assertThat(row.missing())
        .extracting(UnmetNeed::need)
        .doesNotContain(Need.ESTIMATE)
        .contains(Need.CONTRACT);
  }

  /** A gate that is shut by the price alone looks to others as one that is open. */
  @Test
  void aPriceThatBreaksAWishMovesNothingButWhatTellsOfThePrice() {
    HandoffFacts kept = facts("9000.00", CHEAP).withWorkItems();
    HandoffFacts dear = facts("9000.01", CHEAP).withWorkItems();
    for (HandoffFacts each : List.of(kept, dear)) {
      assertThat(row(each).missing()).extracting(UnmetNeed::need).contains(Need.WORK_ITEM);
    }
    assertThat(row(dear).missing()).isEqualTo(row(kept).missing());
    assertThat(row(kept).missingOfPrice()).isEmpty();
    assertThat(row(dear).missingOfPrice()).containsExactly(broken(CHEAP));
    HandoffFacts nothing =
        facts("9000.01", CHEAP)
            .withScope(Optional.empty())
            .withBaseline(SampleScope.baseline().withTotal(Money.of("9000.01", "EUR")))
            .withWorkItems();
    assertThat(row(nothing).missing())
        .as("the entry of delivery, though a price keeps planning shut")
        .containsExactly(new UnmetNeed(Need.WORK_ITEM, Optional.empty()));
    assertThat(row(nothing).missingOfPrice()).containsExactly(broken(CHEAP));
  }

  @Test
  void eachAnswerOfThePressureTestIsAsSecretAsWhatItIsReckonedFrom() {
    ExpectationRow kept = ExpectationRow.of(facts("9000.00", CHEAP)).get(0);
    ExpectationRow dear = ExpectationRow.of(facts("9000.01", CHEAP)).get(0);
    assertThat(ExpectationRow.VERDICT.read(kept)).isEqualTo(Verdict.KEPT);
    assertThat(ExpectationRow.VERDICT.read(dear)).isEqualTo(Verdict.BROKEN);
    assertThat(ExpectationRow.IN_MONEY.read(dear)).isEqualTo(Verdict.BROKEN);
    assertThat(ExpectationRow.IN_MINUTES.read(dear)).isEqualTo(Verdict.NOT_CHECKED);
    for (Field<ExpectationRow, ?> field : ExpectationRow.TYPE.fields()) {
      if (field.quantity().sensitivity().compareTo(Sensitivity.BILLING) < 0) {
        assertThat(field.read(dear)).as(field.name()).isEqualTo(field.read(kept));
      }
    }
    ExpectationRow late = ExpectationRow.of(facts("9000.00", SOON)).get(0);
    assertThat(ExpectationRow.ON_TIME.read(late)).isEqualTo(Verdict.BROKEN);
    assertThat(ExpectationRow.ON_TIME.quantity().sensitivity()).isEqualTo(Sensitivity.PUBLIC);
    assertThat(ExpectationRow.IN_MINUTES.quantity().sensitivity()).isEqualTo(Sensitivity.TIME);
    assertThat(ExpectationRow.IN_MINUTES.read(ExpectationRow.of(facts("1.00", SMALL)).get(0)))
        .isEqualTo(Verdict.BROKEN);
    assertThat(ExpectationRow.DELIVERED.read(ExpectationRow.of(facts("1.00", SALE)).get(0)))
        .isEqualTo(Verdict.KEPT);
    assertThat(late.toString()).isEqualTo("ExpectationRow[e-soon]");
  }

  @Test
  void theWordsOfALimitAreForWhoSeesThePrice() {
    List<ExpectationRow> rows = ExpectationRow.of(facts("9000.00", SOON, SMALL, CHEAP));
    assertThat(rows)
        .extracting(ExpectationRow.TEXT::read)
        .containsExactly(Optional.of("It is done by Easter."), Optional.empty(), Optional.empty());
    assertThat(rows)
        .extracting(ExpectationRow.LIMIT_TEXT::read)
        .containsExactly(
            Optional.empty(),
            Optional.of("It takes 50 hours at most."),
            Optional.of("It costs EUR 9,000 at most."));
  }

  @Test
  void aRowIsOfTheExpectationThatWasTested() {
    List<ExpectationRow> rows = ExpectationRow.of(facts("9000.00", SOON, SMALL));
    assertThat(
            Refused.code(
                () -> new ExpectationRow(rows.get(0).project(), SOON, rows.get(1).tested())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(ExpectationRow.of(facts("1.00").withBrief(Optional.empty()))).isEmpty();
  }

  @Test
  void aPacketHasWordsWithTheirSourceAndAge() {
    List<PacketRow> rows = PacketRow.of(HandoffStage.BRIEF, facts("9000.00", SOON, CHEAP), DAY);
    PacketRow soon = rows.get(rows.size() - 2);
    assertThat(PacketRow.KIND.read(soon)).isEqualTo(HandoffPacket.Kind.EXPECTATION);
    assertThat(PacketRow.TEXT.read(soon)).contains("It is done by Easter.");
    assertThat(PacketRow.CONTACT.read(soon)).isEqualTo(SALE.source().contact());
    assertThat(PacketRow.SINCE.read(soon)).contains(SALE.source().on());
    assertThat(PacketRow.DAYS.read(soon))
        .contains(DAY.toEpochDay() - SALE.source().on().toEpochDay());
    PacketRow cheap = rows.get(rows.size() - 1);
    assertThat(PacketRow.TEXT.read(cheap)).isEmpty();
    assertThat(PacketRow.LIMIT_TEXT.read(cheap)).contains("It costs EUR 9,000 at most.");
    assertThat(cheap.toString()).isEqualTo("PacketRow[EXPECTATION e-cheap]");
  }

  @Test
  void noFieldOfAPacketMovesWithThePriceOrTheTimeOfWhatGoesWithIt() {
    Expectation dearer = CHEAP.withMostAmount(Money.of("9500.00", "EUR"));
    List<PacketRow> one = PacketRow.of(HandoffStage.BRIEF, facts("9000.00", CHEAP), DAY);
    List<PacketRow> other = PacketRow.of(HandoffStage.BRIEF, facts("9000.01", dearer), DAY);
    assertThat(one).as("their fingerprints differ").isNotEqualTo(other);
    assertThat(cells(PacketRow.TYPE, one)).isEqualTo(cells(PacketRow.TYPE, other));
  }

  private static <R> List<Object> cells(RecordType<R> type, List<R> rows) {
    return rows.stream()
        .flatMap(row -> type.fields().stream().map(field -> (Object) field.read(row)))
        .toList();
  }
}
