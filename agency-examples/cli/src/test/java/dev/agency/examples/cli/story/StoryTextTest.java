package dev.agency.examples.cli.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTextTest {
  private static final Tale TALE = Tale.shipped();
  private static final String TEXT = StoryText.of(TALE);

  private static IntStream scenes() {
    return IntStream.range(0, StoryText.SCENES.size());
  }

  @Test
  void theStoryIsToldWordForWord() throws IOException {
    try (InputStream in = StoryTextTest.class.getResourceAsStream("story.txt")) {
      assertThat(TEXT).isEqualTo(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
    assertThat(StoryText.shipped()).isEqualTo(TEXT);
  }

  @Test
  void itHasTenScenesInTheOrderOfTheirDays() {
    assertThat(StoryText.SCENES).hasSize(10);
    List<String> days =
        scenes()
            .mapToObj(
                i -> StoryText.lines(TALE, i).get(2).replaceFirst("[A-Za-z]+ (\\S+)\\. .*", "$1"))
            .toList();
    assertThat(days).isSorted().startsWith("2026-01-09").endsWith("2026-06-05");
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void aSceneFitsOnAScreen(int scene) {
    ImmutableList<String> lines = StoryText.lines(TALE, scene);
    assertThat(lines).hasSizeBetween(10, 24);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(lines).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void aSceneOpensWithTheDayAndWhoActsAndEndsWithWhatItMeansForWhom(int scene) {
    ImmutableList<String> lines = StoryText.lines(TALE, scene);
    assertThat(lines.get(0)).startsWith(scene + 1 + ". ");
    assertThat(lines.get(1)).isEqualTo("-".repeat(lines.get(0).length()));
    assertThat(String.join(" ", lines.subList(2, 4)))
        .containsPattern("^[A-Z][a-z]+day 2026-\\d\\d-\\d\\d\\. .*(Ruben|Noor|Petra)");
    assertThat(String.join("\n", lines)).containsPattern("\n> For (Ruben|Noor): [^>]+$");
  }

  @Test
  void whatItSaysFollowsFromTheData() {
    Tale cheaper = StoryFiles.with("rates.json", "\"52.00\"", "\"50.00\"");
    assertThat(StoryText.of(cheaper)).contains("Cost               EUR 3,576.00");
    assertThat(TEXT).contains("Cost               EUR 3,696.00");
    Tale unhappy = StoryFiles.with("surveys.json", "\"score\":5", "\"score\":2");
    assertThat(StoryText.of(unhappy)).containsPattern("Satisfied +0\\.0 %");
    Tale extended = StoryFiles.with("contract.json", "\"BY_AGREEMENT\"", "\"AUTOMATIC\"");
    assertThat(extended.ending().opportunities()).hasSize(2);
    assertThat(StoryText.of(extended)).doesNotContain("The contract ends");
  }

  @Test
  void aVersionThatDiffersInNothingIsNotReviewedAgain() {
    String mended = StoryFiles.plain("set-up.json").get("mended").toString();
    assertThatThrownBy(() -> StoryFiles.with("set-up.json", mended, "{\"changes\":[]}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The story cannot go on: ALREADY_REVIEWED.");
  }

  @Test
  void aFavourThatIsTooLargeForOnePersonEndsTheStory() {
    assertThatThrownBy(
            () -> StoryFiles.with("change-policy.json", "\"minutes\":1200", "\"minutes\":900"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The story cannot go on: APPROVALS_MISSING.");
  }

  @Test
  void theSamePersonApprovingTwiceEndsTheStory() {
    assertThatThrownBy(
            () ->
                StoryFiles.with(
                    "change.json",
                    "{\"person\":\"noor-vandersteen\",\"on\":\"2026-04-16\"}",
                    "{\"person\":\"ruben-ahlgren\",\"on\":\"2026-04-16\"}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The story cannot go on: NOT_IN_THIS_STATE.");
  }
}
