package dev.agency.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form of each model in schema 1, as files that are written once and read forever.
 *
 * <p>A file is never changed: what is stored somewhere in this form must go on being read. A change
 * of the form that fails here needs a new schema, an upcaster and a directory {@code golden/v2}
 * beside the first.
 *
 * <p>A new model needs a new file. The failure that misses it shows its text; read it as a user
 * would, then save it as {@code src/test/resources/dev/agency/core/json/golden/v1/Name.json} with a
 * line end behind it.
 */
class GoldenFilesTest {
  private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"([^\"]+)\"");

  static ImmutableList<Model<?>> models() {
    return Model.ALL;
  }

  @ParameterizedTest
  @MethodSource("models")
  void theFileIsReadAndWrittenAgainAsItIs(Model<?> model) throws Exception {
    String golden = golden(model);
    for (Line line : Line.values()) {
      Object value = line.read(golden, model.type());
      assertThat(line.write(value)).as("%s", line).isEqualTo(golden);
    }
  }

  @Test
  void eachFileIsOfAModel() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(resource("Deal").toURI()).getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Model.ALL.stream().map(model -> model + ".json").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void noAmountOfTheFileIsShownByToString(Model<?> model) throws Exception {
    String golden = golden(model);
    String shown = AgencyJson.read(golden, model.type()).toString();
    assertThat(AMOUNT.matcher(golden).results().map(amount -> amount.group(1)))
        .allSatisfy(amount -> assertThat(shown).doesNotContain(amount));
  }

  private static String golden(Model<?> model) throws IOException {
    String file = Resources.toString(resource(model.toString()), UTF_8);
    assertThat(file).as("one line and its end").endsWith("\n");
    return file.stripTrailing();
  }

  private static URL resource(String name) {
    URL file = GoldenFilesTest.class.getResource("golden/v1/" + name + ".json");
    assertThat(file)
        .as("golden file of %s, to be: %s", name, AgencyJson.write(Model.named(name).example()))
        .isNotNull();
    return Objects.requireNonNull(file);
  }
}
