package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.spring.desk.Draft;
import dev.agency.examples.spring.studio.HostRecords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The permission builder names all that a policy may speak of: none of it without words. */
class CatalogueWordsTest {
  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(CatalogueWordsTest.class.getResourceAsStream(name)), UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/messages.properties", "/messages_de.properties"})
  void everyTypeFieldAndActionHasWords(String name) throws IOException {
    assertThat(bundle(name).stringPropertyNames())
        .containsAll(
            HostRecords.CATALOGUE.recordTypes().stream()
                .flatMap(
                    type ->
                        Stream.of(
                                Stream.of(
                                    "record." + type.name(), "record." + type.name() + ".words"),
                                type.fields().stream()
                                    .map(Field::name)
                                    .map(each -> "field." + each),
                                Draft.actions(type).stream().map(each -> "Action." + each))
                            .flatMap(each -> each))
                .distinct()
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/messages.properties", "/messages_de.properties"})
  void noTwoSwitchesOfAGroupAreCalledAlike(String name) throws IOException {
    Properties bundle = bundle(name);
    assertThat(HostRecords.CATALOGUE.recordTypes()).flatMap(type -> alike(type, bundle)).isEmpty();
  }

  private static List<String> alike(RecordType<?> type, Properties bundle) {
    Set<String> called = new HashSet<>();
    return type.fields().stream()
        .map(Field::name)
        .map(
            field ->
                type.name()
                    + ": "
                    + bundle.getProperty(
                        "policy.field." + field, bundle.getProperty("field." + field)))
        .filter(words -> !called.add(words))
        .toList();
  }
}
