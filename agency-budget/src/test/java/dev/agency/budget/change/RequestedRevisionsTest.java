package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.alert.RevisedItem;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestedRevisionsTest {
  private static final Baseline BASELINE = ImpactExample.facts().build().baseline();
  private static final ScopeItemId LOGO = ScopeItemId.of("logo");

  private static ScopeItem item(ScopeItemId id, String name, long included) {
    return ScopeItem.builder()
        .id(id)
        .name(name)
        .includedRevisions(included)
        .due(day("2026-06-01"))
        .build();
  }

  /** A baseline with items, the first one frozen on 2 March. */
  private static Baseline baseline(long number, String frozenOn, ScopeItem... items) {
    Baseline.Builder baseline =
        BASELINE.toBuilder()
            .number(number)
            .frozenOn(day(frozenOn))
            .scope(BASELINE.scope().withItems(items));
    return number == 1
        ? baseline.build()
        : baseline.order(ChangeRequestId.of("CR-" + number)).proposal(Optional.empty()).build();
  }

  private static Revision round(String id, ScopeItemId item, String on) {
    return Revision.builder()
        .id(RevisionId.of(id))
        .project(ImpactExample.project().id())
        .item(item)
        .on(day(on))
        .build();
  }

  private static RevisedItem told(String item, String day, long included, long made) {
    return new RevisedItem(item, day(day), included, made);
  }

  @Test
  void anItemIsToldFromItsFirstRoundOnByTheBaselineInForce() {
    assertThat(
            RequestedRevisions.of(
                List.of(
                    baseline(2, "2026-03-27", item(LOGO, "Logo", 4)),
                    baseline(1, "2026-03-02", item(LOGO, "Logo", 2))),
                List.of(
                    round("r-3", LOGO, "2026-03-20"),
                    round("r-1", LOGO, "2026-03-05"),
                    round("r-2", LOGO, "2026-03-09"))))
        .containsExactly(
            told("Logo", "2026-03-05", 2, 1),
            told("Logo", "2026-03-09", 2, 2),
            told("Logo", "2026-03-20", 2, 3),
            told("Logo", "2026-03-27", 4, 3));
  }

  @Test
  void roundsOfBeforeTheFirstBaselineCountFromItsDayOnAndThoseOfOthersNever() {
    assertThat(
            RequestedRevisions.of(
                List.of(baseline(1, "2026-03-02", item(LOGO, "Logo", 2))),
                List.of(
                    round("r-1", LOGO, "2026-02-20"),
                    round("r-2", LOGO, "2026-02-21"),
                    round("r-3", LOGO, "2026-03-09").withProject(ProjectId.of("p-other")),
                    round("r-4", ScopeItemId.of("gone"), "2026-03-09"))))
        .containsExactly(told("Logo", "2026-03-02", 2, 2));
    assertThat(RequestedRevisions.of(List.of(), List.of(round("r-1", LOGO, "2026-02-20"))))
        .isEmpty();
  }

  @Test
  void anItemThatLeftTheScopeHasNoRounds() {
    assertThat(
            RequestedRevisions.of(
                List.of(
                    baseline(1, "2026-03-02", item(LOGO, "Logo", 2)), baseline(2, "2026-03-27")),
                List.of(round("r-1", LOGO, "2026-03-05"), round("r-2", LOGO, "2026-04-09"))))
        .containsExactly(told("Logo", "2026-03-05", 2, 1), told("Logo", "2026-03-27", 0, 0));
  }

  @Test
  void twoItemsOfOneNameAreToldApart() {
    ScopeItemId other = ScopeItemId.of("logo-2");
    assertThat(
            RequestedRevisions.of(
                List.of(baseline(1, "2026-03-02", item(LOGO, "Logo", 2), item(other, "Logo", 1))),
                List.of(round("r-1", LOGO, "2026-03-05"), round("r-2", other, "2026-03-05"))))
        .containsExactly(
            told("Logo (logo)", "2026-03-05", 2, 1), told("Logo (logo-2)", "2026-03-05", 1, 1));
  }
}
