package dev.agency.core.client;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleClient;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InteractionTest {
  private final Interaction interaction = SampleClient.interaction();

  /** Due on 20 March, done on the 19th. */
  private final FollowUp followUp = SampleClient.followUp();

  @Test
  void aFollowUpIsDoneFromTheDayItWasDone() {
    assertThat(followUp.isDone(day(Month.MARCH, 18))).isFalse();
    assertThat(followUp.isDone(day(Month.MARCH, 19))).isTrue();
  }

  @Test
  void aFollowUpIsOverdueFromTheDayAfterUntilItIsDone() {
    FollowUp late = followUp.withDoneOn(day(Month.MARCH, 23));
    assertThat(late.isOverdue(day(Month.MARCH, 20))).isFalse();
    assertThat(late.isOverdue(day(Month.MARCH, 21))).isTrue();
    assertThat(late.isOverdue(day(Month.MARCH, 23))).isFalse();
    assertThat(followUp.isOverdue(day(Month.JUNE, 1))).isFalse();
    assertThat(followUp.withDoneOn(Optional.empty()).isOverdue(day(Month.JUNE, 1))).isTrue();
  }

  @Test
  void nothingFollowsBeforeTheDay() {
    FollowUp dueBefore = followUp.withDue(day(Month.MARCH, 16));
    FollowUp doneBefore = followUp.withDoneOn(day(Month.MARCH, 16));
    assertThat(Refused.sentences(() -> interaction.withFollowUps(followUp, dueBefore, doneBefore)))
        .containsExactly(
            "/followUps/1 INCONSISTENT The follow ups of an interaction must not be due or done"
                + " before it.",
            "/followUps/2 INCONSISTENT The follow ups of an interaction must not be due or done"
                + " before it.");
    FollowUp atOnce = followUp.withDue(interaction.date()).withDoneOn(interaction.date());
    assertThat(interaction.withFollowUps(atOnce).followUps()).containsExactly(atOnce);
  }

  @Test
  void anInteractionNamesEachRuleItBreaks() {
    assertThat(
            Refused.problems(
                () ->
                    interaction.toBuilder()
                        .date(LocalDate.of(1899, 12, 31))
                        .topic("")
                        .addExternalRefs(interaction.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/date DATE_OUT_OF_RANGE", "/topic MALFORMED_NAME", "/externalRefs/1 DUPLICATE_ID");
  }

  @Test
  void aFollowUpNamesEachRuleItBreaks() {
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(() -> followUp.toBuilder().title(" ").due(late).doneOn(late).build()))
        .containsExactly(
            "/title MALFORMED_NAME", "/due DATE_OUT_OF_RANGE", "/doneOn DATE_OUT_OF_RANGE");
  }
}
