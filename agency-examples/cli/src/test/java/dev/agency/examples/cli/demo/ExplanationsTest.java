package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.cli.Outcome;
import org.junit.jupiter.api.Test;

/** The figure that the story explains is explained to whoever asks, and to nobody else. */
class ExplanationsTest {
  /** How the one grant of project managers ends. */
  private static final String GRANT =
      "\"fields\":{\"classes\":[\"PUBLIC\",\"TIME\",\"BILLING\"],\"quantities\":[\"marginBand\"]}}]";

  private static String text(String denied) {
    DataFiles files = DataFiles.shipped();
    Agency agency =
        Outcome.AGENCIES.atWork(
            Outcome.AGENCIES.read(
                name ->
                    name.equals("policy.json")
                        ? without(files.read(name), denied)
                        : files.read(name)));
    return Explanations.text(
        Viewpoint.of(agency, Viewer.PM),
        Viewpoint.of(agency, Viewer.AM),
        Onlooker.of(agency, agency.data().story().projectManager()));
  }

  /** Denies a quantity of the lines of explanations to project managers. */
  private static String without(String policy, String denied) {
    if (denied.isEmpty()) {
      return policy;
    }
    assertThat(policy).containsOnlyOnce(GRANT);
    return policy.replace(
        GRANT,
        GRANT.substring(0, GRANT.length() - 1)
            + """
            ,
            {"effect":"DENY","recordType":"explanationLine","actions":["view"],"reach":"ASSIGNED",
              "fields":{"quantities":["%s"]}}]"""
                .formatted(denied));
  }

  @Test
  void whoSeesItAllSeesRatesAndASum() {
    assertThat(text("")).contains(" at EUR ", "All lines sum to EUR ", "rounding adds ");
  }

  @Test
  void whoMaySeeNoRateSeesNone() {
    assertThat(text("billRate"))
        .contains(" at a hidden rate = EUR ", "All lines sum to EUR ")
        .doesNotContain(" at EUR ");
  }

  @Test
  void whoMaySeeNoMinutesOfALineSeesNone() {
    assertThat(text("usedMinutes")).contains(", hidden at EUR ").doesNotContain(":00 at EUR ");
  }

  @Test
  void whoMaySeeNoAmountOfALineGetsNoSum() {
    assertThat(text("usedValue"))
        .contains("Others are hidden, so these do not sum to the figure.")
        .doesNotContain("All lines sum to");
  }
}
