package dev.agency.examples.jdbc.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import dev.agency.core.id.CommandId;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.examples.jdbc.JdbcStores;
import dev.agency.examples.jdbc.OneWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes to an H2 file, again and again, and looks for what it had said was
 * done.
 *
 * <p>It is the death of a process, not of a machine: what the operating system had taken over is
 * written. The next process sends again what was not answered, as a client would.
 */
class KillTest {
  private static final long SEED = 20_261_125L;

  @TempDir Path directory;

  @Test
  @Tag("short")
  void aFewKillsLoseNothing() throws Exception {
    assertThat(kill(Launcher.plain(), 1, 2, 40)).isPositive();
  }

  @Test
  @Tag("full")
  void threeHundredKillsLoseNothing() throws Exception {
    long acknowledged = kill(Launcher.archived(directory), 100, 3, 280);
    assertThat(acknowledged).isGreaterThanOrEqualTo(40_000);
  }

  /**
   * Kills some times over several files, each new and two at a time, each after up to some steps;
   * returns how many steps were acknowledged.
   */
  private long kill(Launcher launcher, int files, int killsEach, int mostSteps) throws Exception {
    List<Callable<Long>> work = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      String path = directory.resolve("agency-" + file).toString();
      Random random = new Random(SEED + file);
      work.add(() -> kill(launcher, path, killsEach, mostSteps, random));
    }
    long acknowledged = 0;
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      for (Future<Long> done : workers.invokeAll(work)) {
        acknowledged += done.get();
      }
    } finally {
      workers.shutdownNow();
    }
    System.out.printf(
        "PASS kill -9 of a JDBC writer on H2 files: %d kills, %d acknowledged writes, 0 lost, 0"
            + " deals converted twice (process death, not power loss), seeds %d to %d%n",
        files * killsEach, acknowledged, SEED, SEED + files - 1);
    return acknowledged;
  }

  private static long kill(Launcher launcher, String file, int kills, int mostSteps, Random random)
      throws Exception {
    int[] next = new int[Script.WRITERS];
    create(file);
    for (int run = 0; run < kills; run++) {
      int[] first = next.clone();
      writeAndKill(launcher, file, next, 1 + random.nextInt(mostSteps));
      DataSource left = database(file);
      assertThat(lost(left, first, next)).as("lost by kill %d of %s", run, file).isEmpty();
      shutDown(left);
    }
    DataSource left = database(file);
    assertThat(lost(left, new int[Script.WRITERS], next)).as("lost later in %s", file).isEmpty();
    shutDown(left);
    return Arrays.stream(next).asLongStream().sum();
  }

  /** Starts a process, waits until some steps are done, and kills it. */
  private static void writeAndKill(Launcher launcher, String file, int[] next, int steps)
      throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add(file);
    for (int step : next) {
      arguments.add(Integer.toString(step));
    }
    Process process = launcher.start(arguments);
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      int heard = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (!line.endsWith(" done")) {
          continue; // it was killed while it spoke
        }
        String[] done = line.split(" ", -1);
        next[Integer.parseInt(done[0])] = Integer.parseInt(done[1]) + 1;
        if (++heard == steps) {
          process.toHandle().destroyForcibly(); // what it had said by then is still read
        }
      }
      assertThat(heard).isGreaterThanOrEqualTo(steps);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * Finds the steps that were acknowledged and are not there, are half there, or are there twice.
   */
  static List<CommandId> lost(DataSource database, int[] first, int[] next) {
    JdbcStores stores = JdbcStores.of(database);
    Script script = new Script(stores);
    List<CommandId> lost = new ArrayList<>();
    for (int writer = 0; writer < Script.WRITERS; writer++) {
      for (int step = first[writer]; step < next[writer]; step++) {
        boolean remembered =
            !Script.isRemembered(step)
                || stores.commands().find(Script.CALLER, Script.command(writer, step)).isPresent();
        if (!remembered || !script.isThere(writer, step)) {
          lost.add(Script.command(writer, step));
        }
      }
    }
    return lost;
  }

  private static String schema() throws IOException {
    return Resources.toString(Resources.getResource(JdbcStores.class, "schema.sql"), UTF_8)
        .replace(" collate \"C\"", "");
  }

  /** Creates a file with tables and a pipeline. */
  static void create(String file) throws Exception {
    DataSource database = database(file);
    execute(database, schema());
    JdbcStores.of(database).entities(Pipelines.TYPE).insert(Script.CALLER, SampleAgency.pipeline());
    shutDown(database);
  }

  /** Gives the file free for the next process. */
  static void shutDown(DataSource database) throws Exception {
    execute(database, "SHUTDOWN");
  }

  private static void execute(DataSource database, String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Returns an H2 file that writes before it answers, for one transaction at a time, and stays open
   * between connections.
   */
  static DataSource database(String file) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
    return OneWriter.on(database);
  }
}
