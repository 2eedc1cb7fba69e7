package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.change.ImpactRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.LeakyPolicyException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EyesTest {
  private static final Tale TALE = Tale.shipped();
  private static final LocalDate DAY = LocalDate.parse("2026-04-15");

  private static final ImmutableSet<Sensitivity> SECRET =
      ImmutableSet.of(Sensitivity.COST, Sensitivity.PROFIT);

  private static <R> Set<String> secrets(Eyes eyes, RecordType<R> type, R row) {
    return eyes.see(type, row).visible().stream()
        .map(Field::quantity)
        .filter(quantity -> SECRET.contains(quantity.sensitivity()))
        .map(Quantity::name)
        .collect(Collectors.toSet());
  }

  @Test
  void theAccountManagerSeesOfCostAndProfitNoMoreThanAColour() {
    Eyes am = Eyes.ofAccountManager(TALE, DAY);
    assertThat(secrets(am, ImpactRow.TYPE, TALE.change().impact().row())).isEmpty();
    assertThat(secrets(am, BudgetBurn.TYPE, TALE.burned().burn().budget()))
        .containsExactly("marginBand");
  }

  @Test
  void theProjectManagerSeesCostAndProfit() {
    Eyes pm = Eyes.ofProjectManager(TALE, DAY);
    assertThat(secrets(pm, ImpactRow.TYPE, TALE.change().impact().row()))
        .contains("costDelta", "profitDelta", "forecastMargin", "marginAfter");
    assertThat(secrets(pm, BudgetBurn.TYPE, TALE.burned().burn().budget()))
        .contains("usedCost", "profit");
  }

  @Test
  void whatIsHiddenFollowsFromThePolicy() {
    Tale open =
        StoryFiles.with(
            "policy.json",
            "\"classes\":[\"PUBLIC\",\"TIME\",\"BILLING\",\"REVENUE\"],",
            "\"classes\":[\"PUBLIC\",\"TIME\",\"BILLING\",\"REVENUE\",\"COST\",\"PROFIT\"],");
    Eyes am = Eyes.ofAccountManager(open, DAY);
    assertThat(am.say(ImpactRow.TYPE, open.change().impact().row(), ImpactRow.COST_DELTA))
        .isEqualTo("EUR 3,696.00");
  }

  @Test
  void rolesThatTellCostTogetherMustExcludeEachOther() {
    assertThatThrownBy(
            () ->
                StoryFiles.with("policy.json", "[[\"accountManager\",\"projectManager\"]]", "[]")
                    .permissions()
                    .get())
        .isInstanceOf(LeakyPolicyException.class);
  }

  @Test
  void aProjectIsSeenFromTheDaySomebodyAnswersForIt() {
    BudgetBurn burn = TALE.burned().burn().budget();
    LocalDate first = LocalDate.parse("2026-01-09");
    assertThat(Eyes.ofProjectManager(TALE, first).subject().view(BudgetBurn.TYPE, burn))
        .isPresent();
    assertThat(
            Eyes.ofProjectManager(TALE, first.minusDays(1)).subject().view(BudgetBurn.TYPE, burn))
        .isEmpty();
  }
}
