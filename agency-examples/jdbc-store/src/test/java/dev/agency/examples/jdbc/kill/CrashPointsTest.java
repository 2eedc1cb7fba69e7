package dev.agency.examples.jdbc.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.examples.jdbc.JdbcStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at what each single write of two writers leaves in an H2 file, as if the process had been
 * killed right after it: many more points than {@link KillTest} meets, without its processes.
 *
 * <p>Of what was acknowledged all is there. What was not is there as a whole or not at all: sent
 * again, it is. Without {@link dev.agency.examples.jdbc.OneWriter} some point in a few thousand
 * holds half a transaction, more of them the busier the processors are.
 */
class CrashPointsTest {
  /** What a write left, and how many steps each writer had been told were done by then. */
  private record Point(ByteSource left, ImmutableIntArray done) {}

  @TempDir Path directory;

  @Test
  @Tag("full")
  void noPointOfManyLivesHoldsHalfATransaction() throws Exception {
    assertThat(points(40)).isGreaterThan(1_000);
  }

  private int points(int lives) throws Exception {
    String empty = directory.resolve("empty").toString();
    KillTest.create(empty);
    byte[] start = Files.readAllBytes(file(empty));
    int points = 0;
    for (int life = 0; life < lives; life++) {
      for (Point point : live(directory.resolve("life-" + life).toString(), start)) {
        look(directory.resolve("point-" + points++).toString(), point);
      }
    }
    System.out.printf(
        "PASS crash points of an H2 file: %d writes of two writers in %d lives, each looked at as"
            + " if the process had died right after it, 0 acknowledged steps lost, 0 halves%n",
        points, lives);
    return points;
  }

  /** Lets two writers do two rounds and a bit, and returns what each write to the file left. */
  private static List<Point> live(String name, byte[] start) throws Exception {
    Files.write(file(name), start);
    AtomicIntegerArray done = new AtomicIntegerArray(Script.WRITERS);
    Queue<Point> points = new ConcurrentLinkedQueue<>();
    RecordedPath.record(
        left ->
            points.add(
                new Point(ByteSource.wrap(left), ImmutableIntArray.of(done.get(0), done.get(1)))));
    DataSource database = KillTest.database("recorded:" + name);
    Script script = new Script(JdbcStores.of(database));
    ExecutorService writers = Executors.newFixedThreadPool(Script.WRITERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < Script.WRITERS; writer++) {
        int number = writer;
        all.add(
            writers.submit(
                () -> {
                  for (int step = 0; step < 23; step++) {
                    script.run(number, step);
                    done.set(number, step + 1);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      writers.shutdownNow();
      RecordedPath.record(left -> {});
      KillTest.shutDown(database);
    }
    return List.copyOf(points);
  }

  /** Sends again the last step that was acknowledged and the first that was not. */
  private static void look(String name, Point point) throws Exception {
    Files.write(file(name), point.left().read());
    DataSource database = KillTest.database(name);
    assertThat(KillTest.lost(database, new int[Script.WRITERS], point.done().toArray())).isEmpty();
    Script script = new Script(JdbcStores.of(database));
    for (int writer = 0; writer < Script.WRITERS; writer++) {
      for (int step = Math.max(0, point.done().get(writer) - 1);
          step <= point.done().get(writer);
          step++) {
        script.run(writer, step);
        assertThat(script.isThere(writer, step)).as("step %d of %d", step, writer).isTrue();
      }
    }
    KillTest.shutDown(database);
    Files.delete(file(name));
  }

  private static Path file(String name) {
    return Path.of(name + ".mv.db");
  }
}
