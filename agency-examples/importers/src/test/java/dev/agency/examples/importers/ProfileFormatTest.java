package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.importers.profile.FieldProfile;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Reading;
import dev.agency.examples.importers.profile.Repeat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README describes all that a profile may say, and nothing else. */
class ProfileFormatTest {
  private static final Pattern KIND =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (`\\w+` \\w+.*) \\|$");
  private static final Pattern PROPERTY = Pattern.compile("`(\\w+)` (\\w+)");

  private static String section() throws IOException {
    return Files.readString(ImportExampleTest.README)
        .split("\n## Profiles\n", 2)[1]
        .split("\n## ", 2)[0];
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Class<?> type(String reading) {
    return Reading.valueOf(reading.toUpperCase(Locale.ROOT)).type();
  }

  @Test
  void eachKindIsThereWithItsPropertiesAndTheirReadings() throws IOException {
    String kinds = section().split("\\| Kind \\|", 2)[1];
    Map<String, String> rows =
        all(KIND, kinds).collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    assertThat(rows.keySet())
        .isEqualTo(Stream.of(Kind.values()).map(Kind::word).collect(Collectors.toSet()));
    for (Kind kind : Kind.values()) {
      Map<String, Class<?>> told = new TreeMap<>();
      all(PROPERTY, rows.getOrDefault(kind.word(), ""))
          .forEach(it -> told.put(it.group(1), type(it.group(2))));
      assertThat(told.keySet()).as(kind.word()).isEqualTo(kind.properties());
      told.forEach((name, type) -> assertThat(kind.type(name)).as(name).hasValue(type));
    }
  }

  @Test
  void eachSettingReadingUnitAndStepIsThere() throws IOException {
    String section = section();
    String reader =
        Files.readString(
            ImportExampleTest.README.resolveSibling(
                "src/main/java/dev/agency/examples/importers/profile/ProfileReader.java"));
    Pattern asked =
        Pattern.compile("(?:settings|condition|root)(?:\\.[a-zA-Z]+\\(|, )\"([a-zA-Z]+)\"");
    Set<String> settings = all(asked, reader).map(it -> it.group(1)).collect(Collectors.toSet());
    assertThat(settings).contains("file", "when", "and", "decimal", "steps", "onlyOne");
    Stream<String> words =
        Stream.of(
                Stream.of(Reading.values()),
                Stream.of(Repeat.Step.values()),
                Stream.of(FieldProfile.Unit.values())
                    .filter(unit -> unit != FieldProfile.Unit.NONE))
            .flatMap(names -> names.map(ProfileFormatTest::word));
    assertThat(Stream.concat(settings.stream(), words))
        .allSatisfy(word -> assertThat(section).contains("`" + word + "`"));
  }
}
