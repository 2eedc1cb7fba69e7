package dev.agency.core.client;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleClient;
import java.time.Month;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientUpdateTest {
  /** Tells of 17 April, sent on the 18th. */
  private final ClientUpdate update = SampleClient.clientUpdate();

  @Test
  void anUpdateIsADraftUnlessItSaysOtherwise() {
    ClientUpdate draft =
        ClientUpdate.builder()
            .id(update.id())
            .project(update.project())
            .date(update.date())
            .author(update.author())
            .headline("On track")
            .build();
    assertThat(draft.state()).isEqualTo(UpdateState.DRAFT);
    assertThat(draft.sentOn()).isEmpty();
    assertThat(draft.progress()).isEmpty();
  }

  @Test
  void whatWasSentHasItsDayAndADraftHasNone() {
    assertThat(Refused.sentences(() -> update.withSentOn(Optional.empty())))
        .containsExactly(
            "/sentOn INCONSISTENT The sent on of a client update must be given exactly where it was"
                + " sent.");
    assertThat(Refused.problems(() -> update.withState(UpdateState.DRAFT)))
        .containsExactly("/sentOn INCONSISTENT");
    assertThat(Refused.problems(() -> update.withSentOn(day(Month.APRIL, 16))))
        .containsExactly("/sentOn INCONSISTENT");
    assertThat(update.withSentOn(update.date()).sentOn()).contains(update.date());
  }

  @Test
  void anUpdateNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    update.toBuilder()
                        .headline("")
                        .progress(BasisPoints.of(10_001))
                        .addAsks(" ")
                        .addExternalRefs(update.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/headline MALFORMED_NAME The headline of a client update must have 1 to 200 printable"
                + " characters.",
            "/progress OUT_OF_RANGE The progress of a client update must be from 0 to 100 percent.",
            "/asks/1 MALFORMED_NAME The asks of a client update must have 1 to 200 printable"
                + " characters.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a client update must not repeat an"
                + " earlier one.");
    assertThat(
            Refused.problems(
                () ->
                    update
                        .withSections(Collections.nCopies(101, update.sections().get(0)))
                        .withAsks(Collections.nCopies(101, "Photographs"))))
        .containsExactly("/sections OUT_OF_RANGE");
  }

  @Test
  void aSectionNamesEachRuleItBreaks() {
    assertThat(Refused.sentences(() -> new ClientUpdate.Section("two\nlines", " ")))
        .containsExactly(
            "/topic MALFORMED_NAME The topic of a section must have 1 to 200 printable characters.",
            "/text MALFORMED_NAME The text of a section must have 1 to 10000 printable"
                + " characters.");
  }
}
