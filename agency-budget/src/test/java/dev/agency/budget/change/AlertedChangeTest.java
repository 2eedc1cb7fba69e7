package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertEdits;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.RevisedItem;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertedChangeTest {
  private static final Alert.Evidence ASKED =
      new Alert.Evidence(
          day("2026-04-02"), "CR-7", Argument.minutes("asked", Quantities.MINUTES_DELTA, 3_600));

  private static Alert alert(AlertRule rule, List<Argument> says, List<Alert.Evidence> evidence) {
    return AlertEdits.raised(rule, day("2026-04-02"), day("2026-04-20"), says, evidence);
  }

  private static ChangeRequest draft(Alert alert) {
    return AlertedChange.draft(
        alert,
        ChangeRequestId.of("CR-9"),
        ImpactExample.project().id(),
        "What was asked for on top",
        PersonId.of("jonas"),
        day("2026-04-21"));
  }

  private static Alert scope(List<Alert.Evidence> evidence) {
    return alert(
        AlertRule.SCOPE_SHARE,
        List.of(
            Argument.minutes("asked", Quantities.MINUTES_DELTA, 3_600),
            Argument.minutes("scope", Quantities.BUDGET_MINUTES, 60_000),
            Argument.share("limit", Quantities.NAME, BasisPoints.ofPercent(5))),
        evidence);
  }

  @Test
  void aDraftCitesTheAlertAndEachFactBehindIt() {
    Alert alert = scope(List.of(ASKED));
    ChangeRequest draft = draft(alert);
    assertThat(draft.state()).isEqualTo(ChangeState.DRAFT);
    assertThat(draft.title()).isEqualTo("What was asked for on top");
    assertThat(draft.askedByPerson()).isEmpty();
    assertThat(draft.minutes()).isZero();
    assertThat(draft.evidence())
        .containsExactly(
            new ChangeRequest.Evidence(day("2026-04-20"), alert.message()),
            new ChangeRequest.Evidence(
                day("2026-04-02"),
                Message.of(
                    "REQUESTS_OUTGROW_THE_SCOPE",
                    Argument.text("of", Quantities.NAME, "CR-7"),
                    ASKED.figure())));
  }

  @Test
  void roundsOfRevisionsAreCitedWithWhatTheItemIncludes() {
    AlertHistory history =
        AlertHistory.builder()
            .budget(BudgetId.of("b-1"))
            .addRevisions(new RevisedItem("Logo", day("2026-04-02"), 2, 3))
            .build();
    Alert alert =
        AlertCalculator.calculate(history, AlertSettings.usual(), day("2026-04-20"))
            .alerts()
            .get(0);
    assertThat(alert.rule()).isEqualTo(AlertRule.REVISIONS);
    Argument of = Argument.text("of", Quantities.NAME, "Logo");
    assertThat(draft(alert).evidence())
        .containsExactly(
            new ChangeRequest.Evidence(day("2026-04-02"), alert.message()),
            new ChangeRequest.Evidence(
                day("2026-04-02"),
                Message.of(
                    "REVISIONS_ARE_USED_UP", of, Argument.number("made", Quantities.STATE, 3))),
            new ChangeRequest.Evidence(
                day("2026-04-02"),
                Message.of(
                    "REVISIONS_ARE_USED_UP",
                    of,
                    Argument.number("included", Quantities.STATE, 2))));
  }

  @Test
  void ofManyFactsItCitesTheFirst() {
    ChangeRequest draft = draft(scope(Collections.nCopies(40, ASKED)));
    assertThat(draft.evidence()).hasSize(32);
  }

  @Test
  void ofAnAlertThatRestsOnCostItCitesNothing() {
    Alert cost =
        alert(
            AlertRule.COST_THRESHOLD,
            List.of(Argument.share("threshold", Quantities.NAME, BasisPoints.ofPercent(75))),
            List.of(
                new Alert.Evidence(
                    day("2026-04-20"),
                    "b-1",
                    Argument.money("used", Quantities.USED_COST, Money.of("54321.00", "EUR")))));
    ChangeRequest draft = draft(cost);
    assertThat(draft.evidence()).isEmpty();
    assertThat(draft)
        .isEqualTo(
            ChangeRequest.draft(
                draft.id(), draft.project(), draft.title(), draft.author(), day("2026-04-21")));
    assertThat(AgencyJson.write(draft)).doesNotContainIgnoringCase("cost").doesNotContain("54321");
  }

  @Test
  void aCostAmongTheFactsOfAnotherAlertIsNotCitedEither() {
    Alert mixed =
        scope(
            List.of(
                ASKED,
                new Alert.Evidence(
                    day("2026-04-02"),
                    "CR-7",
                    Argument.money("costs", Quantities.COST_DELTA, Money.of("54321.00", "EUR")))));
    assertThat(draft(mixed).evidence()).isEmpty();
  }
}
