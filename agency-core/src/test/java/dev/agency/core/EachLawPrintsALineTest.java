package dev.agency.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.PassLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A run shows what it proved: no class of laws is silent. */
class EachLawPrintsALineTest {
  @Test
  void noClassOfPropertiesIsSilent() throws IOException {
    assertThat(PassLine.missingIn(Path.of("src/test/java"))).isEmpty();
  }
}
