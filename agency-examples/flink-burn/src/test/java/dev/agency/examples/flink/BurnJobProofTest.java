package dev.agency.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.sun.management.OperatingSystemMXBean;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.examples.flink.Cluster.Kill;
import dev.agency.examples.flink.Cluster.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job says of each budget what the batch says, letter by letter, whatever happens to it. */
class BurnJobProofTest {
  private static final long SEED = 20260302;

  @TempDir Path directory;

  @Test
  @Tag("short")
  void everyBurnIsThatOfTheBatchBeforeAndAfterAKill() throws Exception {
    compare(new World(SEED, 2_000, 6));
  }

  @Test
  @Tag("full")
  void everyBurnOfAMillionFactsIsThatOfTheBatchBeforeAndAfterAKill() throws Exception {
    System.out.println(compare(new World(SEED, 1_000_000, 250_000, 200)));
  }

  /** Compares, and returns what it cost, which is that of a start in a small world. */
  private String compare(World world) throws Exception {
    ImmutableSortedMap<String, String> expected = batch(world);

    long start = cpu();
    long revisions = 0;
    for (int telling : world.order()) {
      revisions += world.telling(telling).revision();
    }
    double drawn = cpu() - start;
    assertThat(revisions).isGreaterThan(world.tellings());
    start = cpu();
    assertThat(ledger(world)).isEqualTo(expected);
    double inMemory = cpu() - start;
    start = cpu();
    Run calm = new Cluster(world, 2).run(Kill.NEVER, directory.resolve("calm"));
    double inFlink = cpu() - start;
    assertThat(calm.reports()).isEqualTo(expected);
    assertThat(calm.troubles).isEmpty();

    Run killed = new Cluster(world, 2).run(Kill.IN_PLACE, directory.resolve("killed"));
    assertThat(killed.kills).hasValue(2);
    assertThat(killed.reports()).isEqualTo(expected);

    Path kept = directory.resolve("gone");
    Run gone = new Cluster(world, 1).run(Kill.FOR_GOOD, kept);
    assertThat(gone.kills).hasValue(1);
    assertThat(gone.reports()).isNotEqualTo(expected);
    Map.Entry<Long, Path> last = Cluster.lastCheckpoint(kept);
    Run restored =
        new Cluster(world, 2).from(last.getValue()).run(Kill.NEVER, directory.resolve("restored"));
    assertThat(restored.reports()).isEqualTo(expected);

    long told = Objects.requireNonNull(gone.factsBy.get(last.getKey()), "facts");
    Batch soFar = new Batch();
    int[] order = world.order();
    for (int i = 0; i < told; i++) {
      soFar.hear(world.telling(order[i]));
    }
    System.out.printf(
        Locale.ROOT,
        "PASS flink burn: %,d tellings of %,d facts on %d budgets, late, twice, edited, moved,"
            + " deleted and in conflict, with %d tellings of rates: all rows of each budget are"
            + " those of the batch; calm, killed twice, and in a new cluster from what the last"
            + " kept after %,d tellings; seed %d%n",
        world.tellings(),
        world.facts(),
        world.budgets(),
        World.TERMS,
        told,
        SEED);
    return String.format(
        Locale.ROOT,
        "flink burn costs: %.1f us of processor a telling by Flink, %.1f by a ledger in memory, the"
            + " %.1f to draw one left out; %,d bytes of state for %,d facts, %,d each",
        (inFlink - drawn) / world.tellings() / 1e3,
        (inMemory - drawn) / world.tellings() / 1e3,
        drawn / world.tellings() / 1e3,
        bytes(last.getValue()),
        soFar.size(),
        bytes(last.getValue()) / soFar.size());
  }

  /** What is expected. The table it is read from is gone when the job needs the room. */
  private static ImmutableSortedMap<String, String> batch(World world) {
    Batch batch = new Batch();
    for (int telling : world.order()) {
      batch.hear(world.telling(telling));
    }
    assertThat(batch.size()).isEqualTo(world.facts());
    return batch.burns(world);
  }

  /** The same by the ledger of the library, in memory. */
  private static Map<String, String> ledger(World world) {
    BurnLedger ledger = BurnLedger.empty();
    for (int telling : world.order()) {
      ledger.apply(world.telling(telling));
    }
    BurnState state = ledger.publish();
    Map<String, String> reports = new TreeMap<>();
    for (int budget = 0; budget < world.budgets(); budget++) {
      reports.put(
          World.budgetId(budget).value(),
          Batch.told(
              state.report(
                  World.plan(budget, 2),
                  World.rates(World.TERMS),
                  BurnSettings.usual(),
                  World.LAST_DAY)));
    }
    return reports;
  }

  /** Returns the nanoseconds of processor that this process took: others run beside it. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long bytes(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.walk(checkpoint.getParent())) {
      return files.filter(Files::isRegularFile).mapToLong(BurnJobProofTest::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With one subtask the order is the same in each run, so every report on the way is known. */
  @Test
  void everyReportOnTheWayIsThatOfWhatItStandsOn() throws Exception {
    World world = new World(SEED + 1, 400, 3);
    Run run = new Cluster(world, 1).pages(40).run(Kill.IN_PLACE, directory);
    assertThat(run.kills).hasValue(2);
    assertThat(run.troubles).isEmpty();
    Batch batch = new Batch();
    int compared = compare(run, batch);
    for (int telling : world.order()) {
      batch.hear(world.telling(telling));
      compared += compare(run, batch);
    }
    assertThat(run.all).as("reports of something that was never told").isEmpty();
    assertThat(compared).isGreaterThan(20);
    System.out.printf(
        Locale.ROOT,
        "PASS flink burn on the way: each of %d reports of %d budgets, before and after two kills,"
            + " is that of the changes and revisions it stands on; seed %d%n",
        compared,
        world.budgets(),
        SEED + 1);
  }

  /** Takes out the reports that stand on what the batch knows now. */
  private static int compare(Run run, Batch batch) {
    int before = run.all.size();
    run.all.removeIf(
        burned -> {
          if (burned.changes() != batch.changes(burned.budget())) {
            return false;
          }
          int number = Integer.parseInt(burned.budget().substring(2));
          String expected = batch.burn(World.plan(number, burned.plan()), burned.terms());
          assertThat(burned.report()).as(burned.budget()).isEqualTo(expected);
          return true;
        });
    return before - run.all.size();
  }
}
