package dev.agency.permissions.view;

import dev.agency.core.figure.Message;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.testkit.Engagement;
import org.junit.jupiter.api.Test;

/** Messages shown with a mistake, each of which breaks a law of {@link ShownMessageProperties}. */
class ShownMessageLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ShownMessageProperties.class)
        .against(
            "messagesThatDifferOnlyInWhatIsHiddenLookAlike",
            "All fields are taken for visible",
            new ShownMessageProperties() {
              @Override
              ShownMessage show(Mask<Engagement> mask, Engagement source, Message message) {
                return super.show(Mask.of(Engagement.TYPE, (1 << 10) - 1, 0), source, message);
              }
            })
        .against(
            "whatIsVisibleIsTheValueOfTheMessageAndTheRestIsListed",
            "All fields are taken for hidden",
            new ShownMessageProperties() {
              @Override
              ShownMessage show(Mask<Engagement> mask, Engagement source, Message message) {
                return super.show(Mask.of(Engagement.TYPE, 0, 0), source, message);
              }
            })
        .areCaught();
  }
}
