package dev.agency.permissions.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.testkit.PersonShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final PersonShare ROW = new PersonShare("Ben", 480, "31.50");
  private static final Projection<PersonShare> WITHOUT_RATE =
      Projection.of(Mask.of(PersonShare.TYPE, 0b011, 0b100), ROW);

  @Test
  void itShowsWhatTheMaskSays() {
    assertThat(WITHOUT_RATE.type()).isSameAs(PersonShare.TYPE);
    assertThat(WITHOUT_RATE.get(PersonShare.PERSON).ifVisible()).contains("Ben");
    assertThat(WITHOUT_RATE.get(PersonShare.COST_RATE).ifVisible()).isEmpty();
    assertThat(WITHOUT_RATE.get(PersonShare.COST_RATE))
        .isEqualTo(new Shown.Hidden<>(HiddenReason.DENIED));
  }

  @Test
  void aQuantityIsShownByAnyVisibleFieldOfIt() {
    assertThat(WITHOUT_RATE.shows(PersonShare.PERSON.quantity())).isTrue();
    assertThat(WITHOUT_RATE.shows(PersonShare.COST_RATE.quantity())).isFalse();
    assertThat(WITHOUT_RATE.shows(Quantities.PROFIT)).isFalse();
  }

  @Test
  void severalShowAQuantityIfEachDoes() {
    Projection<PersonShare> whole = Projection.of(Mask.of(PersonShare.TYPE, 0b111, 0), ROW);
    Quantity rate = PersonShare.COST_RATE.quantity();
    assertThat(Projection.showsInAll(List.of(whole, whole), rate)).isTrue();
    assertThat(Projection.showsInAll(List.of(whole, WITHOUT_RATE), rate)).isFalse();
    assertThat(Projection.showsInAll(List.of(WITHOUT_RATE, whole), rate)).isFalse();
    assertThat(Projection.showsInAll(List.<Projection<PersonShare>>of(), rate)).isFalse();
  }

  @Test
  void itsTextNamesFieldsAndNoValue() {
    assertThat(WITHOUT_RATE)
        .hasToString("personShare{visible=[name, workedMinutes], hidden=[costRate]}");
  }

  @Test
  void itsJsonLeavesOutWhatIsHiddenAndListsIt() {
    String json = "{\"name\":\"Ben\",\"workedMinutes\":480,\"_hidden\":[\"costRate\"]}";
    assertThat(AgencyJson.write(WITHOUT_RATE)).isEqualTo(json);
    assertThat(AgencyJson3.write(WITHOUT_RATE)).isEqualTo(json);
  }

  @Test
  void aHiddenFieldIsNotEvenRead() {
    Field<String, String> word = Field.of(Quantities.NAME, text -> text);
    Field<String, String> secret =
        Field.of(
            Quantities.USED_COST,
            text -> {
              throw new AssertionError("A hidden field was read.");
            });
    RecordType<String> type = RecordType.of("word", Grain.ENTRY, List.of(word, secret));
    assertThat(Projection.of(Mask.of(type, 0b01, 0), "hello").visible()).containsExactly(word);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Projection.of(Mask.of(type, 0b11, 0), "hello"));
  }

  @Test
  void itHandsOverWhatIsVisibleAndNothingElse() {
    List<String> handed = new ArrayList<>();
    Projection.of(Mask.of(PersonShare.TYPE, 0b101, 0b010), ROW)
        .forEachVisible((place, field, value) -> handed.add(place + " " + field.name()));
    assertThat(handed).containsExactly("0 name", "2 costRate");
    Projection.of(Mask.of(PersonShare.TYPE, 0, 0), ROW)
        .forEachVisible((place, field, value) -> handed.add("hidden"));
    assertThat(handed).doesNotContain("hidden");
  }

  @Test
  void theLastOf64FieldsIsHandedOverInItsPlace() {
    List<Field<Integer, ?>> fields = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int added = i;
      fields.add(Field.of(new Quantity("q" + i, Sensitivity.PUBLIC), record -> record + added));
    }
    RecordType<Integer> wide = RecordType.of("wide", Grain.ENTRY, fields);
    Map<Integer, Object> handed = new HashMap<>();
    Projection.of(Mask.of(wide, 1L << 63 | 1L << 62 | 1, 0), 1_000)
        .forEachVisible((place, field, value) -> handed.put(place, value));
    assertThat(handed).isEqualTo(Map.of(0, 1_000, 62, 1_062, 63, 1_063));
  }

  @Test
  void aFieldOfAnotherTypeIsAMistake() {
    Field<PersonShare, String> stranger = Field.of(Quantities.NAME, PersonShare::person);
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> WITHOUT_RATE.get(stranger))
        .satisfies(mistake -> assertThat(mistake.code()).isEqualTo(ErrorCode.UNKNOWN_REFERENCE));
  }

  @Test
  void twoAreEqualIfTheyShowTheSameAndHideForTheSameReasons() {
    assertThat(Projection.of(Mask.of(PersonShare.TYPE, 0b011, 0b100), ROW))
        .isEqualTo(WITHOUT_RATE)
        .hasSameHashCodeAs(WITHOUT_RATE);
    assertThat(Projection.of(Mask.of(PersonShare.TYPE, 0b011, 0), ROW)).isNotEqualTo(WITHOUT_RATE);
    assertThat(Projection.of(Mask.of(PersonShare.TYPE, 0b111, 0), ROW)).isNotEqualTo(WITHOUT_RATE);
    assertThat(WITHOUT_RATE).isNotEqualTo("a text");
  }

  @Test
  void aRowOfADatabaseIsCopiedByItsVisibleColumns() {
    Mask<PersonShare> mask = Mask.of(PersonShare.TYPE, 0b011, 0b100);
    ImmutableMap<String, Object> row = ImmutableMap.of("name", "Ben", "workedMinutes", 480L);
    assertThat(Projection.ofColumns(mask, field -> row.get(field.name()))).isEqualTo(WITHOUT_RATE);
  }

  @Test
  void aVisibleColumnWithoutAValueIsAMistakeAndNotHidden() {
    Mask<PersonShare> mask = Mask.of(PersonShare.TYPE, 0b011, 0b100);
    ImmutableMap<String, Object> row = ImmutableMap.of("name", "Ben");
    assertThatNullPointerException()
        .isThrownBy(() -> Projection.ofColumns(mask, field -> row.get(field.name())))
        .withMessage("workedMinutes");
  }

  @Test
  void allRecordsOfOneMaskShareWhatFollowsFromIt() {
    Mask<PersonShare> mask = Mask.of(PersonShare.TYPE, 0b011, 0b100);
    Projection<PersonShare> ben = Projection.of(mask, ROW);
    Projection<PersonShare> ada = Projection.of(mask, new PersonShare("Ada", 60, "40.00"));
    assertThat(ben).isEqualTo(WITHOUT_RATE).isNotEqualTo(ada);
    assertThat(ben.hidden()).isSameAs(ada.hidden());
    assertThat(ben.visible()).isSameAs(ada.visible());
    assertThat(ben.get(PersonShare.COST_RATE)).isSameAs(ada.get(PersonShare.COST_RATE));
  }
}
