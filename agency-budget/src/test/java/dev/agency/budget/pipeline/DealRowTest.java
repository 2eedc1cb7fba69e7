package dev.agency.budget.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PipelineId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class DealRowTest {
  private static final LocalDate TODAY = SampleAgency.day(Month.MARCH, 16);
  private static final Pipeline BOARD = SampleAgency.pipeline();
  private static final Deal DEAL = SampleAgency.deal();

  @Test
  void aDealStandsWhereItsStageIsAndAsLikelyAsThatOrAsItSaysItself() {
    PipelineStage stage = BOARD.stageOf(DEAL);
    DealRow row = DealRow.of(DEAL, "Harbour", BOARD, TODAY);
    assertThat(DealRow.DEAL.read(row)).isEqualTo(DEAL.id());
    assertThat(DealRow.NAME.read(row)).isEqualTo(DEAL.name());
    assertThat(DealRow.CLIENT.read(row)).isEqualTo("Harbour");
    assertThat(DealRow.STAGE.read(row)).isEqualTo(stage.name());
    assertThat(DealRow.PROGRESS.read(row)).isEqualTo(stage.progress());
    assertThat(DealRow.PROBABILITY.read(row)).isEqualTo(DEAL.probability(BOARD));
    assertThat(DealRow.VALUE.read(row)).isEqualTo(DEAL.value());
    assertThat(DealRow.EXPECTED_CLOSE.read(row)).isEqualTo(DEAL.expectedClose());
    Deal surer = DEAL.toBuilder().statedProbability(BasisPoints.ofPercent(93)).build();
    assertThat(DealRow.of(surer, "Harbour", BOARD, TODAY).probability())
        .isEqualTo(BasisPoints.ofPercent(93));
  }

  @Test
  void itIsADayLongerInItsStageTomorrow() {
    long days = DealRow.DAYS_IN_STAGE.read(DealRow.of(DEAL, "Harbour", BOARD, TODAY));
    assertThat(DealRow.of(DEAL, "Harbour", BOARD, TODAY.plusDays(1)).daysInStage())
        .isEqualTo(days + 1);
  }

  @Test
  void itsValueIsSecretAndNoTextShowsIt() {
    assertThat(DealRow.TYPE.fields())
        .filteredOn(field -> field.quantity().sensitivity() != Sensitivity.PUBLIC)
        .containsExactly(DealRow.VALUE);
    assertThat(DealRow.of(DEAL, "Harbour", BOARD, TODAY)).hasToString("DealRow[" + DEAL.id() + "]");
  }

  @Test
  void aDealOfAnotherBoardIsRefused() {
    Deal elsewhere = DEAL.toBuilder().pipeline(PipelineId.of("other")).build();
    assertThat(Refused.problems(() -> DealRow.of(elsewhere, "Harbour", BOARD, TODAY)))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith(" UNKNOWN_REFERENCE"));
  }
}
