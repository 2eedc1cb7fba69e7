package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.Grant;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.FieldSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The presets with every record of the host within reach. */
class HostRecordsTest {
  private static final ImmutableSet<Sensitivity> SECRET =
      ImmutableSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);

  @Test
  void noPresetAndNoTwoOfThemLeakOnTheRecordsOfTheHost() {
    PolicyReport report = Presets.policy().analyze(HostRecords.CATALOGUE);
    assertThat(report.leaks()).isEmpty();
    assertThat(report.pairsJudged()).isTrue();
  }

  @Test
  void everyQuantityOfARecordIsOneTheGateKnows() {
    for (RecordType<?> type : HostRecords.CATALOGUE.recordTypes()) {
      assertThat(AgencySchema.usual().quantities())
          .as(type.name())
          .containsAll(type.fields().stream().map(field -> field.quantity()).toList());
    }
  }

  @Test
  void onlyTheRowsThatAreOfCostInPartHaveFieldsOfCost() {
    assertThat(costs(EarnedValueRow.IN_COST)).isNotEmpty();
    assertThat(costs(ForecastRow.TYPE)).containsOnly(Quantities.COST_AT_COMPLETION);
    assertThat(costs(Alert.TYPE))
        .containsExactlyInAnyOrder(Quantities.ESTIMATED_COST, Quantities.USED_COST);
    assertThat(costs(RecognitionRow.TYPE)).containsOnly(Quantities.PROVISION);
    assertThat(costs(IncomeRow.TYPE))
        .containsExactlyInAnyOrder(Quantities.THIRD_PARTY_COST, Quantities.ADJUSTED_GROSS_INCOME);
    assertThat(costs(ClosedMonthRow.TYPE))
        .containsExactlyInAnyOrder(Quantities.USED_COST, Quantities.PROFIT);
    assertThat(
            Stream.of(
                    InvoicingRow.TYPE,
                    LineInvoicingRow.TYPE,
                    EarnedValueRow.IN_MINUTES,
                    EarnedValueRow.IN_VALUE,
                    RunOutRow.TYPE,
                    RetainerRow.TYPE)
                .flatMap(type -> costs(type).stream()))
        .isEmpty();
  }

  private static ImmutableSet<Quantity> costs(RecordType<?> type) {
    return type.fields().stream()
        .map(field -> field.quantity())
        .filter(quantity -> SECRET.contains(quantity.sensitivity()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** A policy whose account managers see some costs of their clients' projects, too. */
  private static Policy showing(RecordType<?> type, Quantity... costs) {
    Role manager = Presets.accountManager();
    Grant more = Grant.allow(type.name(), Action.VIEW, Reach.ACCOUNT, FieldSet.empty().plus(costs));
    return Presets.policy()
        .withRoles(
            Presets.policy().roles().stream()
                .map(role -> role.equals(manager) ? role.toBuilder().addGrants(more).build() : role)
                .toList());
  }

  static Stream<Policy> policiesThatTellACost() {
    return Stream.of(
        showing(ForecastRow.TYPE, Quantities.COST_AT_COMPLETION),
        showing(EarnedValueRow.IN_COST, Quantities.COST_AT_COMPLETION, Quantities.COST_COST_INDEX),
        showing(EarnedValueRow.IN_COST, Quantities.EARNED_COST, Quantities.COST_COST_INDEX),
        showing(EarnedValueRow.IN_COST, Quantities.ESTIMATED_COST),
        showing(Alert.TYPE, Quantities.USED_COST),
        showing(RecognitionRow.TYPE, Quantities.PROVISION),
        showing(IncomeRow.TYPE, Quantities.ADJUSTED_GROSS_INCOME),
        showing(ClosedMonthRow.TYPE, Quantities.USED_COST),
        showing(ClosedMonthRow.TYPE, Quantities.PROFIT));
  }

  @ParameterizedTest
  @MethodSource("policiesThatTellACost")
  void aPolicyThatTellsAccountManagersACostOfAForecastIsRefused(Policy policy) {
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(HostRecords.CATALOGUE))
        .satisfies(
            refused -> {
              assertThat(refused.leaks().toString()).contains("accountManager");
              Policy repaired = policy.repairedBy(refused.repairs());
              assertThat(repaired.analyze(HostRecords.CATALOGUE).leaks()).isEmpty();
            });
  }
}
