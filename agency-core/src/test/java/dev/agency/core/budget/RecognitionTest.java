package dev.agency.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.MilestoneId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private final Budget budget = SampleAgency.fixedPriceBudget();
  private final Instalment deposit = SampleAgency.instalment();
  private final Recognition.Part part = SampleAgency.recognition().parts().get(0);

  @Test
  void onlyAFixedPriceIsRecognisedAndInvoicedInParts() {
    assertThat(Refused.problems(() -> budget.withPricing(SampleAgency.pricing())))
        .containsExactly("/recognition INCONSISTENT", "/instalments INCONSISTENT");
  }

  @Test
  void partsSumToThePrice() {
    assertThat(Refused.problems(() -> budget.withPricing(new FixedPrice(Money.of("1", "EUR")))))
        .containsExactly("/recognition INCONSISTENT", "/instalments INCONSISTENT");
    assertThat(Refused.problems(() -> budget.withInstalments(deposit)))
        .containsExactly("/instalments INCONSISTENT");
    assertThat(budget.withInstalments().instalments()).isEmpty();
  }

  @Test
  void partsHaveTheCurrencyOfTheBudget() {
    Currency other = Currency.getInstance("CHF");
    assertThat(
            Refused.problems(
                () ->
                    budget.withInstalments(
                        deposit.withAmount(new Money(360_000, other)),
                        budget.instalments().get(1))))
        .containsExactly("/instalments/0/amount CURRENCY_MISMATCH");
  }

  @Test
  void anInstalmentHasADayOrAMilestone() {
    assertThat(Refused.problems(() -> deposit.withMilestone(MilestoneId.of("m"))))
        .containsExactly("/due INCONSISTENT");
    assertThat(Refused.problems(() -> deposit.withDue(Optional.empty())))
        .containsExactly("/due INCONSISTENT");
    assertThat(Refused.problems(() -> deposit.withAmount(Money.of("-1", "EUR"))))
        .containsExactly("/amount NEGATIVE");
  }

  @Test
  void partsFollowEachOther() {
    assertThat(Refused.problems(() -> Recognition.InParts.builder().build()))
        .containsExactly("/parts EMPTY");
    assertThat(Refused.problems(() -> Recognition.InParts.builder().addParts(part, part).build()))
        .containsExactly("/parts OVERLAP");
    assertThat(
            Refused.problems(
                () ->
                    Recognition.InParts.builder()
                        .addParts(
                            part,
                            new Recognition.Part(
                                SampleAgency.recognition().parts().get(1).during(),
                                Money.of("1", "CHF")))
                        .build()))
        .containsExactly("/parts/1/amount CURRENCY_MISMATCH");
  }

  @Test
  void partsHaveAnEndAndAreNotNegative() {
    DateRange open = DateRange.startingOn(SampleAgency.day(Month.MARCH, 1));
    assertThat(Refused.problems(() -> new Recognition.Part(open, part.amount())))
        .containsExactly("/during INCONSISTENT");
    assertThat(Refused.problems(() -> new Recognition.Part(part.during(), Money.of("-1", "EUR"))))
        .containsExactly("/amount NEGATIVE");
    assertThat(Refused.problems(() -> new Recognition.Evenly(open, Granularity.MONTH)))
        .containsExactly("/during INCONSISTENT");
  }
}
