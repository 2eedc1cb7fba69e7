package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import java.util.Optional;

/**
 * What finished projects of one category took of their estimates, the best kept one first.
 *
 * <p>A quantile is that of the nearest rank (Hyndman and Fan, Sample Quantiles in Statistical
 * Packages, 1996, definition 1): of seven projects the fourth stands for half of them.
 */
final class Experience {
  private final ImmutableList<SimilarProject> sorted;
  private final int least;

  private Experience(ImmutableList<SimilarProject> sorted, int least) {
    this.sorted = sorted;
    this.least = least;
  }

  static Experience of(SetupFacts facts, ReviewPolicy policy) {
    return new Experience(
        facts.finished().stream()
            .filter(each -> facts.category().filter(each.category()::equals).isPresent())
            .sorted(SimilarProject::byOverrun)
            .collect(toImmutableList()),
        policy.leastSimilar());
  }

  int projects() {
    return sorted.size();
  }

  /**
   * Returns the minutes with which a share of the projects would have been done, had they been
   * estimated at so much; empty of too few.
   */
  Optional<Long> needed(long estimate, BasisPoints share) {
    if (sorted.size() < least || estimate == 0) {
      return Optional.empty();
    }
    long rank = (share.value() * sorted.size() + BasisPoints.WHOLE - 1) / BasisPoints.WHOLE;
    return Optional.of(sorted.get(Math.toIntExact(Math.max(1, rank)) - 1).of(estimate));
  }
}
