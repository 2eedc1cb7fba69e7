package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DealFlowTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);
  private static final StageId LEAD = StageId.of("lead");
  private static final StageId PROPOSAL = StageId.of("proposal");
  private static final StageId LOST = StageId.of("lost");

  private final Pipeline pipeline = SampleAgency.pipeline();
  private final DealFlow flow = DealFlow.of(pipeline);
  private final Deal deal = SampleAgency.deal();

  /** What each move does from each outcome to each: the whole state machine in one table. */
  @ParameterizedTest
  @CsvSource({
    "OPEN, MOVE,   OPEN, granted",
    "OPEN, MOVE,   WON,  WON_BY_WIN_ONLY",
    "OPEN, MOVE,   LOST, LOST_NEEDS_REASON",
    "OPEN, LOSE,   OPEN, NOT_A_LOST_STAGE",
    "OPEN, LOSE,   WON,  NOT_A_LOST_STAGE",
    "OPEN, LOSE,   LOST, granted",
    "OPEN, REOPEN, OPEN, ALREADY_OPEN",
    "OPEN, REOPEN, WON,  ALREADY_OPEN",
    "OPEN, REOPEN, LOST, ALREADY_OPEN",
    "OPEN, WIN,    OPEN, NOT_A_WON_STAGE",
    "OPEN, WIN,    WON,  granted",
    "OPEN, WIN,    LOST, NOT_A_WON_STAGE",
    "WON,  MOVE,   OPEN, NOT_OPEN",
    "WON,  MOVE,   WON,  NOT_OPEN",
    "WON,  MOVE,   LOST, NOT_OPEN",
    "WON,  LOSE,   OPEN, NOT_OPEN",
    "WON,  LOSE,   WON,  NOT_OPEN",
    "WON,  LOSE,   LOST, NOT_OPEN",
    "WON,  REOPEN, OPEN, granted",
    "WON,  REOPEN, WON,  WON_BY_WIN_ONLY",
    "WON,  REOPEN, LOST, LOST_NEEDS_REASON",
    "WON,  WIN,    OPEN, unchanged",
    "WON,  WIN,    WON,  unchanged",
    "WON,  WIN,    LOST, unchanged",
    "LOST, MOVE,   OPEN, NOT_OPEN",
    "LOST, MOVE,   WON,  NOT_OPEN",
    "LOST, MOVE,   LOST, NOT_OPEN",
    "LOST, LOSE,   OPEN, NOT_OPEN",
    "LOST, LOSE,   WON,  NOT_OPEN",
    "LOST, LOSE,   LOST, NOT_OPEN",
    "LOST, REOPEN, OPEN, granted",
    "LOST, REOPEN, WON,  WON_BY_WIN_ONLY",
    "LOST, REOPEN, LOST, LOST_NEEDS_REASON",
    "LOST, WIN,    OPEN, NOT_OPEN",
    "LOST, WIN,    WON,  NOT_OPEN",
    "LOST, WIN,    LOST, NOT_OPEN",
  })
  void eachMoveLeadsWhereTheTableSays(DealOutcome is, Move move, DealOutcome to, String answer) {
    Deal before = standing(is);
    StageId target =
        to == DealOutcome.OPEN ? LEAD : StageId.of(to == DealOutcome.WON ? "won" : "lost");
    Ruling<Deal, DealRefusal> ruling = move.apply(pipeline, before, target, TODAY);
    switch (answer) {
      case "granted" -> {
        Deal after = ruling.granted().orElseThrow();
        assertThat(after.stage()).isEqualTo(target);
        assertThat(after.history())
            .endsWith(new StageChange(before.stage(), target, TODAY))
            .hasSize(before.history().size() + 1);
        assertThat(ruling.refusal()).isEmpty();
      }
      case "unchanged" -> assertThat(ruling.granted()).contains(before);
      default -> {
        assertThat(ruling.refusal()).contains(DealRefusal.valueOf(answer));
        assertThat(ruling.granted()).isEmpty();
      }
    }
  }

  private Deal standing(DealOutcome outcome) {
    return switch (outcome) {
      case OPEN -> deal;
      case WON -> Move.WIN.apply(pipeline, deal, StageId.of("won"), TODAY).granted().orElseThrow();
      case LOST -> SampleAgency.lostDeal();
    };
  }

  @Test
  void aDealGoesForwardAndBackward() {
    Deal back = flow.move(deal, LEAD, TODAY).granted().orElseThrow();
    Deal forth = flow.move(back, PROPOSAL, TODAY).granted().orElseThrow();
    assertThat(forth.history()).hasSize(deal.history().size() + 2);
    assertThat(forth.stage()).isEqualTo(PROPOSAL);
  }

  @Test
  void aLostDealKeepsItsReasonUntilItIsReopened() {
    Deal lost = flow.lose(deal, LOST, "Too expensive.", TODAY).granted().orElseThrow();
    assertThat(lost.lostReason()).contains("Too expensive.");
    assertThat(lost.probability(pipeline)).isEqualTo(BasisPoints.ZERO);
    Deal again = flow.reopen(lost, PROPOSAL, BudgetUse.none(), TODAY).granted().orElseThrow();
    assertThat(again.lostReason()).isEmpty();
    assertThat(again.probability(pipeline)).isEqualTo(BasisPoints.ofPercent(55));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'\t\n'"})
  void aDealIsNotLostWithoutAReason(String reason) {
    assertThat(flow.lose(deal, LOST, reason, TODAY).refusal())
        .contains(DealRefusal.LOST_NEEDS_REASON);
  }

  @Test
  void aReasonThatDoesNotPrintIsTheCallersMistake() {
    assertThat(Refused.problems(() -> flow.lose(deal, LOST, "no\u0007", TODAY)))
        .containsExactly("/lostReason MALFORMED_NAME");
  }

  @ParameterizedTest
  @EnumSource
  void noMoveGoesToAStageThatIsNotThere(Move move) {
    Deal before = move == Move.REOPEN ? SampleAgency.lostDeal() : deal;
    assertThat(move.apply(pipeline, before, StageId.of("elsewhere"), TODAY).refusal())
        .contains(DealRefusal.STAGE_NOT_IN_PIPELINE);
  }

  @ParameterizedTest
  @EnumSource
  void noMoveGoesBackInTime(Move move) {
    Deal before = move == Move.REOPEN ? SampleAgency.lostDeal() : deal;
    StageId target = StageId.of(move == Move.LOSE ? "lost" : move == Move.WIN ? "won" : "lead");
    LocalDate last = before.inStageSince();
    assertThat(move.apply(pipeline, before, target, last.minusDays(1)).refusal())
        .contains(DealRefusal.BEFORE_LAST_MOVE);
    assertThat(move.apply(pipeline, before, target, last).granted()).isPresent();
  }

  @Test
  void aDealDoesNotMoveToWhereItStands() {
    assertThat(flow.move(deal, PROPOSAL, TODAY).refusal()).contains(DealRefusal.SAME_STAGE);
  }

  @Test
  void aWonDealStaysWonOnceItsBudgetIsUsed() {
    Deal won = SampleAgency.conversion().deal();
    assertThat(reopen(won, new BudgetUse(true, false, false)))
        .contains(DealRefusal.BUDGET_HAS_TIME);
    assertThat(reopen(won, new BudgetUse(false, true, false)))
        .contains(DealRefusal.BUDGET_HAS_EXPENSES);
    assertThat(reopen(won, new BudgetUse(false, false, true)))
        .contains(DealRefusal.BUDGET_HAS_INVOICES);
    assertThat(reopen(won, new BudgetUse(true, true, true))).contains(DealRefusal.BUDGET_HAS_TIME);
    assertThat(reopen(won, BudgetUse.none())).isEmpty();
  }

  @Test
  void aLostDealHasNoBudgetThatCouldHoldIt() {
    assertThat(reopen(SampleAgency.lostDeal(), new BudgetUse(true, true, true))).isEmpty();
  }

  @Test
  void aLossReleasesTheBookingsOfTheDeal() {
    ImmutableList<Booking> held =
        ImmutableList.of(SampleAgency.dealBooking(), SampleAgency.dealPlaceholder());
    Loss loss = flow.lose(deal, LOST, "Too expensive.", TODAY, held).granted().orElseThrow();
    assertThat(loss.deal())
        .isEqualTo(flow.lose(deal, LOST, "Too expensive.", TODAY).granted().orElseThrow());
    assertThat(loss.released()).isEqualTo(held);
  }

  @Test
  void aLossThatIsRefusedReleasesNothing() {
    ImmutableList<Booking> held = ImmutableList.of(SampleAgency.dealBooking());
    assertThat(flow.lose(deal, LEAD, "No.", TODAY, held))
        .isEqualTo(new Ruling.Refused<>(DealRefusal.NOT_A_LOST_STAGE));
    assertThat(
            flow.lose(deal, LOST, "No.", TODAY, ImmutableList.of(SampleAgency.booking())).refusal())
        .contains(DealRefusal.BOOKING_OF_ANOTHER_DEAL);
  }

  private Optional<DealRefusal> reopen(Deal closed, BudgetUse use) {
    return flow.reopen(closed, LEAD, use, TODAY).refusal();
  }

  @Test
  void aDealOfAnotherPipelineIsTheCallersMistake() {
    Deal foreign = deal.withPipeline(PipelineId.of("renewals"));
    Deal lostItsWay = deal.toBuilder().stage(LEAD).history(ImmutableList.of()).build();
    Pipeline shorter = pipeline.withStages(pipeline.stages().subList(1, pipeline.stages().size()));
    for (Move move : Move.values()) {
      assertThat(Refused.problems(() -> move.apply(pipeline, foreign, LEAD, TODAY)))
          .containsExactly("/pipeline UNKNOWN_REFERENCE");
      assertThat(Refused.problems(() -> move.apply(shorter, lostItsWay, LOST, TODAY)))
          .containsExactly("/stage UNKNOWN_REFERENCE");
    }
  }
}
