package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.spring.Host;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables that people read figures in: those of a column stand below each other, by their digits.
 */
class TablesTest {
  private static final Pattern TABLE = Pattern.compile("<table[^>]*>.*?</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>.*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<t[hd]([^>]*)>(.*?)</t[hd]>", Pattern.DOTALL);

  /** An amount, a time, a share, a count or a score, in English or German, and nothing else. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?!\\d\\d\\.\\d\\d\\.\\d{4})[−-]?€?\\d[\\d.,]*([\u00a0 ]?(€|%|h|h \\d+ min|min|days|Tage?))?");

  private static ImmutableList<ImmutableList<MatchResult>> rows(String table) {
    return ROW.matcher(table)
        .results()
        .map(row -> CELL.matcher(row.group()).results().collect(ImmutableList.toImmutableList()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isRight(MatchResult cell) {
    return cell.group(1).contains("class=\"number\"");
  }

  private static String words(MatchResult cell) {
    return cell.group(2).replaceAll("<[^>]+>", "").strip();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "pm, /projects",
    "pm, /projects/lumenhof-shop",
    "finance, /projects/brackwater-brand",
    "pm, /projects/lumenhof-shop/changes",
    "pm, /changes/lumenhof-shop:returns",
    "pm, /time",
    "pm, /handoffs/lumenhof-shop",
    "am, /pipeline",
    "am, /accounts",
    "am, /accounts/lumenhof"
  })
  void numbersStandToTheRightBelowTheirHeading(String login, String path) {
    for (String language : ImmutableList.of("en", "de")) {
      List<String> tables =
          TABLE
              .matcher(Host.h2().as(login).get(path, language).body())
              .results()
              .map(MatchResult::group)
              .toList();
      assertThat(tables).isNotEmpty();
      for (String table : tables) {
        ImmutableList<ImmutableList<MatchResult>> rows = rows(table);
        for (ImmutableList<MatchResult> row : rows.subList(1, rows.size())) {
          for (int i = 0; i < row.size(); i++) {
            String words = words(row.get(i));
            assertThat(isRight(row.get(i))).as(words).isEqualTo(isRight(rows.get(0).get(i)));
            if (NUMBER.matcher(words).matches()) {
              assertThat(isRight(row.get(i))).as(words).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void daysAndWordsStandToTheLeft() {
    String page = Host.h2().as("pm").get("/time", "en").body();
    assertThat(page)
        .contains("<th scope=\"col\" class=\"number\">Time worked</th>")
        .contains("<th scope=\"col\">Day</th>", "<td><span class=\"value\">Jonas Wieland</span>");
  }

  @Test
  void linesOfBudgetsGoByTheirNames() {
    assertThat(Host.h2().as("pm").get("/time", "en").body())
        .contains("<td><span class=\"value\">Artwork of the tins</span></td>")
        .doesNotContain("class=\"value\">artwork<", "class=\"value\">development<");
  }

  @Test
  void aColumnOfWhichNothingIsKnownIsNoneOfNumbers() {
    Cell none = new Cell("none", Cell.Kind.UNKNOWN, "");
    assertThat(
            TablePart.columns(
                ImmutableList.of("Name", "Time", "Mixed", "None"),
                ImmutableList.of(
                    ImmutableList.of(Cell.value("A"), Cell.number("1 h"), Cell.value("B"), none),
                    ImmutableList.of(Cell.value("C"), none, Cell.number("2 h"), none))))
        .extracting(TablePart.Column::style)
        .containsExactly("", "number", "", "");
  }
}
