package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the comparison with a published version leaves out is what no host can name. */
class ComparedPackagesTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LEFT_OUT =
      Pattern.compile("<exclude>(dev\\.agency\\.[\\w.]+)</exclude>");
  private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

  @Test
  void theComparisonLeavesOutThePackagesThatAreNotExported() throws IOException {
    Set<String> unexported = new TreeSet<>();
    for (String module : new String[] {"agency-core", "agency-permissions", "agency-budget"}) {
      Path sources = ROOT.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
            .forEach(unexported::add);
      }
      found(EXPORTED, sources.resolve("module-info.java")).forEach(unexported::remove);
    }
    assertThat(unexported).isNotEmpty();
    assertThat(found(LEFT_OUT, ROOT.resolve("pom.xml"))).isEqualTo(unexported);
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .forEach(found::add);
    return found;
  }
}
