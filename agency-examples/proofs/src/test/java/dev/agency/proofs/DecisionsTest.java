package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index of decisions has each page once, by its number and title, and tells of each gap. */
class DecisionsTest {
  private static final String INDEX = "docs/decisions/README.md";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(\\d{3})]\\((\\S+\\.md)\\) \\| ([^|]+) \\|");
  private static final Pattern TITLE = Pattern.compile("\\A# (\\d{3}) (.+)\n");

  /** A page by its number, its file and its title. */
  private record Decision(String number, String file, String title) {
    static Decision of(Path page) {
      Matcher title = TITLE.matcher(Documents.read(page));
      assertThat(title.find()).as("%s begins with its number and title", page).isTrue();
      return new Decision(title.group(1), page.getFileName().toString(), title.group(2));
    }
  }

  private static ImmutableList<Decision> pages() {
    return Documents.files(Documents.ROOT.resolve("docs/decisions"), ".md").stream()
        .filter(page -> !page.getFileName().toString().equals("README.md"))
        .map(Decision::of)
        .collect(toImmutableList());
  }

  private static ImmutableList<Decision> listed(String index) {
    return ROW.matcher(index)
        .results()
        .map((MatchResult row) -> new Decision(row.group(1), row.group(2), row.group(3)))
        .collect(toImmutableList());
  }

  @Test
  void theIndexHasEachPageOnceByItsTitle() {
    assertThat(pages())
        .hasSizeGreaterThan(30)
        .allSatisfy(page -> assertThat(page.file()).startsWith(page.number() + "-"));
    assertThat(listed(Documents.read(INDEX))).containsExactlyInAnyOrderElementsOf(pages());
  }

  /** Who looks for a number finds its page, or that there never was one. */
  @Test
  void aNumberWithoutAPageIsNamed() {
    ImmutableList<String> taken =
        pages().stream().map(Decision::number).sorted().collect(toImmutableList());
    int last = Integer.parseInt(taken.get(taken.size() - 1));
    ImmutableList<String> without =
        IntStream.rangeClosed(1, last)
            .mapToObj(number -> String.format(Locale.ROOT, "%03d", number))
            .filter(number -> !taken.contains(number))
            .collect(toImmutableList());
    assertThat(Documents.find("(?m)^No page has (.+?)\\.$", Documents.read(INDEX)))
        .isEqualTo(
            without.isEmpty() ? ImmutableList.of() : ImmutableList.of(String.join(", ", without)));
  }

  @Test
  void aPageThatIsListedTwiceOrByAnotherTitleIsFound() {
    String index = Documents.read(INDEX);
    assertThat(listed(index + "| [001](001-money-type.md) | Money |\n"))
        .hasSize(pages().size() + 1)
        .contains(new Decision("001", "001-money-type.md", "Money"));
  }
}
