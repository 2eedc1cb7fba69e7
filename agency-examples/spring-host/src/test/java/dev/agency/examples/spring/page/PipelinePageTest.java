package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.examples.spring.Host;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the board of deals shows of its stages. */
class PipelinePageTest {
  private static final String ROLE = "accountManager";
  private static final Pattern HEADING =
      Pattern.compile("<h2 id=\"stage-\\d+\"><span>([^<]+)</span>(.*?)</h2>", Pattern.DOTALL);
  private static final Pattern ON_THE_BOARD =
      Pattern.compile(
          "Progress in the pipeline</span>.*?>([\\d.]+) %<.*?class=\"fill calm\" height=\"6\" width=\"(\\d+)\"",
          Pattern.DOTALL);

  private final Host host = Host.h2();

  private String page() {
    return host.as("am").get("/pipeline").body();
  }

  private static ImmutableList<MatchResult> headings(String page) {
    return HEADING.matcher(page).results().collect(ImmutableList.toImmutableList());
  }

  private static int deals(String page) {
    return page.split("<article ", -1).length - 1;
  }

  @Test
  void eachStageSaysHowFarAlongTheBoardItIs() {
    ImmutableList<MatchResult> headings = headings(page());
    assertThat(headings).hasSizeGreaterThan(2);
    double before = -1;
    for (MatchResult heading : headings) {
      ImmutableList<MatchResult> board =
          ON_THE_BOARD.matcher(heading.group(2)).results().collect(ImmutableList.toImmutableList());
      assertThat(board).as(heading.group(1)).hasSize(1);
      double progress = Double.parseDouble(board.get(0).group(1));
      assertThat(progress).as("in the order of the board").isGreaterThan(before);
      assertThat(Double.parseDouble(board.get(0).group(2))).isEqualTo(Math.floor(progress));
      before = progress;
    }
    assertThat(host.as("am").get("/pipeline", "de").body())
        .contains("<span>Fortschritt in der Pipeline</span>");
  }

  @Test
  void whereHowFarIsHiddenEachDealStandsUnderItsOwnStage() {
    String shown = page();
    Denied.during(
        host,
        ROLE,
        DealRow.TYPE,
        () -> {
          String page = page();
          assertThat(page)
              .contains("Hidden for you: Progress in the pipeline")
              .doesNotContain("Progress in the pipeline</");
          assertThat(deals(page)).isEqualTo(deals(shown));
          assertThat(headings(page).stream().map(each -> each.group(1)))
              .containsExactlyInAnyOrderElementsOf(
                  headings(shown).stream().map(each -> each.group(1)).toList());
        },
        DealRow.PROGRESS.name());
  }

  @Test
  void whereTheStageIsHiddenThereIsNoHeading() {
    String shown = page();
    Denied.during(
        host,
        ROLE,
        DealRow.TYPE,
        () -> {
          String page = page();
          assertThat(headings(page)).isEmpty();
          assertThat(page).contains("Hidden for you: Stage").doesNotContain("stage-", "<h2");
          assertThat(deals(page)).isEqualTo(deals(shown));
        },
        DealRow.STAGE.name());
  }
}
