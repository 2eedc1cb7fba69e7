package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.permissions.schema.Catalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is said of what there is not: each key of the bundles is asked for by a page, as it
 * stands or put together of names that there are.
 */
class UnusedWordsTest {
  private static final Pattern WORD = Pattern.compile("[\\w-]+");
  private static final Pattern QUOTED = Pattern.compile("[\"'`{(|]([\\w.-]+)");

  /** Names of regimes, as the schema has them. */
  private static final Pattern REGIME = Pattern.compile("\"([a-z][a-z -]+)\"");

  /** Another form of what goes before it. */
  private static final Pattern FORM = Pattern.compile("\\.(past|words|of|seen|period)$");

  private static final Catalogue CATALOGUE = HostRecords.CATALOGUE;

  private final Set<String> words = new HashSet<>();
  private final Set<String> quoted = new HashSet<>();
  private final Set<String> regimes = new HashSet<>();

  UnusedWordsTest() throws IOException {
    Path host = Path.of("").toAbsolutePath();
    Path examples = Objects.requireNonNull(host.getParent());
    Path root = Objects.requireNonNull(examples.getParent());
    for (String library : new String[] {"agency-core", "agency-permissions", "agency-budget"}) {
      read(root.resolve(library).resolve("src/main/java"), ".java", false);
    }
    read(examples.resolve("cli/src/main/resources/dev/agency/examples/cli/demo"), ".json", false);
    read(host.resolve("src/main/java"), ".java", true);
    read(host.resolve("src/main/resources/templates"), ".html", true);
  }

  private void read(Path folder, String ending, boolean asks) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(ending)).forEach(file -> read(file, asks));
    }
  }

  private void read(Path file, boolean asks) {
    try {
      String text = Files.readString(file);
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
      if (file.toString().contains("agency-permissions")) {
        REGIME.matcher(text).results().map(found -> camel(found.group(1))).forEach(regimes::add);
      }
      if (asks) {
        QUOTED.matcher(text).results().map(found -> found.group(1)).forEach(quoted::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachKeyIsAskedFor() throws IOException {
    for (String bundle : new String[] {"/messages.properties", "/messages_de.properties"}) {
      Set<String> keys = keys(bundle);
      assertThat(keys).hasSizeGreaterThan(1_000);
      assertThat(keys.stream().filter(key -> !isAskedFor(key)).collect(Collectors.toSet()))
          .as(bundle)
          .isEmpty();
    }
  }

  @Test
  void aKeyNobodyAsksForIsFound() {
    assertThat(isAskedFor("field.burn")).isTrue();
    assertThat(isAskedFor("field.burntToast")).isFalse();
    assertThat(isAskedFor("record.burntToast")).isFalse();
    assertThat(isAskedFor("MarginBand.PURPLE")).isFalse();
    assertThat(isAskedFor("update.BURNT_TOAST")).isFalse();
    assertThat(isAskedFor("burnt.toast")).isFalse();
  }

  private boolean isAskedFor(String key) {
    return isNamed(key) || isNamed(FORM.matcher(key).replaceAll(""));
  }

  private boolean isNamed(String key) {
    int dot = key.indexOf('.');
    String first = key.substring(0, Math.max(dot, 0));
    String rest = key.substring(dot + 1);
    return quoted.contains(key)
        || switch (first) {
          case "field", "quantity" -> CATALOGUE.hasField(rest) || CATALOGUE.hasQuantity(rest);
          case "record" -> words.contains(rest);
          case "regime" -> regimes.contains(rest);
          default -> isPutTogether(key) || (isEnum(first) && words.contains(rest));
        };
  }

  private static String camel(String name) {
    return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, name.replace(' ', '-'));
  }

  /** Whether a beginning of it is asked for with something behind, and there are such names. */
  private boolean isPutTogether(String key) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      String end = key.substring(dot + 1);
      boolean begins = quoted.contains(key.substring(0, dot + 1));
      String page = key.substring(0, dot);
      boolean ends =
          quoted.contains(key.substring(dot)) && (words.contains(page) || quoted.contains(page));
      if (ends || (begins && Stream.of(end.split("\\.", -1)).allMatch(words::contains))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnum(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && words.contains(name);
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties all = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(UnusedWordsTest.class.getResourceAsStream(bundle)), UTF_8)) {
      all.load(in);
    }
    return all.stringPropertyNames();
  }
}
