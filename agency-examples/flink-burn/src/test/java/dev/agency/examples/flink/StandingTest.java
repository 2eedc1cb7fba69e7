package dev.agency.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private record Document(long revision, String content) {}

  private static Standing told(List<Document> documents) {
    @Nullable Standing standing = null;
    for (Document document : documents) {
      standing = Standing.joined(standing, document.revision(), document.content());
    }
    return Objects.requireNonNull(standing, "standing");
  }

  @Test
  void theHighestRevisionHoldsInWhateverOrderTheyCome() {
    ImmutableList<Document> documents =
        ImmutableList.of(
            new Document(1, "a"), new Document(2, "b"), new Document(3, "c"), new Document(3, "c"));
    for (List<Document> order : Collections2.permutations(documents)) {
      assertThat(told(order).revision()).isEqualTo(3);
      assertThat(told(order).held()).contains("c");
    }
  }

  @Test
  void aRevisionThatWasToldInTwoWaysHoldsNothingUntilAHigherOneComes() {
    ImmutableList<Document> documents =
        ImmutableList.of(
            new Document(1, "a"), new Document(2, "c"), new Document(2, "b"), new Document(2, "c"));
    for (List<Document> order : Collections2.permutations(documents)) {
      assertThat(told(order).held()).isEmpty();
      assertThat(told(order).contents()).containsExactly("b", "c");
      assertThat(Standing.joined(told(order), 3, "d").held()).contains("d");
    }
  }

  @Test
  void whatSaysNothingNewChangesNothing() {
    Standing standing = Standing.joined(null, 2, "b");
    assertThat(Standing.joined(standing, 2, "b")).isSameAs(standing);
    assertThat(Standing.joined(standing, 1, "a")).isSameAs(standing);
  }
}
