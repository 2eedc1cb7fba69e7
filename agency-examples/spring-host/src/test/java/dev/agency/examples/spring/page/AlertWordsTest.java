package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.alert.AlertRule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each alert has a sentence in both languages, and the English one is written once. */
class AlertWordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @EnumSource
  void germanNamesWhatTheLibraryNames(AlertRule rule) throws IOException {
    String german = bundle("/messages_de.properties").getProperty("alert." + rule.code());
    assertThat(german).isNotNull();
    assertThat(arguments(german)).isEqualTo(arguments(rule.words()));
  }

  @Test
  void noSentenceOfTheLibraryIsWrittenAgain() throws IOException {
    assertThat(bundle("/messages.properties").stringPropertyNames())
        .noneMatch(key -> key.startsWith("alert."));
  }

  @Test
  void noAlertIsTranslatedThatThereIsNot() throws IOException {
    Set<String> codes =
        Arrays.stream(AlertRule.values())
            .map(rule -> "alert." + rule.code())
            .collect(Collectors.toSet());
    assertThat(bundle("/messages_de.properties").stringPropertyNames())
        .filteredOn(key -> key.startsWith("alert."))
        .map(key -> key.replaceFirst("\\.period$", ""))
        .allMatch(codes::contains);
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(AlertWordsTest.class.getResourceAsStream(name)), UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
