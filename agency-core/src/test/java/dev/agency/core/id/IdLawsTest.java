package dev.agency.core.id;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Ids with a mistake, each of which breaks a law of {@link IdProperties}. */
class IdLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(IdProperties.class)
        .against(
            "anIdHasTheOneForm",
            "An id is read in capitals",
            new IdProperties() {
              @Override
              DealId id(String text) {
                return super.id(text.toUpperCase(Locale.ROOT));
              }
            })
        .against(
            "whatHasAnotherFormIsRefused",
            "What is no sign of an id is dropped",
            new IdProperties() {
              @Override
              DealId id(String text) {
                String signs = "x" + text.replaceAll("[^A-Za-z0-9]", "");
                return super.id(signs.substring(0, Math.min(64, signs.length())));
              }
            })
        .against(
            "aTextIsAnIdIfItMatchesTheForm",
            "A letter of any script will do",
            new IdProperties() {
              @Override
              DealId id(String text) {
                return super.id(text.replaceAll("\\p{L}", "a"));
              }
            })
        .against(
            "anyNameOfAnotherSystemIsKeptAsItIs",
            "A name of another system is read in small letters",
            new IdProperties() {
              @Override
              ExternalRef ref(String source, String id) {
                return super.ref(source, id.toLowerCase(Locale.ROOT));
              }
            })
        .against(
            "whatIsNoNameIsNoExternalIdEither",
            "What is no name is called unknown",
            new IdProperties() {
              @Override
              ExternalRef ref(String source, String id) {
                try {
                  return super.ref(source, id);
                } catch (InvalidModelException refused) {
                  return super.ref(source, "unknown");
                }
              }
            })
        .areCaught();
  }
}
