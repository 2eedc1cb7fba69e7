package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidJsonException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that must be refused: alike by both lines, with path and code, soon, and saying nothing.
 */
class HostileCorpusTest {
  private static final ImmutableList<Line> STRICT =
      ImmutableList.of(Line.JACKSON_2, Line.JACKSON_3);
  private static final ImmutableList<HostileInput> CORPUS = HostileInput.corpus();

  static ImmutableList<HostileInput> corpus() {
    return CORPUS;
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void eachInputIsRefusedAlikeByBothLines(HostileInput input) {
    String expected = input.path() + " " + input.code();
    for (Line line : STRICT) {
      assertThat(outcome(line, input)).as("%s", line).isEqualTo(expected);
    }
  }

  @Test
  void theCorpusIsLargeAndHasNoInputTwice() {
    assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(120);
    assertThat(CORPUS).extracting(input -> input.type() + input.json()).doesNotHaveDuplicates();
  }

  @Test
  void noInputHoldsTheReaderUp() {
    // The time is a guard against a hang; what an input costs is limited before it is parsed.
    Model.ALL.forEach(model -> STRICT.forEach(line -> outcome(line, model.type(), "[]")));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> CORPUS.forEach(input -> STRICT.forEach(line -> outcome(line, input))));
  }

  private static String outcome(Line line, HostileInput input) {
    return outcome(line, input.type(), input.json());
  }

  /** Returns path and code of the refusal, or what came instead. */
  private static String outcome(Line line, Class<?> type, String json) {
    try {
      return "accepted " + line.read(json, type);
    } catch (InvalidJsonException refusal) {
      return refusal.path() + " " + refusal.code();
    } catch (Exception other) {
      return "not a refusal: " + other;
    }
  }
}
