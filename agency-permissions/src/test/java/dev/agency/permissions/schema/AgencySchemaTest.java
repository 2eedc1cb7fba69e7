package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN_BAND;
import static dev.agency.core.figure.Quantities.PROFIT;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AgencySchemaTest {
  private static final AgencySchema STANDARD = AgencySchema.usual();
  private static final Quantity BONUS = new Quantity("bonus", Sensitivity.PERSONAL);

  @Test
  void equationsPrintAsTheyAreWritten() {
    assertThat(Equation.sum(PROFIT, REVENUE).minus(USED_COST))
        .hasToString("profit = revenue - usedCost");
    assertThat(Equation.ratio(MARGIN, PROFIT, REVENUE)).hasToString("margin = profit / revenue");
    assertThat(Equation.product(BONUS, PROFIT, MARGIN)).hasToString("bonus = profit * margin");
    assertThat(Equation.sum(REVENUE)).hasToString("revenue = 0");
    assertThat(Equation.sum(BONUS, PROFIT, MARGIN)).hasToString("bonus = profit + margin");
    assertThat(Equation.sum(PROFIT).minus(USED_COST)).hasToString("profit = - usedCost");
  }

  @Test
  void anEquationNamesAQuantityOnce() {
    assertThat(refused(() -> Equation.sum(PROFIT, PROFIT))).isEqualTo("/output CYCLE");
    assertThat(refused(() -> Equation.product(BONUS, PROFIT, PROFIT)))
        .isEqualTo("/inputs/1 DUPLICATE_ID");
    assertThat(refused(() -> Equation.ratio(BONUS, PROFIT, BONUS))).isEqualTo("/output CYCLE");
    assertThat(refused(() -> Equation.sum(BONUS, PROFIT).minus(PROFIT)))
        .isEqualTo("/inputs/1 DUPLICATE_ID");
  }

  @Test
  void allThatFollowsInTheCatalogueIsDefinedOnce() {
    assertThat(STANDARD.quantities().asList()).containsExactlyElementsOf(Quantities.all());
    assertThat(STANDARD.equations()).hasSizeGreaterThan(35);
    assertThat(STANDARD.equations()).extracting(Equation::output).doesNotHaveDuplicates();
    assertThat(STANDARD.globals())
        .containsExactly(COST_RATE, Quantities.OVERHEAD_RATE, Quantities.SALARY);
  }

  @Test
  void theRegimesAreWhatMayHoldAloneThenWithAsMuchBesideAsThereIs() {
    assertThat(STANDARD.regimes().stream().filter(regime -> regime.parts().isEmpty()))
        .extracting(Regime::name)
        .containsExactly(
            "fixed price",
            "percent of completion",
            "expected loss",
            "time and materials below the cap",
            "time and materials at the cap",
            "not billable",
            "finished",
            "no overhead",
            "no expenses",
            "all bought from others",
            "nothing passed through",
            "fully invoiced",
            "nothing invoiced",
            "no write-offs",
            "fully billable",
            "work done",
            "completion as posted",
            "not started",
            "as sold",
            "billable basis",
            "worked as planned",
            "salaried",
            "even progress",
            "rest at the pace so far",
            "price unchanged",
            "hours unchanged");
    assertThat(STANDARD.regimes())
        .extracting(Regime::name)
        .contains(
            "fixed price, price used up, no overhead, no expenses, finished, work done, price"
                + " unchanged, hours unchanged, fully billable, no write-offs, fully invoiced, nothing"
                + " invoiced, nothing passed through, as sold, worked as planned, salaried",
            "fixed price, price used up, no overhead, no expenses, finished, work done, price"
                + " unchanged, hours unchanged, fully billable, fully invoiced, nothing invoiced,"
                + " nothing passed through, as sold, worked as planned, salaried");
  }

  @Test
  void aRegimeOfSeveralRemembersThemAndWhatTellsNothingThere() {
    Regime one = Regime.of("one", "One.", Equation.sum(REVENUE)).opening(PROFIT);
    Regime two = Regime.of("two", "Two.", Equation.sum(LABOUR_COST));
    Regime three = Regime.of("three", "Three.").opening(MARGIN);
    assertThat(one.parts()).isEmpty();
    assertThat(one.and(two).and(three).parts()).containsExactly(one, two, three);
    assertThat(one.and(two.and(three)).open()).containsExactly(PROFIT, MARGIN);
    assertThat(one).isNotEqualTo(Regime.of("one", "One.", Equation.sum(REVENUE)));
  }

  @Test
  void whatIsUsedOverAPriceIsSomethingOnlyWhereThePriceIsUsedUp() {
    assertThat(STANDARD.equations())
        .extracting(Equation::output)
        .doesNotContain(Quantities.OVER_CAP);
    for (Regime regime : STANDARD.regimes()) {
      if (regime.parts().isEmpty() && regime.name().equals("fixed price")) {
        assertThat(regime.equations())
            .extracting(Equation::output)
            .doesNotContain(Quantities.OVER_CAP);
      }
      if (regime.name().startsWith("fixed price, price used up")) {
        assertThat(regime.equations())
            .contains(
                Equation.sum(Quantities.OVER_CAP, Quantities.USED_VALUE)
                    .minus(Quantities.CHARGEABLE));
      }
    }
  }

  @Test
  void equationsOfARegimeTakeThePlaceOfDefinitionsAndComeInOrder() {
    Regime fixed = STANDARD.regimes().get(0);
    assertThat(STANDARD.equations(fixed))
        .contains(Equation.sum(REVENUE, BUDGET_TOTAL))
        .extracting(Equation::output)
        .doesNotHaveDuplicates();
    for (Regime regime : STANDARD.regimes()) {
      ImmutableList<Equation> equations = STANDARD.equations(regime);
      Set<Quantity> open =
          new HashSet<>(equations.stream().map(Equation::output).collect(toImmutableList()));
      for (Equation equation : equations) {
        assertThat(Collections.disjoint(open, equation.inputs())).isTrue();
        open.remove(equation.output());
      }
    }
  }

  @Test
  void ofTwoRegimesTheSecondHolds() {
    Regime zero = Regime.of("free", "Nothing is earned.", Equation.sum(REVENUE));
    Regime price = Regime.of("priced", "The price is.", Equation.sum(REVENUE, BUDGET_TOTAL));
    assertThat(zero.and(price))
        .isEqualTo(
            Regime.of(
                "free, priced",
                "Nothing is earned. The price is.",
                Equation.sum(REVENUE, BUDGET_TOTAL)))
        .hasToString("free, priced");
  }

  @Test
  void whatIsDefinedTwiceIsRefused() {
    assertThat(refused(() -> STANDARD.withEquations(Equation.sum(PROFIT, REVENUE))))
        .isEqualTo("/equations/" + STANDARD.equations().size() + " DUPLICATE_ID");
    Equation once = Equation.sum(BONUS, PROFIT);
    assertThat(refused(() -> Regime.of("two", "Two.", once, Equation.sum(BONUS, MARGIN))))
        .isEqualTo("/equations/1 DUPLICATE_ID");
  }

  @Test
  void aCircleIsRefused() {
    assertThat(refused(() -> STANDARD.withEquations(Equation.sum(COST_RATE, PROFIT))))
        .isEqualTo("/equations CYCLE");
  }

  @Test
  void aCircleUnderARegimeIsRefused() {
    Regime circle = Regime.of("circle", "Costs follow profit.", Equation.sum(COST_RATE, PROFIT));
    assertThat(refused(() -> STANDARD.withRegimes(circle)))
        .isEqualTo("/regimes/" + STANDARD.regimes().size() + " CYCLE");
    assertThat(refused(() -> STANDARD.equations(circle))).isEqualTo("/equations CYCLE");
    // Labour cost is given by a regime, so that an equation of it need not be a circle.
    Regime given = Regime.of("given", "Labour is bought.", Equation.sum(LABOUR_COST, BUDGET_TOTAL));
    assertThat(STANDARD.withRegimes(given).regimes()).endsWith(given);
  }

  @Test
  void aReleaseIsNotComputedWith() {
    assertThat(refused(() -> STANDARD.withEquations(Equation.sum(BONUS, MARGIN_BAND))))
        .isEqualTo("/equations/" + STANDARD.equations().size() + " INCONSISTENT");
    Regime regime = Regime.of("bands", "Bands pay.", Equation.sum(BONUS, MARGIN_BAND));
    assertThat(refused(() -> STANDARD.withRegimes(regime)))
        .isEqualTo("/regimes/" + STANDARD.regimes().size() + " INCONSISTENT");
    Release profit = new Release(PROFIT, Release.Kind.BAND, MARGIN);
    assertThat(refused(() -> STANDARD.withReleases(profit))).endsWith("INCONSISTENT");
    assertThat(refused(() -> new Release(PROFIT, Release.Kind.BAND, PROFIT)))
        .isEqualTo("/secret CYCLE");
  }

  @Test
  void namesAreTakenOnce() {
    Regime again = Regime.of("fixed price", "Once more.");
    assertThat(refused(() -> STANDARD.withRegimes(again))).endsWith("DUPLICATE_ID");
    Release band = new Release(MARGIN_BAND, Release.Kind.CHECK, PROFIT);
    assertThat(band).hasToString("marginBand tells of profit");
    assertThat(refused(() -> STANDARD.withReleases(band))).endsWith("DUPLICATE_ID");
    Quantity harmless = new Quantity("usedCost", Sensitivity.PUBLIC);
    assertThat(refused(() -> STANDARD.withGlobals(harmless))).endsWith("DUPLICATE_ID");
  }

  @Test
  void aHostAddsToWhatThereIs() {
    Release told =
        new Release(new Quantity("bonusBand", Sensitivity.PUBLIC), Release.Kind.BAND, BONUS);
    AgencySchema schema =
        STANDARD.withEquations(Equation.sum(BONUS, PROFIT)).withGlobals(BONUS).withReleases(told);
    assertThat(schema.quantities()).contains(BONUS, told.quantity());
    assertThat(schema.globals()).contains(BONUS, COST_RATE);
    assertThat(schema.releases()).endsWith(told);
    assertThat(AgencySchema.empty().equations()).isEmpty();
    assertThat(AgencySchema.empty().quantities()).isEqualTo(ImmutableSet.copyOf(Quantities.all()));
  }

  @Test
  void aLongChainIsNoCircle() {
    AgencySchema schema = AgencySchema.empty();
    Equation[] chain = new Equation[5_000];
    for (int i = 0; i < chain.length; i++) {
      chain[chain.length - 1 - i] =
          Equation.sum(
              new Quantity("n" + (i + 1), Sensitivity.TIME),
              new Quantity("n" + i, Sensitivity.TIME));
    }
    assertThat(schema.withEquations(chain).equations()).hasSize(5_000);
  }

  /** Returns where and why something was refused: its first problem. */
  private static String refused(ThrowingCallable action) {
    Problem problem = catchThrowableOfType(InvalidModelException.class, action).problems().get(0);
    return problem.path() + " " + problem.code();
  }

  @Test
  void theCodeOfACircleIsThatOfOtherCircles() {
    InvalidModelException refused =
        catchThrowableOfType(InvalidModelException.class, () -> Equation.sum(PROFIT, PROFIT));
    assertThat(refused.code()).isEqualTo(ErrorCode.CYCLE);
  }
}
