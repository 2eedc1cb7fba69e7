package dev.agency.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void aRowMoreThanAskedForSaysWhereToGoOn() {
    assertThat(Page.of(ImmutableList.of("a", "b", "c"), 2, row -> "at-" + row))
        .isEqualTo(new Page<>(ImmutableList.of("a", "b"), Optional.of(new Cursor("at-b"))));
  }

  @Test
  void theLastPageGoesNowhere() {
    assertThat(Page.of(ImmutableList.of("a", "b"), 2, row -> "at-" + row))
        .isEqualTo(new Page<>(ImmutableList.of("a", "b"), Optional.empty()));
    assertThat(Page.of(ImmutableList.of("a"), 2, row -> "at-" + row).next()).isEmpty();
    assertThat(Page.of(ImmutableList.of(), 2, row -> "at-" + row))
        .isEqualTo(new Page<>(ImmutableList.of(), Optional.empty()));
  }

  @Test
  void aPageHasOneToAThousandRows() {
    assertThat(Page.requireLimit(1)).isEqualTo(1);
    assertThat(Page.requireLimit(1_000)).isEqualTo(1_000);
    String rule = "/limit OUT_OF_RANGE The limit of a page must be from 1 to 1000.";
    assertThat(Refused.sentences(() -> Page.requireLimit(0))).containsExactly(rule);
    assertThat(Refused.sentences(() -> Page.requireLimit(1_001))).containsExactly(rule);
    assertThat(Refused.sentences(() -> Page.requireLimit(-1))).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "0", "d-1", "a.b_c:d-e", "0000000000000000017"})
  void aCursorIsATextThatTravels(String text) {
    assertThat(new Cursor(text)).hasToString(text);
    assertThat(new Cursor("x" + "y".repeat(63)).text()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a/b", "é", "a\n", "a\u0000", "-- ;", ".a", "-a", ":a", "_a"})
  void anyOtherTextIsNoCursor(String text) {
    assertThat(Refused.sentences(() -> new Cursor(text)))
        .containsExactly(" MALFORMED_ID The cursor must be one that a page gave.");
    assertThat(Refused.problems(() -> new Cursor("x".repeat(65)))).containsExactly(" MALFORMED_ID");
  }
}
