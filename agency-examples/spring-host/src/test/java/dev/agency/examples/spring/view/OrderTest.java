package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.spring.Host;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows are ranked by what is seen of them, and by nothing else. */
class OrderTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void whoSeesWhatTimePeopleHaveIsToldOfTheBestFirst() {
    assertThat(candidates("rm"))
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo(
            Comparator.comparingLong((JsonNode each) -> minutes(each, "shortMinutes"))
                .thenComparing(each -> !each.get("isWished").asBoolean())
                .thenComparing(each -> minutes(each, "freeMinutes"), Comparator.reverseOrder()))
        .extracting(OrderTest::person)
        .isNotEqualTo(candidates("hr").stream().map(OrderTest::person).toList());
  }

  @Test
  void whoSeesNoneIsToldOfThoseWishedForFirstAndOfTheOthersByTheirIds() {
    assertThat(candidates("hr"))
        .hasSizeGreaterThan(2)
        .noneMatch(each -> each.has("freeMinutes") || each.has("shortMinutes"))
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode each) -> !each.get("isWished").asBoolean())
                .thenComparing(OrderTest::person));
  }

  /** Of the wish with most of them. */
  private static ImmutableList<JsonNode> candidates(String login) {
    return JSON.readTree(Host.h2().as(login).get("/api/resource-requests").body())
        .get("requests")
        .valueStream()
        .map(wish -> wish.get("candidates").valueStream().collect(toImmutableList()))
        .max(Comparator.comparingInt(ImmutableList::size))
        .orElseThrow();
  }

  private static long minutes(JsonNode candidate, String field) {
    return candidate.get(field).asLong();
  }

  private static String person(JsonNode candidate) {
    return candidate.get("person").asString();
  }
}
