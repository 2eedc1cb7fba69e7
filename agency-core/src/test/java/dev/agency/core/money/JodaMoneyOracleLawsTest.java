package dev.agency.core.money;

import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money with a mistake, each of which the oracle of {@link JodaMoneyOracleProperties} finds. */
class JodaMoneyOracleLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(JodaMoneyOracleProperties.class)
        .against(
            "sumsAndDifferencesAreThoseOfTheOracle",
            "A debt is not added",
            new JodaMoneyOracleProperties() {
              @Override
              Money plus(Money a, Money b) {
                return b.isNegative() ? a : super.plus(a, b);
              }
            })
        .against(
            "sumsAndDifferencesAreThoseOfTheOracle",
            "What does not fit is cut off",
            new JodaMoneyOracleProperties() {
              @Override
              Money minus(Money a, Money b) {
                return new Money(a.minorUnits() - b.minorUnits(), a.currency());
              }
            })
        .against(
            "sumsAndDifferencesAreThoseOfTheOracle",
            "Amounts are compared as text",
            new JodaMoneyOracleProperties() {
              @Override
              int compare(Money a, Money b) {
                return a.amount().compareTo(b.amount());
              }
            })
        .against(
            "productsAreThoseOfTheOracle",
            "What does not fit is cut off",
            new JodaMoneyOracleProperties() {
              @Override
              Money multipliedBy(Money a, long factor) {
                return new Money(a.minorUnits() * factor, a.currency());
              }
            })
        .against(
            "theTextOfAnAmountIsThatOfTheOracle",
            "All currencies have two decimals",
            new JodaMoneyOracleProperties() {
              @Override
              String amount(Money a) {
                return BigDecimal.valueOf(a.minorUnits(), 2).toPlainString();
              }
            })
        .areCaught();
  }
}
