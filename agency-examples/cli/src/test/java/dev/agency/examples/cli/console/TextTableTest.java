package dev.agency.examples.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void wordsStartAtTheLeftAndNumbersEndAtTheRight() {
    TextTable table = new TextTable();
    table.addWords("Café", "Σ");
    table.addNumbers("n", "12");
    table.addRow(List.of("Ünï", "1"));
    table.addRow(List.of("b", "11"));
    assertThat(table.render())
        .isEqualTo(
            """
            +------+----+
            | Café |  n |
            +------+----+
            | Ünï  |  1 |
            | b    | 11 |
            +------+----+
            | Σ    | 12 |
            +------+----+
            """);
  }

  @Test
  void longCellsAreNotWrapped() {
    TextTable table = new TextTable();
    table.addWords("name", "");
    table.addRow(List.of("long name ".repeat(30).trim()));
    assertThat(table.render()).contains("| " + "long name ".repeat(30).trim() + " |");
  }

  @Test
  void sentencesAreBrokenAtWordsSoThatTheTableFitsAScreen() {
    TextTable table = new TextTable();
    table.addWords("who", "");
    table.addSentences("says");
    table.addNumbers("n", "");
    table.addRow(List.of("Zoë", "word ".repeat(40).strip() + " 12 h après", "1"));
    table.addRow(List.of("Max", "short", "22"));
    String full = "word ".repeat(16) + "word";
    assertThat(table.render().lines().toList())
        .containsSubsequence(
            "| Zoë | " + full + " |  1 |",
            "|     |   " + full.substring(5) + "    |    |",
            "|     |   " + "word ".repeat(7) + "12 h après" + " ".repeat(37) + " |    |",
            "| Max | short" + " ".repeat(79) + " | 22 |")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Sentences.WIDTH));
  }

  @Test
  void aRowHasOneCellForEachColumn() {
    TextTable table = new TextTable();
    table.addWords("name", "");
    assertThatThrownBy(() -> table.addRow(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
