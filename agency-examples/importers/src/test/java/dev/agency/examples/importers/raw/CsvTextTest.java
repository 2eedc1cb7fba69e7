package dev.agency.examples.importers.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class CsvTextTest {
  @Test
  void aRowEndsWithCarriageReturnAndLineFeed() {
    assertThat(CsvText.row(List.of("Website", "", "12.50"))).isEqualTo("Website,,12.50\r\n");
  }

  @Test
  void cellsThatNeedItAreQuotedAndQuotesDoubled() {
    assertThat(CsvText.row(List.of("a,b", "say \"so\"", "x;y", "two\nlines", " edge")))
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"x;y\",\"two\nlines\",\" edge\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1|'=1+1",
        "+1 555|'+1 555",
        "-relaunch|'-relaunch",
        "@sum|'@sum",
        "\uFF1Dcmd|'\uFF1Dcmd",
        "\t=1|\"'\t=1\"",
        " =1|' =1",
        "-5.00|-5.00",
        "-5|-5",
        "12|12",
        "-5.|'-5.",
        "a=b|a=b",
      })
  void aTextThatASpreadsheetWouldRunGetsAnApostropheAndANumberDoesNot(String cell, String written) {
    assertThat(CsvText.row(List.of(cell, "end"))).isEqualTo(written + ",end\r\n");
  }

  @Property
  void everyRowIsReadBackAndNoCellIsAFormula(
      @ForAll @Size(min = 2, max = 6) List<@StringLength(max = 8) String> cells)
      throws IOException {
    List<String> printable = cells.stream().map(cell -> cell.replaceAll("\\p{C}", "")).toList();
    String text =
        CsvText.row(printable.stream().map(cell -> "h").toList()) + CsvText.row(printable);
    try (CsvFile file = CsvFile.open("t.csv", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      ImmutableList<String> read =
          file.next().map(CsvRow::cells).orElse(ImmutableList.copyOf(printable));
      for (int i = 0; i < printable.size(); i++) {
        String cell = read.get(i);
        assertThat(cell).isIn(printable.get(i), "'" + printable.get(i));
        assertThat(cell.matches("(?s)[=+@].*")).isFalse();
      }
    }
  }
}
