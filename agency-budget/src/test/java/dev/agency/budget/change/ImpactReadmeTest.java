package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.benInMay;
import static dev.agency.budget.change.ImpactExample.euros;
import static dev.agency.budget.change.ImpactExample.fiftyHours;
import static dev.agency.budget.change.ImpactExample.placed;
import static dev.agency.budget.change.ImpactExample.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.Budget;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import org.junit.jupiter.api.Test;

/** The code of the page about changes is this code, and it runs. */
class ImpactReadmeTest {
  @Test
  void theExampleRuns() {
    BurnScenario scenario = scenario();
    Budget budget = scenario.budget();
    BurnReport burn = scenario.report();
    OutlookReport outlook = ImpactExample.outlook(scenario, burn);
    ChangeRequest request = ImpactExample.request(fiftyHours());
    Baseline baseline = ImpactExample.baseline(budget);
    RateBook rates = scenario.rates();
    ImmutableMap<PersonId, DisciplineId> disciplines = ImpactExample.DISCIPLINES;
    Placement placement = placed(benInMay());
    CapacitySnapshot capacity = ImpactExample.capacity();
    ForecastSettings settings = ImpactExample.SETTINGS;
    // readme:start
    ImpactFacts facts =
        ImpactFacts.builder()
            .request(request)
            .baseline(baseline)
            .budget(budget)
            .burn(burn)
            .outlook(outlook)
            .rates(rates)
            .disciplines(disciplines)
            .addProposed(placement)
            .capacity(capacity)
            .build();
    ImpactReport impact = ImpactCalculator.calculate(facts, settings).granted().orElseThrow();

    impact.assessment().priceDelta(); // Known(EUR 6000.00): 50 hours at the rate of their line
    impact.assessment().profitDelta(); // Known(EUR 2900.00): Ben, who is proposed, costs 62
    impact.assessment().marginDelta(); // Known(0.40%): from 40.00 % to 40.40 % of the whole
    impact.assessment().burnAfter(); // Known(38.09%), of 1,050 hours instead of 1,000
    impact.assessment().newOverbookedMinutes(); // Known(600): two hours a day more than Ben has
    // readme:end
    assertThat(impact.assessment().priceDelta()).isEqualTo(Figure.known(euros("6000.00")));
    assertThat(impact.assessment().profitDelta()).isEqualTo(Figure.known(euros("2900.00")));
    assertThat(impact.assessment().marginDelta()).isEqualTo(Figure.known(BasisPoints.of(40)));
    assertThat(impact.assessment().burnAfter()).isEqualTo(Figure.known(BasisPoints.of(3_809)));
    assertThat(impact.assessment().newOverbookedMinutes()).isEqualTo(Figure.known(600L));
  }
}
