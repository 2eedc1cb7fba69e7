package dev.agency.permissions.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.testkit.PersonShare;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskTest {
  private static final Mask<PersonShare> WITHOUT_RATE = Mask.of(PersonShare.TYPE, 0b011, 0b100);

  @Test
  void itListsWhatIsVisibleAndWhatIsHidden() {
    assertThat(WITHOUT_RATE.type()).isSameAs(PersonShare.TYPE);
    assertThat(WITHOUT_RATE.visible())
        .containsExactly(PersonShare.PERSON, PersonShare.WORKED_MINUTES);
    assertThat(WITHOUT_RATE.hidden()).containsExactly(PersonShare.COST_RATE);
    assertThat(WITHOUT_RATE.visibleBits()).isEqualTo(0b011);
    assertThat(WITHOUT_RATE.deniedBits()).isEqualTo(0b100);
    assertThat(WITHOUT_RATE)
        .hasToString("personShare{visible=[name, workedMinutes], hidden=[costRate]}");
  }

  @Test
  void bitsThatMeanNothingCountForNothing() {
    assertThat(Mask.of(PersonShare.TYPE, 0b1011, 0b11100)).isEqualTo(WITHOUT_RATE);
    assertThat(Mask.of(PersonShare.TYPE, -1, -1)).isEqualTo(Mask.of(PersonShare.TYPE, 0b111, 0));
    assertThat(Mask.of(PersonShare.TYPE, 0b011, 0b101)).isEqualTo(WITHOUT_RATE);
  }

  @Test
  void twoAreEqualIfTheyShowTheSameAndHideForTheSameReasons() {
    assertThat(Mask.of(PersonShare.TYPE, 0b011, 0b100))
        .isEqualTo(WITHOUT_RATE)
        .hasSameHashCodeAs(WITHOUT_RATE);
    assertThat(Mask.of(PersonShare.TYPE, 0b011, 0)).isNotEqualTo(WITHOUT_RATE);
    assertThat(Mask.of(PersonShare.TYPE, 0b001, 0b100)).isNotEqualTo(WITHOUT_RATE);
    RecordType<PersonShare> namesake =
        RecordType.of("personShare", Grain.PERSON, PersonShare.TYPE.fields());
    assertThat(Mask.of(namesake, 0b011, 0b100)).isNotEqualTo(WITHOUT_RATE);
    assertThat(WITHOUT_RATE).isNotEqualTo("a text");
  }

  @Test
  void theWidestRecordTypeHasABitForEachField() {
    List<Field<String, ?>> fields =
        IntStream.range(0, RecordType.MAX_FIELDS)
            .<Field<String, ?>>mapToObj(
                i -> Field.of("f" + i, Quantities.NAME, (String text) -> text + i))
            .toList();
    RecordType<String> widest = RecordType.of("widest", Grain.ENTRY, fields);
    Projection<String> odd = Projection.of(Mask.of(widest, 0xAAAA_AAAA_AAAA_AAAAL, -1), "v");
    for (int i = 0; i < fields.size(); i++) {
      Object shown = odd.get(fields.get(i));
      assertThat(shown)
          .isEqualTo(
              i % 2 == 1 ? new Shown.Visible<>("v" + i) : new Shown.Hidden<>(HiddenReason.DENIED));
    }
    assertThat(Mask.of(widest, -1, 0).hidden()).isEmpty();
    assertThat(Mask.of(widest, 0, 0).visible()).isEmpty();
  }
}
