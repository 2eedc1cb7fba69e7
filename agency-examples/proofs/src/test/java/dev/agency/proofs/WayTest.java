package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that follows a time entry through the code leads from stop to stop as the code does. */
class WayTest {
  private static final Path PAGE = Documents.ROOT.resolve("docs/way-of-a-time-entry.md");
  private static final Pattern STOP = Pattern.compile("(?m)^\\| \\[`(\\w+)`\\]\\(([^)]+)\\) \\|");

  /**
   * A class on the way.
   *
   * @param name its name
   * @param code its source without comments
   */
  private record Stop(String name, String code) {
    static Stop of(MatchResult row) {
      Path file = Objects.requireNonNull(PAGE.getParent()).resolve(row.group(2)).normalize();
      assertThat(file.getFileName()).hasToString(row.group(1) + ".java");
      return new Stop(
          row.group(1), Documents.read(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""));
    }

    boolean isBeside(Stop other) {
      return knows(other) || other.knows(this);
    }

    private boolean knows(Stop other) {
      return Pattern.compile("\\b" + other.name + "\\b").matcher(code).find();
    }
  }

  @Test
  void itBeginsWithWhoTellsAnEntryAndEachStopIsBesideOneBeforeIt() {
    List<Stop> way = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    for (MatchResult row : STOP.matcher(Documents.read(PAGE)).results().toList()) {
      Stop stop = Stop.of(row);
      if (way.stream().noneMatch(stop::isBeside)) {
        beginnings.add(stop.name());
      }
      way.add(stop);
    }
    assertThat(beginnings).containsExactly("TimeApi", "CsvFile");
    assertThat(way).hasSizeGreaterThan(30);
  }

  @Test
  void aStopThatNobodyKnowsIsFound() {
    Stop cell = new Stop("Cell", "record Cell(String text) {}");
    assertThat(cell.isBeside(new Stop("BurnKernel", "class BurnKernel {}"))).isFalse();
    assertThat(cell.isBeside(new Stop("Cells", "class Cells {}"))).isFalse();
    assertThat(cell.isBeside(new Stop("Words", "class Words { Cell cell; }"))).isTrue();
  }
}
