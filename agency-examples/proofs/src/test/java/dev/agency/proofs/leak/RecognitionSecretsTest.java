package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.revenue.RecognitionCalculator;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.permissions.Grant;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.leak.RowSpaceAudit;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What revenue by percent of completion tells of the cost it goes by: worked out from rows that are
 * shown, and then refused by the gate, or found by the audit.
 */
class RecognitionSecretsTest {
  private static final BudgetId BUDGET = BudgetId.of("B-1");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
  private static final Catalogue CATALOGUE =
      Catalogue.of(BudgetBurn.TYPE, RecognitionRow.TYPE, IncomeRow.TYPE);

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  private static ImmutableList<RecognitionRow> rows(String price, CostOutlook... outlooks) {
    return RecognitionRow.of(
        BUDGET,
        RecognitionCalculator.calculate(
            new Recognition.PercentOfCompletion(),
            euro(price),
            PriceDates.builder().build(),
            List.of(outlooks),
            MAY));
  }

  private static CostOutlook outlook(LocalDate day, String price, String spent, String toCome) {
    return new CostOutlook(
        day,
        euro(price),
        Figure.known(ExactMoney.of(euro(spent))),
        Figure.known(ExactMoney.of(euro(toCome))));
  }

  private static BigDecimal amount(Figure<Money> shown) {
    return new BigDecimal(shown.ifKnown().orElseThrow().amount());
  }

  private static Policy showing(Quantity... quantities) {
    Role role =
        Role.builder()
            .id(RoleId.of("curious"))
            .name("Curious")
            .addGrants(
                Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.empty().plus(quantities)))
            .build();
    return Policy.builder().name("Curious").version("1").addRoles(role).build();
  }

  /** The cost is spent/(spent + to come) of the price; a provision is the rest of the loss. */
  @Test
  void thePriceTheRecognisedRevenueAndTheProvisionTellTheCost() {
    RecognitionRow row = rows("12000", outlook(MARCH, "12000", "9000", "6000")).get(0);
    BigDecimal price = new BigDecimal(RecognitionRow.PRICE.read(row).amount());
    BigDecimal share =
        amount(RecognitionRow.RECOGNISED_REVENUE.read(row)).divide(price, MathContext.DECIMAL64);
    BigDecimal loss =
        amount(RecognitionRow.PROVISION.read(row))
            .divide(BigDecimal.ONE.subtract(share), MathContext.DECIMAL64);
    BigDecimal spent = price.add(loss).multiply(share).setScale(2, RoundingMode.HALF_UP);
    assertThat(spent).isEqualTo("9000.00");

    Policy policy =
        showing(Quantities.BUDGET_TOTAL, Quantities.RECOGNISED_REVENUE, Quantities.PROVISION);
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE))
        .satisfies(
            refused -> {
              assertThat(refused.leaks().toString())
                  .contains("usedCost can be computed")
                  .contains("expected loss");
              Policy repaired = policy.repairedBy(refused.repairs());
              assertThat(repaired.analyze(CATALOGUE).leaks()).isEmpty();
            });
  }

  @Test
  void withoutTheProvisionWhatIsRecognisedTellsAShareOfTheCostAndNoCost() {
    RecognitionRow cheap = rows("12000", outlook(MARCH, "12000", "3000", "2000")).get(0);
    RecognitionRow dear = rows("12000", outlook(MARCH, "12000", "6000", "4000")).get(0);
    assertThat(RecognitionRow.RECOGNISED_REVENUE.read(cheap))
        .isEqualTo(RecognitionRow.RECOGNISED_REVENUE.read(dear))
        .isEqualTo(Figure.known(euro("7200")));
    assertThat(RecognitionRow.COMPLETION.read(cheap))
        .isEqualTo(RecognitionRow.COMPLETION.read(dear));
    Policy policy =
        showing(Quantities.BUDGET_TOTAL, Quantities.RECOGNISED_REVENUE, Quantities.COMPLETION);
    assertThat(policy.analyze(CATALOGUE).leaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"usedCost", "profit", "margin"})
  void anyOneFigureOfCostBesideARecognitionIsRefused(String one) {
    Quantity figure =
        Quantities.all().stream().filter(each -> each.name().equals(one)).findFirst().orElseThrow();
    Policy policy =
        showing(Quantities.BUDGET_TOTAL, Quantities.REVENUE, Quantities.RECOGNISED_REVENUE, figure);
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE))
        .satisfies(refused -> assertThat(refused.leaks()).isNotEmpty());
  }

  @Test
  void thePresetsAreSafeOnTheBooks() {
    assertThat(Presets.policy().analyze(CATALOGUE).leaks()).isEmpty();
  }

  /**
   * Whoever sees one guarded total of the cost, and each step, sees a total for each step: what the
   * steps recognise is in the proportion of what was spent. The audit is asked for all of these.
   */
  @Test
  void theStepsMakeATotalOfEachMonthFromTheTotalOfTheWhole() {
    ImmutableMap<String, Long> march = ImmutableMap.of("ana", 600L, "ben", 1_200L, "cem", 600L);
    ImmutableMap<String, Long> april = ImmutableMap.of("ana", 1_200L, "ben", 1_800L, "cem", 1_200L);
    ImmutableMap<String, Long> may = ImmutableMap.of("ana", 1_800L, "ben", 2_400L, "cem", 2_400L);
    ImmutableList<RecognitionRow> steps =
        rows(
            "10000",
            outlook(MARCH, "10000", cost(march), left(march)),
            outlook(APRIL, "10000", cost(april), left(april)),
            outlook(MAY, "10000", cost(may), left(may)));
    // The total of the whole is shown: by proportion, so is that of each month.
    BigDecimal whole = new BigDecimal(cost(may));
    BigDecimal last = amount(RecognitionRow.RECOGNISED_REVENUE.read(steps.get(2)));
    for (int i = 0; i < 2; i++) {
      BigDecimal told =
          amount(RecognitionRow.RECOGNISED_REVENUE.read(steps.get(i)))
              .multiply(whole)
              .divide(last, 2, RoundingMode.HALF_UP);
      assertThat(told).isEqualByComparingTo(cost(i == 0 ? march : april));
    }
    RowSpaceAudit.Total total = new RowSpaceAudit.Total("whole", may);
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(total))).isEmpty();
    assertThat(
            RowSpaceAudit.solvable(
                ImmutableList.of(
                    new RowSpaceAudit.Total("until March", march),
                    new RowSpaceAudit.Total("until April", april),
                    total)))
        .extracting(RowSpaceAudit.Solved::contributor)
        .containsExactly("ana", "ben", "cem");
  }

  /** Ana costs EUR 40 an hour, Ben 50, Cem 75; in all EUR 8,000 were planned. */
  private static String cost(ImmutableMap<String, Long> minutes) {
    ImmutableMap<String, Long> rates = ImmutableMap.of("ana", 40L, "ben", 50L, "cem", 75L);
    long sum =
        minutes.entrySet().stream()
            .mapToLong(each -> each.getValue() * rates.getOrDefault(each.getKey(), 0L) / 60)
            .sum();
    return sum + ".00";
  }

  private static String left(ImmutableMap<String, Long> minutes) {
    return new BigDecimal("8000.00").subtract(new BigDecimal(cost(minutes))).toPlainString();
  }
}
