package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
  @Test
  void anAnswerIsKeptUntilThereIsNoRoom() {
    Remembered<String, Integer> answers = new Remembered<>(2);
    answers.keep("one", 1);
    answers.keep("two", 2);
    assertThat(answers.get("one")).isEqualTo(1);
    assertThat(answers.get("two")).isEqualTo(2);
    answers.keep("three", 3);
    assertThat(answers.get("one")).isNull();
    assertThat(answers.get("three")).isEqualTo(3);
    answers.keep("one", 1);
    assertThat(answers.get("one")).isEqualTo(1);
  }

  @Test
  void oddQuestionsDoNotKeepOutLaterOnes() {
    Remembered<Integer, Integer> answers = new Remembered<>(100);
    IntStream.range(0, 100_000)
        .parallel()
        .forEach(
            i -> {
              answers.keep(i, i);
              Integer kept = answers.get(i);
              assertThat(kept == null || kept == i).isTrue();
            });
    answers.keep(-1, -1);
    assertThat(answers.get(-1)).isEqualTo(-1);
    // Two threads may each add one beyond the room, and no more than there are threads.
    long left = IntStream.range(-1, 100_000).filter(i -> answers.get(i) != null).count();
    assertThat(left).isBetween(1L, 100L + Runtime.getRuntime().availableProcessors() + 1);
  }
}
