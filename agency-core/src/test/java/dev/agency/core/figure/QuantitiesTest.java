package dev.agency.core.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  private static final ImmutableList<Field> CONSTANTS =
      Arrays.stream(Quantities.class.getFields()).collect(toImmutableList());

  @Test
  void theCatalogueIsConstantsOnly() {
    assertThat(CONSTANTS)
        .hasSizeGreaterThan(80)
        .allMatch(field -> field.getType() == Quantity.class)
        .allMatch(field -> Modifier.isStatic(field.getModifiers()))
        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }

  @Test
  void eachQuantityHasANameOfItsOwnAndItIsThatOfTheConstant() {
    assertThat(CONSTANTS)
        .allSatisfy(
            field ->
                assertThat(quantity(field).name())
                    .isEqualTo(
                        CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.getName())));
    assertThat(CONSTANTS).extracting(field -> quantity(field).name()).doesNotHaveDuplicates();
  }

  @Test
  void allAreListedInTheOrderTheyAreDeclared() {
    assertThat(Quantities.all())
        .containsExactlyElementsOf(
            CONSTANTS.stream().map(QuantitiesTest::quantity).collect(toImmutableList()));
  }

  /** A change of class is a change of what is hidden: it is made here too, or not at all. */
  @Test
  void eachQuantityIsOfTheClassPoliciesRelyOn() {
    ImmutableSetMultimap<Sensitivity, String> classes =
        CONSTANTS.stream()
            .map(QuantitiesTest::quantity)
            .collect(toImmutableSetMultimap(Quantity::sensitivity, Quantity::name));
    assertThat(classes.get(Sensitivity.PUBLIC))
        .containsExactlyInAnyOrder("name", "dates", "state", "progress", "elapsed", "satisfaction");
    assertThat(classes.get(Sensitivity.TIME))
        .containsExactlyInAnyOrder(
            "budgetMinutes",
            "estimatedMinutes",
            "freeMinutes",
            "awayMinutes",
            "shortMinutes",
            "scheduledMinutes",
            "workedMinutes",
            "billableMinutes",
            "billableShare",
            "deliveryEfficiency",
            "unapprovedMinutes",
            "usedMinutes",
            "usedPieces",
            "minutesRemaining",
            "minutesBurn",
            "coverage",
            "plannedMinutes",
            "earnedMinutes",
            "minutesScheduleIndex",
            "minutesCostIndex",
            "minutesAtCompletion",
            "minutesDelta",
            "minutesAfter",
            "minutesBurnAfter",
            "overbookedMinutes",
            "capacityCheck",
            "deliveryCheck");
    assertThat(classes.get(Sensitivity.BILLING))
        .containsExactlyInAnyOrder(
            "budgetTotal",
            "billRate",
            "piecePrice",
            "billedMinutes",
            "usedValue",
            "unpricedValueMinutes",
            "chargeable",
            "overCap",
            "budgetRemaining",
            "burn",
            "invoiced",
            "drafted",
            "writtenOff",
            "passedThrough",
            "toInvoice",
            "plannedValue",
            "earnedValue",
            "valueScheduleIndex",
            "valueCostIndex",
            "valueAtCompletion",
            "priceDelta");
    assertThat(classes.get(Sensitivity.REVENUE))
        .containsExactlyInAnyOrder(
            "revenue",
            "realisedRate",
            "completion",
            "recognisedRevenue",
            "formerRevenue",
            "retainedRevenue",
            "grossRetention",
            "netRetention",
            "clientHealth",
            "realisedRevenue",
            "realisation",
            "forecastRevenue",
            "revenueAfter",
            "dealValue");
    assertThat(classes.get(Sensitivity.COST))
        .containsExactlyInAnyOrder(
            "costRate",
            "overheadRate",
            "labourCost",
            "expenseCost",
            "thirdPartyCost",
            "overheadCost",
            "usedCost",
            "costTotal",
            "unpricedCostMinutes",
            "estimatedCost",
            "forecastCost",
            "provision",
            "plannedCost",
            "earnedCost",
            "costScheduleIndex",
            "costCostIndex",
            "costAtCompletion",
            "costDelta",
            "costAfter",
            "costCheck");
    assertThat(classes.get(Sensitivity.PROFIT))
        .containsExactlyInAnyOrder(
            "profit",
            "margin",
            "costMarkup",
            "adjustedGrossIncome",
            "estimatedProfit",
            "estimatedMargin",
            "forecastProfit",
            "forecastMargin",
            "profitDelta",
            "profitAfter",
            "marginAfter",
            "marginDelta",
            "profitTotal",
            "marginTotal",
            "marginBand",
            "marginCheck");
    assertThat(classes.get(Sensitivity.PERSONAL))
        .containsExactlyInAnyOrder("contactDetails", "salary", "contractMinutes", "leave");
  }

  private static Quantity quantity(Field field) {
    try {
      return (Quantity) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError("A constant of the catalogue is public.", e);
    }
  }
}
