package dev.agency.examples.jdbc.kill;

import dev.agency.examples.jdbc.JdbcStores;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that is killed: each writer goes on with its steps from where it is told, and says
 * which step is done once the desk has answered.
 */
public final class KilledWriter {
  private KilledWriter() {}

  /**
   * Writes until it is killed, or up to a step if one is named.
   *
   * @param args the database, the first step of each writer, and the step to end before, if any
   */
  public static void main(String[] args) throws InterruptedException {
    int last = 1 + Script.WRITERS;
    int end = args.length > last ? Integer.parseInt(args[last]) : Integer.MAX_VALUE;
    JdbcStores stores = JdbcStores.of(KillTest.database(args[0]));
    Script script = new Script(stores);
    PrintStream out = System.out;
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          thrown.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < Script.WRITERS; writer++) {
      int number = writer;
      int first = Integer.parseInt(args[1 + writer]);
      writers.add(
          new Thread(
              () -> {
                for (int step = first; step < end; step++) {
                  script.run(number, step);
                  synchronized (out) {
                    out.println(number + " " + step + " done");
                    out.flush();
                  }
                }
              }));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    System.exit(0); // the database stays open by itself
  }
}
