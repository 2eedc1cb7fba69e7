package dev.agency.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program: it checks that all engines give the same answers, then measures them.
 *
 * <p>{@code java -jar agency-benchmarks.jar [--quick] [--check] [group ...]}. It ends with 1 where
 * an engine gives another answer than the rules do, for a figure of one that does something else
 * says nothing; and with 2 where it was not called as it should.
 */
public final class Benchmarks {
  private static final String USAGE =
      "usage: agency-benchmarks [--quick] [--check] ["
          + String.join("|", Arrays.stream(Group.values()).map(Group::word).toList())
          + " ...]";

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param args {@code --quick} for a short look, {@code --check} to compare answers only, and the
   *     groups, all of them if none is named
   */
  public static void main(String... args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) {
    List<Group> groups = new ArrayList<>();
    for (String arg : args) {
      Optional<Group> named =
          Arrays.stream(Group.values()).filter(group -> group.word().equals(arg)).findFirst();
      named.ifPresent(groups::add);
      if (named.isEmpty() && !arg.equals("--quick") && !arg.equals("--check")) {
        System.err.println(USAGE);
        return 2;
      }
    }
    Settings settings = args.contains("--quick") ? Settings.QUICK : Settings.NORMAL;
    boolean right = true;
    for (Group group : groups.isEmpty() ? List.of(Group.values()) : groups) {
      System.out.println();
      System.out.println("== " + group.title());
      boolean same = group.check();
      right &= same;
      if (same && !args.contains("--check")) {
        Rounds rounds = Rounds.measure(group, settings, group.engines().keySet());
        System.out.println();
        Table.lines(group.engines(), rounds).forEach(System.out::println);
        System.out.println(machine(settings));
      }
    }
    return right ? 0 : 1;
  }

  private static String machine(Settings settings) {
    return System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.runtime.version")
        + ", "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores; "
        + settings.rounds()
        + " rounds of "
        + settings.iterations()
        + " x "
        + settings.millis()
        + " ms, intervals of 95 %";
  }
}
