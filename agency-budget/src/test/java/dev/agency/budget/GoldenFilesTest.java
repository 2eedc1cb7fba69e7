package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form of each row, of the facts and of the settings in schema 1, as files that are written
 * once and read forever.
 *
 * <p>A file is never changed: what is stored somewhere in this form must go on being read. The
 * types are those of the package that are made {@code fromJson}, so that a new one without a file
 * fails; save its text as {@code src/test/resources/dev/agency/budget/golden/v1/Name.json} with a
 * line end behind it.
 */
class GoldenFilesTest {
  private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"([^\"]+)\"");

  static ImmutableList<Class<?>> types() throws Exception {
    Path classes = Path.of(resource("BurnFacts.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> named(name.substring(0, name.length() - ".class".length())))
          .filter(type -> !type.getSimpleName().startsWith("Immutable"))
          .filter(GoldenFilesTest::isRead)
          .collect(toImmutableList());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void theFileIsReadAndWrittenAgainAsItIs(Class<?> type) throws Exception {
    String golden = golden(type);
    assertThat(AgencyJson.write(AgencyJson.read(golden, type))).isEqualTo(golden);
    assertThat(AgencyJson3.write(AgencyJson3.read(golden, type))).isEqualTo(golden);
  }

  @Test
  void eachFileIsOfATypeAndEachTypeHasAFile() throws Exception {
    Path golden = Path.of(resource("golden/v1/BurnFacts.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(golden)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              types().stream().map(type -> type.getSimpleName() + ".json").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void noAmountOfTheFileIsShownByToString(Class<?> type) throws Exception {
    String golden = golden(type);
    String shown = AgencyJson.read(golden, type).toString();
    assertThat(AMOUNT.matcher(golden).results().map(amount -> amount.group(1)))
        .allSatisfy(amount -> assertThat(shown).doesNotContain(amount));
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(GoldenFilesTest.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isRead(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(Method::getName)
        .anyMatch("fromJson"::equals);
  }

  private static String golden(Class<?> type) throws IOException {
    String file =
        Resources.toString(resource("golden/v1/" + type.getSimpleName() + ".json"), UTF_8);
    assertThat(file).as("one line and its end").endsWith("\n");
    return file.stripTrailing();
  }

  private static URL resource(String name) {
    URL file = BurnFacts.class.getResource(name);
    assertThat(file).as(name).isNotNull();
    return Objects.requireNonNull(file);
  }
}
