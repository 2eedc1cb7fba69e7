package dev.agency.examples.spring;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is set is there to be set: Spring Boot takes a misspelt or former name in silence. */
class SettingsTest {
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.properties",
        "application-sample.properties",
        "application-postgres.properties"
      })
  void eachSettingIsOneThatThereIs(String file) throws IOException {
    Properties set = new Properties();
    try (InputStream in = Resources.getResource(file).openStream()) {
      set.load(in);
    }
    Set<String> known = new TreeSet<>();
    Set<String> maps = new TreeSet<>();
    for (URL metadata : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
      try (InputStream in = metadata.openStream()) {
        for (JsonNode each : JsonMapper.shared().readTree(in).path("properties")) {
          if (!each.has("deprecation") && !each.path("deprecated").asBoolean()) {
            known.add(each.path("name").asString());
            if (each.path("type").asString().startsWith("java.util.Map")) {
              maps.add(each.path("name").asString() + ".");
            }
          }
        }
      }
    }
    known.addAll(ours());
    assertThat(known).hasSizeGreaterThan(500);
    assertThat(set.stringPropertyNames())
        .isNotEmpty()
        .allMatch(name -> known.contains(name) || maps.stream().anyMatch(name::startsWith));
  }

  private static ImmutableSet<String> ours() {
    return Arrays.stream(HostSettings.class.getRecordComponents())
        .map(each -> CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, each.getName()))
        .map(name -> "agency." + name)
        .collect(toImmutableSet());
  }
}
