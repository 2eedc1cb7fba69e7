package dev.agency.permissions.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Projections under any mask, also those that no policy gives. */
@AddLifecycleHook(PassLine.class)
class MaskProperties extends Laws {
  List<Field<Engagement, ?>> hidden(Mask<Engagement> mask) {
    return mask.hidden();
  }

  Projection<Engagement> ofRow(
      Mask<Engagement> mask, Function<Field<Engagement, ?>, Object> columns) {
    return Projection.ofColumns(mask, columns);
  }

  Projection<Engagement> ofBits(Engagement source, long visible, long denied) {
    return Projection.of(Mask.of(Engagement.TYPE, visible, denied), source);
  }

  boolean alike(Projection<Engagement> one, Projection<Engagement> other) {
    return one.equals(other);
  }

  @Provide
  Arbitrary<Mask<Engagement>> masks() {
    Arbitrary<Long> bits = Arbitraries.longs().between(0, (1 << 10) - 1);
    return Combinators.combine(bits, bits)
        .as((visible, denied) -> Mask.of(Engagement.TYPE, visible, denied));
  }

  @Provide
  Arbitrary<Engagement> engagements() {
    return PermissionArbitraries.engagements();
  }

  @Property
  void theVisibleAndTheHiddenFieldsAreAllFieldsOnce(@ForAll("masks") Mask<Engagement> mask) {
    assertThat(Engagement.TYPE.fields())
        .filteredOn(mask.visible()::contains)
        .isEqualTo(mask.visible());
    assertThat(Engagement.TYPE.fields())
        .filteredOn(field -> !mask.visible().contains(field))
        .isEqualTo(hidden(mask));
    assertThat(mask.visibleBits() & mask.deniedBits()).isZero();
  }

  @Property
  void aRowGivesTheProjectionOfItsRecord(
      @ForAll("masks") Mask<Engagement> mask, @ForAll("engagements") Engagement source) {
    // A row has a column for each field; whoever asks for a hidden one finds nothing there.
    ImmutableMap.Builder<Field<Engagement, ?>, Object> row = ImmutableMap.builder();
    mask.visible().forEach(field -> row.put(field, field.read(source)));
    Projection<Engagement> ofRow = ofRow(mask, row.buildOrThrow()::get);
    Projection<Engagement> ofRecord = Projection.of(mask, source);

    assertThat(ofRow).isEqualTo(ofRecord).hasSameHashCodeAs(ofRecord);
    assertThat(ofRow).hasToString(ofRecord.toString());
    assertThat(AgencyJson.write(ofRow)).isEqualTo(AgencyJson.write(ofRecord));
    assertThat(AgencyJson3.write(ofRow)).isEqualTo(AgencyJson.write(ofRecord));
    often(
        "something is visible and something hidden",
        !mask.visible().isEmpty() && !mask.hidden().isEmpty(),
        60);
  }

  @Property
  void theBitsGiveTheProjectionOfTheirMask(
      @ForAll("masks") Mask<Engagement> mask, @ForAll("engagements") Engagement source) {
    assertThat(ofBits(source, mask.visibleBits(), mask.deniedBits()))
        .isEqualTo(Projection.of(mask, source));
  }

  @Property
  void twoProjectionsAreEqualExactlyIfMaskAndVisibleValuesAre(
      @ForAll("masks") Mask<Engagement> mask,
      @ForAll("engagements") Engagement one,
      @ForAll("engagements") Engagement other) {
    boolean alike =
        mask.visible().stream()
            .allMatch(field -> ((Object) field.read(one)).equals(field.read(other)));
    Projection<Engagement> seen = Projection.of(mask, one);
    Projection<Engagement> seenOther = Projection.of(mask, other);
    assertThat(alike(seen, seenOther)).isEqualTo(alike);
    assertThat(AgencyJson.write(seen).equals(AgencyJson.write(seenOther))).isEqualTo(alike);
  }
}
