package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.cli.story.StoryText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryVerbTest {
  @Test
  void itTellsTheStory() {
    assertThat(Outcome.of("story")).isEqualTo(new Outcome(0, StoryText.shipped(), ""));
  }

  @Test
  void itTakesNoOptions() {
    assertThat(Outcome.of("story", "--json").code()).isEqualTo(2);
    assertThat(Outcome.of("story", "--help").out()).contains("from lead to renewal");
  }

  @Test
  void theDemoTellsItFirst(@TempDir Path dir) {
    Outcome demo = Outcome.of("demo", "--page", dir.resolve("page.html").toString());
    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.out())
        .startsWith(
            "\nOne deal, from lead to renewal\n==============================\n\n"
                + StoryText.shipped()
                + "\n1. The agency\n");
  }

  @Test
  void anAgencyOfADirectoryIsShownWithoutIt(@TempDir Path dir) throws IOException {
    String data = SampleAgency.copy(dir).toString();
    assertThat(Outcome.of("demo", "--data", data, "--page", dir.resolve("page.html") + "").out())
        .startsWith("\n1. The agency\n");
  }

  @Test
  void theReadmeHasOneSceneOfIt() throws IOException {
    List<String> scenes = Readme.blocks("story", "text");
    assertThat(scenes).hasSize(1);
    assertThat(StoryText.shipped()).contains("\n\n" + scenes.get(0) + "\n");
    assertThat(scenes.get(0)).startsWith("8. Reviewed by both roles\n");
  }
}
