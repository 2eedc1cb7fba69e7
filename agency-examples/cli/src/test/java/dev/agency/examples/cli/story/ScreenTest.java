package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final Screen screen = new Screen();

  @Test
  void aSentenceIsBrokenAtWordsAndGoesOnIndented() {
    screen.say("word ".repeat(30).strip());
    assertThat(screen.lines())
        .containsExactly("word ".repeat(20).strip(), "  " + "word ".repeat(10).strip());
  }

  @Test
  void aLineMayBeAsWideAsTheScreenAndNoWider() {
    screen.say("x".repeat(50) + " " + "y".repeat(49));
    screen.say("x".repeat(50) + " " + "y".repeat(50));
    assertThat(screen.lines())
        .containsExactly(
            "x".repeat(50) + " " + "y".repeat(49), "x".repeat(50), "  " + "y".repeat(50));
  }

  @Test
  void aNumberStaysWithItsUnit() {
    screen.say("x".repeat(93) + " 1,072 h of work, 5.2 % of it, 87 hats");
    assertThat(screen.lines())
        .containsExactly("x".repeat(93), "  1,072 h of work, 5.2 % of it, 87 hats");
    Screen other = new Screen();
    other.say("x".repeat(97) + " 87 hats");
    assertThat(other.lines()).containsExactly("x".repeat(97) + " 87", "  hats");
  }

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    screen.columns(List.of(List.of("", "Head"), List.of("row", "1"), List.of("longer row", "")));
    assertThat(screen.lines()).containsExactly("            Head", "row         1", "longer row");
  }

  @Test
  void aDayHasItsName() {
    assertThat(Screen.day(LocalDate.parse("2026-01-19"))).isEqualTo("Monday 2026-01-19");
  }
}
