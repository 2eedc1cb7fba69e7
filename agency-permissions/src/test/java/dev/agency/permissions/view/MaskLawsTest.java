package dev.agency.permissions.view;

import dev.agency.core.figure.Field;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.testkit.Engagement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Masks and projections with a mistake, each of which breaks a law of {@link MaskProperties}. */
class MaskLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(MaskProperties.class)
        .against(
            "theVisibleAndTheHiddenFieldsAreAllFieldsOnce",
            "The last hidden field is in no list",
            new MaskProperties() {
              @Override
              List<Field<Engagement, ?>> hidden(Mask<Engagement> mask) {
                List<Field<Engagement, ?>> hidden = super.hidden(mask);
                return hidden.subList(0, Math.max(0, hidden.size() - 1));
              }
            })
        .against(
            "aRowGivesTheProjectionOfItsRecord",
            "A row shows a field less",
            new MaskProperties() {
              @Override
              Projection<Engagement> ofRow(
                  Mask<Engagement> mask, Function<Field<Engagement, ?>, Object> columns) {
                return super.ofRow(oneLess(mask), columns);
              }
            })
        .against(
            "theBitsGiveTheProjectionOfTheirMask",
            "What is visible is not asked whether it is denied",
            new MaskProperties() {
              @Override
              Projection<Engagement> ofBits(Engagement source, long visible, long denied) {
                return super.ofBits(source, visible | denied, 0);
              }
            })
        .against(
            "twoProjectionsAreEqualExactlyIfMaskAndVisibleValuesAre",
            "Projections of one mask are equal",
            new MaskProperties() {
              @Override
              boolean alike(Projection<Engagement> one, Projection<Engagement> other) {
                return true;
              }
            })
        .areCaught();
  }

  /** Returns a mask without its first visible field. */
  private static Mask<Engagement> oneLess(Mask<Engagement> mask) {
    return Mask.of(
        Engagement.TYPE, mask.visibleBits() & (mask.visibleBits() - 1), mask.deniedBits());
  }
}
