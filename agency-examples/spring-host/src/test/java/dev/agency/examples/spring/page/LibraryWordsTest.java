package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.review.ReviewLine;
import dev.agency.budget.status.UpdateLine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the library says in English is not written again, and is said in German too. */
class LibraryWordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

  /** The English sentences of the library, by the keys of their translations. */
  private static final ImmutableMap<String, String> SENTENCES = sentences();

  private static ImmutableMap<String, String> sentences() {
    ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
    for (AlertRule rule : AlertRule.values()) {
      all.put("alert." + rule.code(), rule.words());
    }
    for (ReviewLine line : ReviewLine.values()) {
      all.put("check." + line, line.words());
    }
    for (UpdateLine line : UpdateLine.values()) {
      all.put("update." + line, line.words());
    }
    return all.buildOrThrow();
  }

  @Test
  void theTranslationNamesWhatTheSentenceNames() throws IOException {
    Properties german = bundle("/messages_de.properties");
    assertThat(SENTENCES)
        .allSatisfy(
            (key, sentence) ->
                assertThat(arguments(german.getProperty(key, "missing {translation}")))
                    .as(key)
                    .isEqualTo(arguments(sentence)));
  }

  /** An alert of a period of a retainer has words of its own. */
  @Test
  void bothLanguagesSayTheSameThingsButWhatTheLibrarySays() throws IOException {
    Set<String> english = bundle("/messages.properties").stringPropertyNames();
    Set<String> german = bundle("/messages_de.properties").stringPropertyNames();
    assertThat(english).doesNotContainAnyElementsOf(SENTENCES.keySet());
    assertThat(
            german.stream()
                .filter(key -> !(key.startsWith("alert.") && key.endsWith(".period")))
                .collect(Collectors.toSet()))
        .isEqualTo(Sets.union(english, SENTENCES.keySet()));
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(LibraryWordsTest.class.getResourceAsStream(name)), UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
