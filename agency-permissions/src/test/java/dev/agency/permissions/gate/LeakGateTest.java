package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_REMAINING;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.BURN;
import static dev.agency.core.figure.Quantities.CONTRACT_MINUTES;
import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.COST_TOTAL;
import static dev.agency.core.figure.Quantities.DEAL_VALUE;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.ESTIMATED_MARGIN;
import static dev.agency.core.figure.Quantities.ESTIMATED_PROFIT;
import static dev.agency.core.figure.Quantities.EXPENSE_COST;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.INVOICED;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN_BAND;
import static dev.agency.core.figure.Quantities.MARGIN_DELTA;
import static dev.agency.core.figure.Quantities.MARGIN_TOTAL;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.OVERHEAD_COST;
import static dev.agency.core.figure.Quantities.PROFIT_TOTAL;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.SALARY;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.core.figure.Sensitivity.BILLING;
import static dev.agency.core.figure.Sensitivity.COST;
import static dev.agency.core.figure.Sensitivity.PERSONAL;
import static dev.agency.core.figure.Sensitivity.PUBLIC;
import static dev.agency.core.figure.Sensitivity.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeakGateTest {
  private static final LeakGate GATE = LeakGate.of(AgencySchema.usual());
  private static final String HERE = "their projects";

  @Test
  void revenueAndMarginTellTheCost() {
    ImmutableList<Leak> leaks =
        GATE.find(
            Observer.of(
                new Sight(
                    HERE, with(classes(PUBLIC, TIME, BILLING, Sensitivity.REVENUE), MARGIN))));
    assertThat(secrets(leaks)).contains(USED_COST, Quantities.PROFIT);
    assertThat(leak(leaks, USED_COST).text())
        .isEqualTo(
            "usedCost can be computed from revenue and margin: profit = revenue - usedCost; margin ="
                + " profit / revenue (any project)");
    assertThat(GATE.leaks(seeing(classes(PUBLIC, TIME, BILLING, Sensitivity.REVENUE)))).isFalse();
  }

  @Test
  void theRolesOfThePresetsAreSafe() {
    assertThat(GATE.leaks(seeing(with(classes(PUBLIC, TIME, BILLING), MARGIN_BAND)))).isFalse();
    assertThat(
            GATE.leaks(
                seeing(with(classes(PUBLIC, TIME, BILLING, Sensitivity.REVENUE), MARGIN_BAND))))
        .isFalse();
    assertThat(GATE.leaks(seeing(with(classes(PUBLIC, PERSONAL), COST_RATE)))).isFalse();
    assertThat(
            GATE.leaks(
                seeing(
                    classes(PUBLIC, TIME, BILLING, Sensitivity.REVENUE, COST, Sensitivity.PROFIT))))
        .isFalse();
  }

  @Test
  void guardedTotalsBesideRevenueTellNoMoreThanWhatTheyComeToAtTheEnd() {
    Sight sight =
        new Sight(
            HERE,
            with(
                classes(PUBLIC, TIME, BILLING, Sensitivity.REVENUE),
                COST_TOTAL,
                PROFIT_TOTAL,
                MARGIN_TOTAL));
    ImmutableSet<Quantity> atTheEnd =
        ImmutableSet.of(
            Quantities.FORECAST_COST,
            Quantities.COST_AT_COMPLETION,
            Quantities.PROVISION,
            Quantities.FORECAST_PROFIT,
            FORECAST_MARGIN);
    assertThat(secrets(GATE.find(Observer.of(sight)))).isEqualTo(atTheEnd);
    assertThat(GATE.leaks(new Observer(ImmutableList.of(sight), atTheEnd, ImmutableSet.of())))
        .isFalse();
  }

  @Test
  void revenueByPercentOfCompletionTellsTheShareOfTheCostThatIsSpent() {
    // Whoever knows the price knows the share, and with what the work will cost all that is spent.
    Observer price =
        new Observer(
            ImmutableList.of(
                Sight.of(HERE, Grain.BUDGET, Quantities.RECOGNISED_REVENUE, BUDGET_TOTAL)),
            ImmutableSet.of(),
            ImmutableSet.of(Sensitivity.REVENUE));
    assertThat(secrets(GATE.find(price))).contains(Quantities.COMPLETION);
    ImmutableList<Leak> leaks =
        GATE.find(seeing(Quantities.RECOGNISED_REVENUE, BUDGET_TOTAL, Quantities.FORECAST_COST));
    assertThat(leak(leaks, USED_COST).text())
        .contains("recognisedRevenue = completion * budgetTotal")
        .contains("completion = usedCost / forecastCost");
    assertThat(GATE.leaks(seeing(Quantities.RECOGNISED_REVENUE, BUDGET_TOTAL))).isFalse();
  }

  @Test
  void aProvisionBesideThePriceTellsTheCost() {
    ImmutableList<Leak> leaks =
        GATE.find(seeing(Quantities.RECOGNISED_REVENUE, BUDGET_TOTAL, Quantities.PROVISION));
    assertThat(secrets(leaks)).contains(USED_COST, Quantities.FORECAST_COST);
    assertThat(leak(leaks, USED_COST).text())
        .contains("provision = recognisedRevenue - usedCost - forecastProfit")
        .contains("expected loss");
  }

  @Test
  void anAdjustedGrossIncomeBesideRevenueTellsWhatWasBoughtFromOthers() {
    Quantity[] shown = {REVENUE, Quantities.PASSED_THROUGH, Quantities.ADJUSTED_GROSS_INCOME};
    ImmutableList<Leak> leaks = GATE.find(seeing(shown));
    assertThat(leak(leaks, Quantities.THIRD_PARTY_COST).text())
        .contains("adjustedGrossIncome = revenue - passedThrough - thirdPartyCost");
    assertThat(leak(leaks, EXPENSE_COST).text())
        .contains("expenseCost = thirdPartyCost")
        .contains("all bought from others");
    assertThat(GATE.leaks(seeing(REVENUE, Quantities.PASSED_THROUGH))).isFalse();
  }

  @Test
  void realisationTellsRevenueAndNoCost() {
    Quantity[] shown = {Quantities.REALISATION, USED_VALUE, Quantities.WRITTEN_OFF};
    assertThat(GATE.leaks(seeing(shown))).isFalse();
    Observer secretive =
        new Observer(
            ImmutableList.of(Sight.of(HERE, Grain.BUDGET, shown)),
            ImmutableSet.of(),
            ImmutableSet.of(Sensitivity.REVENUE));
    assertThat(secrets(GATE.find(secretive))).contains(REVENUE);
  }

  @Test
  void aGuardedTotalIsAFigureThatOthersFollowFrom() {
    ImmutableList<Leak> leaks = GATE.find(seeing(COST_TOTAL, Quantities.COMPLETION));
    assertThat(secrets(leaks))
        .containsExactly(
            Quantities.FORECAST_COST, Quantities.COST_AT_COMPLETION, Quantities.FORECAST_PROFIT);
    assertThat(leaks.get(0).text())
        .isEqualTo(
            "forecastCost can be computed from completion and costTotal: completion = usedCost /"
                + " forecastCost; costTotal = usedCost (any project)");
  }

  @Test
  void whatFollowsFromGuardedTotalsAloneIsToldWithThem() {
    assertThat(GATE.leaks(seeing(COST_TOTAL))).isFalse();
    assertThat(GATE.leaks(seeing(COST_TOTAL, PROFIT_TOTAL, MARGIN_TOTAL))).isFalse();
    // Without the total of the profit nobody meant to tell it.
    assertThat(secrets(GATE.find(seeing(COST_TOTAL, REVENUE))))
        .containsExactlyInAnyOrder(
            Quantities.PROFIT, MARGIN, COST_MARKUP, Quantities.FORECAST_PROFIT, FORECAST_MARGIN);
    Sight allowed =
        new Sight(
            HERE,
            Sight.of(HERE, Grain.BUDGET, COST_TOTAL, REVENUE).seen(),
            ImmutableSet.of(PROFIT_TOTAL));
    assertThat(GATE.leaks(Observer.of(allowed))).isFalse();
  }

  @Test
  void aRateIsNoSecretOfATotalOverSeveralPeople() {
    assertThat(
            GATE.leaks(
                seeing(COST_TOTAL, WORKED_MINUTES, Quantities.ESTIMATED_MINUTES, BUDGET_MINUTES)))
        .isFalse();
  }

  @Test
  void aGuardedTotalBesideThoseOfItsPartsTellsThePartThatIsWithheld() {
    Sight both =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.PROJECT), new Seen(COST_TOTAL, Grain.BUDGET)));
    ImmutableList<Leak> leaks = GATE.find(Observer.of(both));
    assertThat(leaks)
        .singleElement()
        .extracting(Leak::text)
        .isEqualTo("usedCost can be computed from costTotal (a total less those of its parts)");
    assertThat(GATE.leaks(Observer.of(both))).isTrue();
    Sight project = Sight.of("their projects", Grain.PROJECT, COST_TOTAL);
    Sight budget = Sight.of("their budgets", Grain.BUDGET, COST_TOTAL);
    assertThat(GATE.leaks(Observer.of(project, budget))).isFalse();
    assertThat(
            GATE.leaks(
                new Observer(
                    ImmutableList.of(both), ImmutableSet.of(USED_COST), ImmutableSet.of())))
        .isFalse();
  }

  @Test
  void aGuardedTotalOverOnePersonIsTheirCost() {
    for (Grain grain : ImmutableList.of(Grain.DISCIPLINE, Grain.PERSON, Grain.ENTRY)) {
      ImmutableList<Leak> leaks = GATE.find(Observer.of(Sight.of(HERE, grain, COST_TOTAL)));
      assertThat(leaks)
          .singleElement()
          .extracting(Leak::text)
          .isEqualTo("usedCost can be computed from costTotal (a total over one person)");
    }
    assertThat(secrets(GATE.find(Observer.of(Sight.of(HERE, Grain.ENTRY, MARGIN_TOTAL)))))
        .containsExactly(MARGIN);
  }

  @Test
  void aGuardedTotalByWeekTellsTheRatesWhereMinutesAreSeen() {
    Sight byWeek = Sight.of(HERE, Grain.WEEK, COST_TOTAL, WORKED_MINUTES);
    ImmutableList<Leak> leaks = GATE.find(Observer.of(byWeek));
    assertThat(secrets(leaks)).containsExactly(COST_RATE);
    assertThat(leaks.get(0).text())
        .isEqualTo(
            "costRate can be computed from workedMinutes and costTotal: labourCost = workedMinutes *"
                + " costRate (as many totals as people)");
    assertThat(GATE.leaks(Observer.of(Sight.of(HERE, Grain.WEEK, COST_TOTAL)))).isFalse();
    assertThat(GATE.leaks(Observer.of(Sight.of(HERE, Grain.BUDGET, COST_TOTAL, WORKED_MINUTES))))
        .isFalse();
  }

  @Test
  void minutesThatAreComputedCountAsSeen() {
    ImmutableList<Leak> leaks =
        GATE.find(
            Observer.of(Sight.of(HERE, Grain.WEEK, PROFIT_TOTAL, BUDGET_MINUTES, MINUTES_BURN)));
    assertThat(secrets(leaks)).containsExactly(COST_RATE);
    assertThat(leaks.get(0).witness())
        .containsExactlyInAnyOrder(PROFIT_TOTAL, BUDGET_MINUTES, MINUTES_BURN);
  }

  @Test
  void revenueAndMarkupTellTheCostThoughNoEquationAloneDoes() {
    ImmutableList<Leak> leaks = GATE.find(seeing(REVENUE, COST_MARKUP));
    assertThat(leak(leaks, USED_COST).isJoint()).isTrue();
    assertThat(leak(leaks, USED_COST).text())
        .isEqualTo(
            "usedCost can be computed from revenue and costMarkup, solving together: profit ="
                + " revenue - usedCost; costMarkup = profit / usedCost (any project)");
  }

  @Test
  void burnAndWhatRemainsTellTheTotalWhereThatIsSecret() {
    Sight sight = Sight.of(HERE, Grain.BUDGET, BURN, BUDGET_REMAINING);
    assertThat(GATE.leaks(Observer.of(sight))).isFalse();
    ImmutableList<Leak> leaks =
        GATE.find(
            new Observer(ImmutableList.of(sight), ImmutableSet.of(), ImmutableSet.of(BILLING)));
    assertThat(secrets(leaks)).contains(BUDGET_TOTAL, USED_VALUE);
    // At the cap what remains is what lies above it, with the other sign: the ratio is not enough.
    // Where all is done the burn is the index of the value, turned over.
  }

  @Test
  void sharesOfProfitAloneAreSafe() {
    assertThat(GATE.leaks(seeing(MARGIN, COST_MARKUP, FORECAST_MARGIN))).isFalse();
  }

  @Test
  void theValueOfADealAndItsMarginTellTheEstimatedCost() {
    ImmutableList<Leak> leaks = GATE.find(seeing(DEAL_VALUE, ESTIMATED_MARGIN));
    assertThat(secrets(leaks)).contains(ESTIMATED_COST, ESTIMATED_PROFIT);
  }

  @Test
  void whatIsSafeOnTimeAndMaterialsLeaksOnAFinishedFixedPrice() {
    Quantity[] seen = {MARGIN, COST_MARKUP, BUDGET_TOTAL, USED_VALUE, INVOICED, DEAL_VALUE};
    Regime finished = regime("fixed price, finished");
    assertThat(LeakGate.of(under()).leaks(seeing(seen))).isFalse();
    ImmutableList<Leak> leaks = LeakGate.of(under(finished)).find(seeing(seen));
    assertThat(leak(leaks, USED_COST).regime()).isEqualTo("fixed price");
    assertThat(leak(leaks, USED_COST).equations())
        .contains(Equation.sum(Quantities.REVENUE, BUDGET_TOTAL));
    assertThat(GATE.leaks(seeing(seen))).isTrue();
  }

  @Test
  void whatIsUsedTellsTheRevenueBelowTheCap() {
    ImmutableList<Leak> leaks = GATE.find(seeing(MARGIN, COST_MARKUP, USED_VALUE));
    assertThat(leak(leaks, USED_COST).regime()).isEqualTo("time and materials below the cap");
  }

  @Test
  void whereNothingIsEarnedTheProfitIsTheCost() {
    ImmutableList<Leak> leaks = GATE.find(seeing(Quantities.PROFIT));
    assertThat(leak(leaks, USED_COST).regime()).isEqualTo("not billable");
    assertThat(leak(leaks, USED_COST).equations()).contains(Equation.sum(Quantities.REVENUE));
  }

  @Test
  void anInvoiceTellsARevenueThatIsFullyInvoiced() {
    ImmutableList<Leak> leaks = GATE.find(seeing(MARGIN, COST_MARKUP, INVOICED));
    assertThat(leak(leaks, USED_COST).regime()).contains("fully invoiced");
  }

  @Test
  void whereNothingIsInvoicedWhatIsToBeTellsTheRevenue() {
    assertCostIsTold("fixed price, nothing invoiced", Quantities.TO_INVOICE);
    assertCostIsTold("time and materials below the cap, nothing invoiced", Quantities.TO_INVOICE);
  }

  @Test
  void whereNothingWasWrittenOffInvoicesTellWhatIsChargeable() {
    Sight sight = Sight.of(HERE, Grain.BUDGET, Quantities.TO_INVOICE, INVOICED);
    ImmutableList<Leak> leaks =
        GATE.find(
            new Observer(ImmutableList.of(sight), ImmutableSet.of(), ImmutableSet.of(BILLING)));
    assertThat(secrets(leaks)).contains(Quantities.CHARGEABLE);
    Leak chargeable =
        leak(
            LeakGate.of(under(regime("no write-offs")))
                .find(
                    new Observer(
                        ImmutableList.of(sight), ImmutableSet.of(), ImmutableSet.of(BILLING))),
            Quantities.CHARGEABLE);
    assertThat(chargeable.witness()).containsExactlyInAnyOrder(Quantities.TO_INVOICE, INVOICED);
  }

  @Test
  void whereAllTimeIsBillableMinutesAndTheBillRateTellTheRevenue() {
    assertCostIsTold("fully billable", WORKED_MINUTES, Quantities.BILL_RATE);
    assertCostIsTold("fully billable", Quantities.USED_MINUTES, Quantities.BILL_RATE);
  }

  @Test
  void whereAllTimeIsBillableAndAllCostIsLabourTheMarginOfABillRateTellsTheCostRate() {
    ImmutableList<Leak> leaks = GATE.find(seeing(MARGIN, COST_MARKUP, Quantities.BILL_RATE));
    assertThat(leak(leaks, COST_RATE).regime())
        .endsWith("no overhead, no expenses, fully billable");
  }

  @Test
  void whereAllIsDoneTheEarnedValueIsThePrice() {
    assertCostIsTold("fixed price, work done", Quantities.EARNED_VALUE);
    assertCostIsTold("fixed price, work done", Quantities.PLANNED_VALUE);
    // The estimate is earned, so the cost at completion is the cost.
    assertThat(leak(GATE.find(seeing(Quantities.COST_AT_COMPLETION)), USED_COST).regime())
        .isEqualTo("work done");
  }

  @Test
  void anEstimateAtCompletionIsMadeOfWhatIsPlannedEarnedAndUsed() {
    assertThat(
            leak(
                    GATE.find(
                        seeing(
                            Quantities.COST_AT_COMPLETION,
                            Quantities.COST_COST_INDEX,
                            Quantities.ESTIMATED_COST)),
                    USED_COST)
                .regime())
        .isEqualTo("any project");
  }

  @Test
  void whereTheCostIsSpentAsPostedTheProgressTellsTheRevenue() {
    String posted = "percent of completion, completion as posted";
    assertCostIsTold(posted, Quantities.PROGRESS, BUDGET_TOTAL);
    assertCostIsTold(posted, Quantities.EARNED_VALUE);
    ImmutableList<Leak> leaks =
        LeakGate.of(under(regime("completion as posted")))
            .find(seeing(USED_COST, Quantities.PROGRESS));
    assertThat(secrets(leaks)).contains(Quantities.FORECAST_COST);
  }

  @Test
  void beforeTheStartTheMarginWithAChangeIsThatOfTheDealAndTheChange() {
    ImmutableList<Leak> leaks =
        LeakGate.of(under(regime("not started")))
            .find(seeing(Quantities.MARGIN_AFTER, Quantities.PRICE_DELTA, DEAL_VALUE));
    assertThat(secrets(leaks)).contains(Quantities.PROFIT_AFTER, Quantities.COST_AFTER);
  }

  @Test
  void beforeTheStartTheValueOfTheDealIsTheForecast() {
    Observer observer = seeing(FORECAST_MARGIN, DEAL_VALUE);
    ImmutableList<Leak> leaks = LeakGate.of(under(regime("not started"))).find(observer);
    assertThat(secrets(leaks)).contains(Quantities.FORECAST_COST);
    assertThat(secrets(GATE.find(observer))).contains(Quantities.FORECAST_COST);
  }

  @Test
  void aMarginByPercentOfCompletionIsThatOfTheForecast() {
    ImmutableList<Leak> leaks = GATE.find(seeing(MARGIN, COST_MARKUP));
    assertThat(leak(leaks, FORECAST_MARGIN).regime()).isEqualTo("percent of completion");
  }

  @Test
  void aRateLearnedOnOneselfIsUsedElsewhere() {
    Sight own = Sight.of("their own time", Grain.PERSON, COST_RATE);
    Sight team = Sight.of("their team", Grain.BUDGET, WORKED_MINUTES);
    assertThat(GATE.leaks(Observer.of(own))).isFalse();
    assertThat(GATE.leaks(Observer.of(team))).isFalse();
    ImmutableList<Leak> leaks = GATE.find(Observer.of(own, team));
    Leak leak = leak(leaks, LABOUR_COST);
    assertThat(leak.where()).isEqualTo("their team");
    assertThat(leak.learnedElsewhere()).containsExactly(COST_RATE);
    assertThat(leak.text()).contains("workedMinutes and costRate (known from elsewhere)");
    assertThat(leaks).extracting(Leak::secret).doesNotContain(COST_RATE);
  }

  @Test
  void theRatesOfOthersStaySecretFromWhoKnowsTheirOwn() {
    Sight own = Sight.of("their own time", Grain.PERSON, COST_RATE);
    Sight team = Sight.of("their team", Grain.PERSON, LABOUR_COST, WORKED_MINUTES);
    assertThat(GATE.find(Observer.of(own, team)))
        .anyMatch(leak -> leak.where().equals("their team") && leak.secret().equals(COST_RATE));
  }

  @Test
  void aRateThatTakesAllSightsIsFoundToo() {
    Sight one = Sight.of("one", Grain.BUDGET, LABOUR_COST);
    Sight other = Sight.of("other", Grain.BUDGET, WORKED_MINUTES);
    ImmutableList<Leak> leaks = GATE.find(Observer.of(one, other));
    assertThat(leaks)
        .anyMatch(
            leak -> leak.where().equals("all sights together") && leak.secret().equals(COST_RATE));
    assertThat(GATE.leaks(Observer.of(one, other))).isTrue();
  }

  @Test
  void aSalaryIsComputedFromARate() {
    ImmutableList<Leak> leaks = GATE.find(seeing(COST_RATE, CONTRACT_MINUTES));
    assertThat(secrets(leaks)).contains(SALARY);
    assertThat(leak(leaks, SALARY).regime()).isEqualTo("salaried");
  }

  @Test
  void whatTwoRolesMayEachSeeOnePersonMayNot() {
    Sight first = Sight.of("as account manager", Grain.PROJECT, REVENUE);
    Sight second =
        Sight.of("as project manager", Grain.BUDGET, MARGIN, COST_MARKUP, FORECAST_MARGIN);
    Sight both =
        new Sight(
            "as both",
            ImmutableSet.<Seen>builder().addAll(first.seen()).addAll(second.seen()).build());
    assertThat(GATE.leaks(Observer.of(first))).isFalse();
    assertThat(GATE.leaks(Observer.of(second))).isFalse();
    assertThat(GATE.leaks(Observer.of(both))).isTrue();
  }

  @Test
  void whatIsWrittenOffAndTheRealisationTellTheRevenueOfWhatWasUsed() {
    Observer observer =
        seeing(Quantities.REALISATION, Quantities.WRITTEN_OFF, Quantities.MARGIN_AFTER);
    assertThat(secrets(GATE.find(observer))).contains(Quantities.FORECAST_COST);
  }

  @Test
  void theGrainDoesNotMatter() {
    Sight sight =
        new Sight(
            HERE,
            ImmutableSet.of(new Seen(REVENUE, Grain.PROJECT), new Seen(MARGIN, Grain.BUDGET)));
    assertThat(secrets(GATE.find(Observer.of(sight)))).contains(USED_COST);
  }

  @Test
  void whatSomebodyMayKnowIsNoLeak() {
    Sight sight = Sight.of(HERE, Grain.BUDGET, MARGIN, FORECAST_MARGIN);
    assertThat(secrets(GATE.find(Observer.of(sight)))).containsExactly(COST_MARKUP);
    Observer told =
        new Observer(ImmutableList.of(sight), ImmutableSet.of(COST_MARKUP), ImmutableSet.of());
    assertThat(GATE.find(told)).isEmpty();
  }

  @Test
  void declaredReleasesAreNoSecretsAndTellNone() {
    assertThat(
            GATE.leaks(
                seeing(REVENUE, MARGIN_BAND, Quantities.MARGIN_CHECK, Quantities.COST_CHECK)))
        .isFalse();
  }

  @Test
  void whatHasNoEquationIsHarmless() {
    assertThat(
            GATE.leaks(
                seeing(
                    Quantities.UNPRICED_COST_MINUTES,
                    Quantities.CONTACT_DETAILS,
                    new Quantity("hostNote", COST))))
        .isFalse();
    assertThat(GATE.find(Observer.of())).isEmpty();
  }

  @Test
  void whoSeesAllCostsOfASetSeesWhatIsSummedToo() {
    assertThat(secrets(GATE.find(seeing(LABOUR_COST, EXPENSE_COST, OVERHEAD_COST))))
        .contains(USED_COST);
  }

  @Test
  void aQuantityOfTheHostLeaksByTheEquationOfTheHost() {
    Quantity share = new Quantity("bonusShare", PUBLIC);
    Quantity bonus = new Quantity("bonus", PUBLIC);
    AgencySchema schema =
        AgencySchema.usual().withEquations(Equation.product(bonus, Quantities.PROFIT, share));
    Observer observer = seeing(bonus, share);
    assertThat(GATE.leaks(observer)).isFalse();
    assertThat(secrets(LeakGate.of(schema).find(observer))).contains(Quantities.PROFIT);
  }

  @Test
  void quantitiesOfAHostMayBeMoreThanTwoWordsHold() {
    AgencySchema schema = AgencySchema.empty();
    Quantity first = new Quantity("n0", COST);
    Quantity last = first;
    for (int i = 1; i <= 70; i++) {
      Quantity next = new Quantity("n" + i, COST);
      schema = schema.withEquations(Equation.sum(next, last, new Quantity("added" + i, PUBLIC)));
      last = next;
    }
    ImmutableSet.Builder<Seen> seen = ImmutableSet.builder();
    schema.quantities().stream()
        .filter(quantity -> quantity.name().startsWith("added"))
        .forEach(quantity -> seen.add(new Seen(quantity, Grain.BUDGET)));
    Observer safe = Observer.of(new Sight(HERE, seen.build()));
    Observer told = Observer.of(new Sight(HERE, seen.add(new Seen(last, Grain.BUDGET)).build()));
    LeakGate gate = LeakGate.of(schema);
    assertThat(gate.leaks(safe)).isFalse();
    assertThat(secrets(gate.find(told))).contains(first).hasSize(70);
  }

  @Test
  void ratiosCostLeastThenWhatIsSummedThenFactsAndBetweenEqualsTheMoreSensitive() {
    assertThat(
            Stream.of(MARGIN, Quantities.PROFIT, USED_COST, REVENUE, COST_RATE, WORKED_MINUTES)
                .map(GATE::weight))
        .isSorted();
    assertThat(GATE.weight(Quantities.PROFIT)).isLessThan(GATE.weight(REVENUE));
  }

  @Test
  void theSameIsAnsweredAlways() {
    Observer observer = seeing(REVENUE, MARGIN, WORKED_MINUTES);
    assertThat(LeakGate.of(AgencySchema.usual()).find(observer))
        .isEqualTo(GATE.find(observer))
        .hasToString(GATE.find(observer).toString());
  }

  @Test
  void aDiscountForTheSameHoursTellsTheCost() {
    assertLeaks(
        Quantities.FORECAST_COST,
        "hours unchanged",
        Quantities.FORECAST_REVENUE,
        Quantities.PRICE_DELTA,
        MARGIN_DELTA);
  }

  @Test
  void moreHoursForTheSamePriceTellTheCostRate() {
    assertLeaks(
        COST_RATE,
        "price unchanged",
        Quantities.FORECAST_REVENUE,
        MARGIN_DELTA,
        Quantities.MINUTES_DELTA);
    assertLeaks(
        COST_RATE,
        "fixed price, finished, price unchanged",
        BUDGET_TOTAL,
        Quantities.PRICE_DELTA,
        MARGIN_DELTA,
        Quantities.MINUTES_DELTA);
    ImmutableList<Leak> leaks =
        GATE.find(seeing(with(classes(BILLING, Sensitivity.REVENUE), MARGIN_DELTA)));
    assertThat(secrets(leaks)).contains(Quantities.FORECAST_COST);
  }

  @Test
  void wherePriceOrHoursStayTheRevenueAfterAChangeIsTheForecast() {
    assertLeaks(
        Quantities.FORECAST_COST, "price unchanged", FORECAST_MARGIN, Quantities.REVENUE_AFTER);
    assertLeaks(
        Quantities.PROFIT_AFTER,
        "price unchanged",
        Quantities.MARGIN_AFTER,
        Quantities.FORECAST_REVENUE);
    assertLeaks(
        Quantities.PROFIT_AFTER,
        "fixed price, finished, price unchanged",
        Quantities.MARGIN_AFTER,
        BUDGET_TOTAL);
  }

  @Test
  void theProfitOfAChangeOfPriceAloneTellsNothingAndNoChangeNeither() {
    assertThat(GATE.leaks(seeing(Quantities.PRICE_DELTA))).isFalse();
    assertThat(GATE.leaks(seeing(Quantities.PRICE_DELTA, Quantities.REVENUE_AFTER))).isFalse();
    assertThat(GATE.leaks(seeing(MARGIN, COST_MARKUP, FORECAST_MARGIN))).isFalse();
    // What a change costs is a secret where it has a price and hours.
    assertThat(secrets(GATE.find(seeing(Quantities.PRICE_DELTA, Quantities.COST_DELTA))))
        .contains(Quantities.PROFIT_DELTA);
  }

  @Test
  void onAFinishedAndFullyBillableProjectTheMarginIsThatOfTheForecast() {
    Observer observer =
        new Observer(
            ImmutableList.of(
                Sight.of(
                    HERE, Grain.BUDGET, FORECAST_MARGIN, WORKED_MINUTES, Quantities.BILL_RATE)),
            ImmutableSet.of(MARGIN, COST_MARKUP),
            ImmutableSet.of());
    // The rate first, and with it the cost of every project.
    ImmutableList<Leak> leaks = GATE.find(observer);
    assertThat(leak(leaks, COST_RATE).regime()).contains("finished").contains("fully billable");
    assertThat(secrets(leaks)).contains(USED_COST, Quantities.FORECAST_COST);
    assertThat(secrets(LeakGate.of(under(regime("finished, fully billable"))).find(observer)))
        .contains(USED_COST, Quantities.FORECAST_COST);
  }

  @Test
  void belowTheCapWhatIsToBeInvoicedTellsTheOverheadRate() {
    ImmutableList<Leak> leaks =
        GATE.find(seeing(OVERHEAD_COST, Quantities.BILL_RATE, Quantities.TO_INVOICE));
    assertThat(leak(leaks, Quantities.OVERHEAD_RATE).regime())
        .contains("time and materials below the cap")
        .contains("no expenses")
        .contains("nothing invoiced")
        .contains("fully billable");
  }

  @Test
  void beforeAFixedPriceIsUsedUpNothingIsOverIt() {
    Observer observer = seeing(ESTIMATED_MARGIN, Quantities.OVER_CAP);
    assertThat(GATE.leaks(observer)).isFalse();
    Quantity[] over = {MARGIN, COST_MARKUP, FORECAST_MARGIN, Quantities.OVER_CAP, USED_VALUE};
    assertThat(LeakGate.of(under(regime("fixed price"))).leaks(seeing(over))).isFalse();
    ImmutableList<Leak> leaks =
        LeakGate.of(under(regime("fixed price, price used up"))).find(seeing(over));
    assertThat(leak(leaks, USED_COST).regime()).isEqualTo("fixed price, price used up");
  }

  @Test
  void totalsOfWhichOneFollowsFromAnotherAreOneFamily() {
    Sight split =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.PROJECT),
                new Seen(REVENUE, Grain.PROJECT),
                new Seen(PROFIT_TOTAL, Grain.BUDGET),
                new Seen(REVENUE, Grain.BUDGET)));
    Observer observer =
        new Observer(
            ImmutableList.of(split),
            ImmutableSet.of(Quantities.FORECAST_PROFIT, FORECAST_MARGIN),
            ImmutableSet.of());
    ImmutableList<Leak> leaks = GATE.find(observer);
    assertThat(leak(leaks, USED_COST).text())
        .isEqualTo(
            "usedCost can be computed from revenue, costTotal and profitTotal: profit = revenue -"
                + " usedCost; costTotal = usedCost; profitTotal = profit (a total less those of its"
                + " parts)");
    assertThat(GATE.leaks(observer)).isTrue();
    Sight margins =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.PROJECT),
                new Seen(MARGIN_TOTAL, Grain.BUDGET),
                new Seen(REVENUE, Grain.BUDGET)));
    assertThat(secrets(GATE.find(Observer.of(margins)))).contains(USED_COST);
    // Nobody pays for it, and the profit is the cost.
    Sight unpaid =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.PROJECT), new Seen(PROFIT_TOTAL, Grain.BUDGET)));
    assertThat(leak(GATE.find(Observer.of(unpaid)), USED_COST).equations())
        .contains(Equation.sum(REVENUE));
  }

  @Test
  void twoRecordTypesOfOneGrainMayBeAWholeAndItsParts() {
    Sight two =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.BUDGET, "budget"),
                new Seen(COST_TOTAL, Grain.BUDGET, "phase")));
    ImmutableList<Leak> leaks = GATE.find(Observer.of(two));
    assertThat(leaks)
        .singleElement()
        .extracting(Leak::regime)
        .isEqualTo("a total less those of its parts");
    Sight one =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(COST_TOTAL, Grain.BUDGET, "budget"),
                new Seen(WORKED_MINUTES, Grain.BUDGET, "phase")));
    assertThat(GATE.leaks(Observer.of(one))).isFalse();
  }

  @Test
  void theProfitOfOnePersonAndTheirRevenueAreTheirCost() {
    Sight sight =
        new Sight(
            HERE,
            ImmutableSet.of(
                new Seen(PROFIT_TOTAL, Grain.PERSON),
                new Seen(REVENUE, Grain.PERSON),
                new Seen(COST_TOTAL, Grain.BUDGET)));
    ImmutableList<Leak> leaks =
        GATE.find(
            new Observer(
                ImmutableList.of(sight), ImmutableSet.of(Quantities.PROFIT), ImmutableSet.of()));
    assertThat(leak(leaks, USED_COST).regime()).isEqualTo("a total over one person");
  }

  /** A secret leaks on one kind of project, of which no part can be left out. */
  private static void assertLeaks(Quantity secret, String regime, Quantity... seen) {
    ImmutableList<Leak> leaks = GATE.find(seeing(seen));
    assertThat(leaks).isNotEmpty();
    assertThat(leak(leaks, secret).regime()).isEqualTo(regime);
  }

  /** Some quantities tell the cost under a regime, and not in general, to who sees ratios. */
  private static void assertCostIsTold(String regime, Quantity... seen) {
    Observer observer =
        seeing(
            with(Sight.of(HERE, Grain.BUDGET, seen).seen(), MARGIN, COST_MARKUP, FORECAST_MARGIN));
    assertThat(LeakGate.of(under()).leaks(observer)).isFalse();
    ImmutableList<Leak> leaks = LeakGate.of(under(regime(regime))).find(observer);
    assertThat(secrets(leaks)).contains(USED_COST);
    assertThat(secrets(GATE.find(observer))).contains(USED_COST);
  }

  private static Leak leak(ImmutableList<Leak> leaks, Quantity secret) {
    return leaks.stream().filter(leak -> leak.secret().equals(secret)).findFirst().orElseThrow();
  }

  private static ImmutableSet<Quantity> secrets(ImmutableList<Leak> leaks) {
    return leaks.stream().map(Leak::secret).collect(toImmutableSet());
  }

  private static Observer seeing(Quantity... quantities) {
    return Observer.of(Sight.of(HERE, Grain.BUDGET, quantities));
  }

  private static Observer seeing(ImmutableSet<Seen> seen) {
    return Observer.of(new Sight(HERE, seen));
  }

  private static ImmutableSet<Seen> classes(Sensitivity... classes) {
    ImmutableSet<Sensitivity> shown = ImmutableSet.copyOf(classes);
    return Quantities.all().stream()
        .filter(quantity -> shown.contains(quantity.sensitivity()))
        .map(quantity -> new Seen(quantity, Grain.BUDGET))
        .collect(toImmutableSet());
  }

  private static ImmutableSet<Seen> with(ImmutableSet<Seen> seen, Quantity... more) {
    return ImmutableSet.<Seen>builder()
        .addAll(seen)
        .addAll(Sight.of(HERE, Grain.BUDGET, more).seen())
        .build();
  }

  /** All that a name names, put together of what the schema has alone. */
  static Regime regime(String name) {
    return Splitter.on(", ")
        .splitToStream(name)
        .map(
            part ->
                AgencySchema.usual().regimes().stream()
                    .flatMap(regime -> Stream.concat(Stream.of(regime), regime.parts().stream()))
                    .filter(regime -> regime.name().equals(part))
                    .findFirst()
                    .orElseThrow())
        .reduce(Regime::and)
        .orElseThrow();
  }

  private static AgencySchema under(Regime... regimes) {
    return AgencySchema.empty()
        .withEquations(AgencySchema.usual().equations().toArray(new Equation[0]))
        .withRegimes(regimes);
  }
}
