package dev.agency.examples.jdbc.kill;

import dev.agency.core.json.AgencyJson;
import dev.agency.examples.jdbc.JdbcStores;
import java.io.PrintStream;

/**
 * The process that is killed: each writer goes on with its steps from where it is told, and says
 * which step is done once the desk has answered.
 */
public final class KilledWriter {
  private KilledWriter() {}

  /**
   * Writes until it is killed.
   *
   * @param args the database, then the first step of each writer
   */
  public static void main(String[] args) {
    JdbcStores stores = JdbcStores.of(KillTest.database(args[0]), AgencyJson.stored());
    Script script = new Script(stores);
    PrintStream out = System.out;
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          thrown.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    for (int writer = 0; writer < Script.WRITERS; writer++) {
      int number = writer;
      int first = Integer.parseInt(args[1 + writer]);
      new Thread(
              () -> {
                for (int step = first; ; step++) {
                  script.run(number, step);
                  synchronized (out) {
                    out.println(number + " " + step + " done");
                    out.flush();
                  }
                }
              })
          .start();
    }
  }
}
