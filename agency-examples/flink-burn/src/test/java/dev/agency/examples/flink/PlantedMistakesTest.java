package dev.agency.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnSettings;
import dev.agency.examples.flink.Cluster.Kill;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with the batch finds what a job of this kind may get wrong. */
class PlantedMistakesTest {
  private static final World WORLD = new World(77, 300, 3);

  @TempDir Path directory;

  /** What is told first holds. */
  private static final class DropsEdits extends Register {
    private static final long serialVersionUID = 1L;

    @Override
    Kept joined(Kept known, Fact fact) {
      return known;
    }
  }

  /** What is told last holds. */
  private static final class TrustsTheLast extends Register {
    private static final long serialVersionUID = 1L;

    @Override
    Kept joined(Kept known, Fact fact) {
      return Kept.first(fact);
    }
  }

  /** The same once more is taken for something new. */
  private static final class CountsTwice extends Register {
    private static final long serialVersionUID = 1L;

    @Override
    @Nullable Kept known(@Nullable Kept known, Fact fact) {
      return known != null && Arrays.equals(known.told(), fact.told()) ? null : known;
    }
  }

  /** A deletion, which names no budget, takes nothing off. */
  private static final class KeepsWhatIsDeleted extends Register {
    private static final long serialVersionUID = 1L;

    @Override
    Kept joined(Kept known, Fact fact) {
      return fact.budget().isEmpty() ? known : known.joined(fact);
    }
  }

  /** The rates that are there first stay. */
  private static final class ForgetsLateRates extends Burn {
    private static final long serialVersionUID = 1L;

    ForgetsLateRates() {
      super(BurnSettings::usual, Batch::told);
    }

    @Override
    Standing joined(@Nullable Standing known, Terms told) {
      return known == null ? super.joined(null, told) : known;
    }
  }

  @Test
  @Tag("short")
  void theMostLikelyMistakesAreFoundByTheBatch() throws Exception {
    find(
        ImmutableList.of(
            new Cluster(WORLD, 1).with(DropsEdits::new),
            new Cluster(WORLD, 1).with(CountsTwice::new),
            new Cluster(WORLD, 1).withBurn(ForgetsLateRates::new)));
  }

  @Test
  @Tag("full")
  void eachMistakeIsFoundByTheBatch() throws Exception {
    Path kept = directory.resolve("kept");
    new Cluster(WORLD, 1).run(Kill.FOR_GOOD, kept);
    Path last = Cluster.lastCheckpoint(kept).getValue();
    assertThat(new Cluster(WORLD, 1).from(last).run(Kill.NEVER, directory).reports())
        .isEqualTo(expected());
    find(
        ImmutableList.of(
            new Cluster(WORLD, 1).with(DropsEdits::new),
            new Cluster(WORLD, 1).with(TrustsTheLast::new),
            new Cluster(WORLD, 1).with(CountsTwice::new),
            new Cluster(WORLD, 1).with(KeepsWhatIsDeleted::new),
            new Cluster(WORLD, 1).withBurn(ForgetsLateRates::new),
            new Cluster(WORLD, 1).from(last).withoutRegister()));
  }

  private static ImmutableSortedMap<String, String> expected() {
    Batch batch = new Batch();
    for (int telling : WORLD.order()) {
      batch.hear(WORLD.telling(telling));
    }
    return batch.burns(WORLD);
  }

  private void find(List<Cluster> mistaken) throws Exception {
    ImmutableSortedMap<String, String> expected = expected();
    for (Cluster cluster : mistaken) {
      Map<String, String> reports = cluster.run(Kill.NEVER, directory).reports();
      assertThat(reports.keySet()).isEqualTo(expected.keySet());
      assertThat(reports).isNotEqualTo(expected);
    }
    System.out.printf(
        Locale.ROOT,
        "PASS flink burn saboteurs: %d mistakes are found by the batch, seed %d%n",
        mistaken.size(),
        WORLD.seed());
  }
}
