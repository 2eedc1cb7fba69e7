package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of benchmarks keeps its form, whoever wrote which section when. */
class BenchmarksPageTest {
  private static final Path PAGE = Documents.ROOT.resolve("docs/benchmarks.md");
  private static final Path PROGRAM =
      Documents.ROOT.resolve("agency-examples/benchmarks/README.md");
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^<!-- measured: (\\w+) -->\\n(.*?)^<!-- end -->$");
  private static final Pattern GROUPS = Pattern.compile("(?m)^\\| (`\\w+`(?:, `\\w+`)*) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** No figure stands there without its day, and none without its command from now on. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?s)(Not measured yet\\.|Measured on \\d{4}-\\d\\d-\\d\\d( by `[^`]+`: |, before the program"
              + " wrote this page: )).*");

  @Test
  void eachGroupOfTheProgramHasASectionAndNothingElseHas() throws Exception {
    ImmutableList<String> groups =
        GROUPS
            .matcher(Files.readString(PROGRAM))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(toImmutableList());

    assertThat(groups).hasSizeGreaterThan(10);
    assertThat(sections().stream().map(section -> section.group(1)))
        .containsExactly(
            ImmutableList.<String>builder()
                .add("versions")
                .addAll(groups)
                .add("test", "proofs", "mutation", "fuzz")
                .build()
                .toArray(String[]::new));
  }

  @Test
  void eachSectionSaysFirstWhenAndHowItWasMeasured() throws Exception {
    for (MatchResult section : sections()) {
      if (!section.group(1).equals("versions")) {
        assertThat(section.group(2)).as(section.group(1)).matches(ORIGIN);
      }
    }
  }

  private static ImmutableList<MatchResult> sections() throws Exception {
    String page = Files.readString(PAGE);
    ImmutableList<MatchResult> sections =
        SECTION.matcher(page).results().collect(toImmutableList());
    // Each mark has its end.
    assertThat(page.split("<!-- measured: ", -1)).hasSize(sections.size() + 1);
    assertThat(page.split("<!-- end -->", -1)).hasSize(sections.size() + 1);
    return sections;
  }
}
