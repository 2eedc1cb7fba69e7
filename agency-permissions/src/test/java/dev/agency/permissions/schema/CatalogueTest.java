package dev.agency.permissions.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import dev.agency.permissions.testkit.PersonShare;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Catalogue CATALOGUE = PermissionArbitraries.CATALOGUE;

  @Test
  void itKnowsItsRecordTypesAndTheirFields() {
    assertThat(CATALOGUE.recordTypes())
        .containsExactly(
            Engagement.TYPE,
            PersonShare.TYPE,
            HrRecords.ApprovalWorkflow.TYPE,
            HrRecords.HolidayDates.TYPE,
            HrRecords.LeaveDates.TYPE);
    assertThat(CATALOGUE.recordType("engagement").orElseThrow()).isSameAs(Engagement.TYPE);
    assertThat(CATALOGUE.recordType("deal")).isEmpty();
    assertThat(CATALOGUE.hasField("costRate")).isTrue();
    assertThat(CATALOGUE.hasField("costRates")).isFalse();
  }

  @Test
  void itKnowsTheStandardActionsAndThoseOfTheHost() {
    assertThat(CATALOGUE.actions())
        .startsWith(Action.VIEW, Action.CREATE)
        .endsWith(PermissionArbitraries.EXPORT)
        .hasSize(7);
    assertThat(refused(() -> CATALOGUE.withActions(Action.EDIT))).isEqualTo(ErrorCode.DUPLICATE_ID);
  }

  @Test
  void itKnowsTheQuantitiesOfTheAgencyAndThoseOfTheFields() {
    assertThat(CATALOGUE.quantities())
        .containsAll(Quantities.all())
        .contains(Engagement.HOST_QUANTITY)
        .hasSize(Quantities.all().size() + 1);
    assertThat(CATALOGUE.hasQuantity("hostNote")).isTrue();
    assertThat(CATALOGUE.hasQuantity("hostNotes")).isFalse();
  }

  @Test
  void twoRecordTypesOfOneNameAreRefused() {
    assertThat(refused(() -> Catalogue.of(Engagement.TYPE, Engagement.TYPE)))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
  }

  @Test
  void aQuantityKeepsItsSensitivity() {
    Quantity harmless = new Quantity("usedCost", Sensitivity.PUBLIC);
    RecordType<String> type =
        RecordType.of("row", Grain.ENTRY, List.of(Field.of(harmless, (String word) -> word)));
    assertThat(refused(() -> Catalogue.of(type))).isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void aFieldSetHoldsFieldsByClassByQuantityAndByName() {
    FieldSet set =
        FieldSet.builder()
            .addClasses(Sensitivity.TIME)
            .addQuantities("usedCost")
            .addFields("contact")
            .build();
    assertThat(Engagement.TYPE.fields())
        .filteredOn(set::contains)
        .extracting(Field::toString)
        .containsExactly("workedMinutes", "usedCost", "lastMonthsCost", "contact");
  }

  @Test
  void everythingIsMoreThanAnyList() {
    assertThat(FieldSet.all().plus(Quantities.MARGIN)).isEqualTo(FieldSet.all());
    assertThat(FieldSet.ofClasses(Sensitivity.values())).isNotEqualTo(FieldSet.all());
    assertThat(FieldSet.all().isEmpty()).isFalse();
    assertThat(FieldSet.empty().isEmpty()).isTrue();
    assertThat(FieldSet.empty().plus(Quantities.MARGIN).isEmpty()).isFalse();
    assertThat(refused(() -> FieldSet.all().withQuantities("margin")))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(refused(() -> FieldSet.empty().withFields("Margin")))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
  }

  @Test
  void whatIsTakenAwayIsExceptedWhereItWouldComeWithMore() {
    FieldSet profits = FieldSet.ofClasses(Sensitivity.PROFIT);
    FieldSet set = profits.minus(Quantities.MARGIN);
    assertThat(set.except()).containsExactly("margin");
    assertThat(set.contains(Quantities.PROFIT)).isTrue();
    assertThat(set.contains(Quantities.MARGIN)).isFalse();
    assertThat(set.plus(Quantities.MARGIN).contains(Quantities.MARGIN)).isTrue();
    assertThat(FieldSet.empty().plus(Quantities.MARGIN, Quantities.PROFIT).minus(Quantities.MARGIN))
        .isEqualTo(FieldSet.empty().plus(Quantities.PROFIT));
    assertThat(profits.minus(Quantities.REVENUE)).isEqualTo(profits);
    FieldSet rest = FieldSet.all().minus(Quantities.USED_COST);
    assertThat(rest.plus(Quantities.USED_COST)).isEqualTo(FieldSet.all());
    assertThat(Engagement.TYPE.fields())
        .filteredOn(rest::contains)
        .extracting(Field::toString)
        .contains("name")
        .doesNotContain("usedCost", "lastMonthsCost");
    // A field may have any name, so its quantity is excepted.
    FieldSet named = FieldSet.builder().addFields("usedCost", "name").build();
    assertThat(Engagement.TYPE.fields())
        .filteredOn(named.minus(Quantities.USED_COST)::contains)
        .extracting(Field::toString)
        .containsExactly("name");
  }

  @Test
  void thereIsNoExceptionFromNothingAndNoneThatIsListed() {
    assertThat(refused(() -> FieldSet.empty().withExcept("margin")))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            refused(
                () ->
                    FieldSet.ofClasses(Sensitivity.PROFIT)
                        .plus(Quantities.MARGIN)
                        .withExcept("margin")))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(refused(() -> FieldSet.all().withExcept("Margin")))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
  }

  @Test
  void anActionHasAName() {
    assertThat(Action.of("sendToClient")).hasToString("sendToClient");
    assertThat(refused(() -> Action.of("send to client"))).isEqualTo(ErrorCode.MALFORMED_NAME);
  }

  private static ErrorCode refused(ThrowingCallable mistake) {
    return catchThrowableOfType(InvalidModelException.class, mistake).code();
  }
}
