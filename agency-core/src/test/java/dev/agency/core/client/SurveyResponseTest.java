package dev.agency.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleClient;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyResponseTest {
  private final SurveyResponse response = SampleClient.surveyResponse();

  private SurveyResponse scored(SurveyKind kind, long score) {
    return response.toBuilder().kind(kind).score(score).build();
  }

  @ParameterizedTest
  @CsvSource({"CSAT,1", "CSAT,5", "NPS,0", "NPS,10"})
  void aScoreIsOnTheScaleOfItsKind(SurveyKind kind, long score) {
    assertThat(scored(kind, score).score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"CSAT,0,1,5", "CSAT,6,1,5", "NPS,-1,0,10", "NPS,11,0,10"})
  void aScoreOffTheScaleIsRefused(SurveyKind kind, long score, long least, long most) {
    assertThat(Refused.sentences(() -> scored(kind, score)))
        .containsExactly(
            "/score OUT_OF_RANGE The score of a survey response must be from "
                + least
                + " to "
                + most
                + ".");
  }

  @Test
  void aResponseNamesEachRuleItBreaks() {
    assertThat(
            Refused.problems(
                () ->
                    response.toBuilder()
                        .date(LocalDate.of(2200, 1, 1))
                        .comment(" ")
                        .addExternalRefs(response.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/date DATE_OUT_OF_RANGE", "/comment MALFORMED_NAME", "/externalRefs/1 DUPLICATE_ID");
  }
}
