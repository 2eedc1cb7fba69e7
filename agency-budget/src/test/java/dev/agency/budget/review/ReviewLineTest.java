package dev.agency.budget.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReviewLineTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
  private static final SetupReview REVIEW = SetupReview.of(ReviewPolicy.usual());

  private static List<Message> evidence(long seed) {
    return REVIEW
        .review(SetupDraw.facts(seed), ImmutableList.of(), SetupDraw.MONDAY)
        .granted()
        .orElseThrow()
        .results()
        .stream()
        .flatMap(result -> result.evidence().stream())
        .toList();
  }

  @Test
  void whateverAReviewSaysHasWordsThatNameWhatItHas() {
    Set<ReviewLine> met = EnumSet.noneOf(ReviewLine.class);
    LongStream.range(0, 1_000)
        .mapToObj(ReviewLineTest::evidence)
        .flatMap(List::stream)
        .forEach(
            message -> {
              if (message.code().startsWith("STAFFING_")) {
                assertThat(ReviewLine.of(message.code())).isEmpty();
                return;
              }
              ReviewLine line = ReviewLine.of(message.code()).orElseThrow();
              met.add(line);
              assertThat(message.arguments().stream().map(Message.Argument::name))
                  .as(message.code())
                  .containsAll(names(line));
            });
    assertThat(met).hasSizeGreaterThan(ReviewLine.values().length / 2);
  }

  private static Set<String> names(ReviewLine line) {
    return ARGUMENT
        .matcher(line.words())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
