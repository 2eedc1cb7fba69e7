package dev.agency.examples.benchmarks;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program: it checks that all engines give the same answers, then measures them.
 *
 * <p>It ends with 1 where an engine gives another answer than the rules do, for the time of one
 * that does something else says nothing; and with 2 where it was not called as it should.
 */
public final class Benchmarks {
  private static final String USAGE =
      """
      usage: agency-benchmarks [--quick] [--check] [--rounds=N] [--entries=N] [--write=PAGE]
                               [GROUP ...] [ENGINE ...]
        --quick      short rounds and 1,000,000 time entries, to see that it runs
        --check      compares the answers and measures nothing
        --rounds=N   so many rounds, of which each engine has one after the other
        --entries=N  so many time entries for the groups that burn them
        --write=PAGE writes what was measured into the section of each group of a page
      Without a group all are measured, without an engine all of a group; the floor always is.""";

  private static final Pattern NUMBER = Pattern.compile("--(rounds|entries)=([1-9][0-9]{0,7})");

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param args options, groups and engines
   * @throws IOException if the page cannot be read or written
   */
  public static void main(String... args) throws IOException {
    System.exit(run(ImmutableSet.copyOf(args)));
  }

  private static int run(ImmutableSet<String> args) throws IOException {
    if (!args.stream().allMatch(Benchmarks::isKnown)) {
      System.err.println(USAGE);
      for (Group group : Group.values()) {
        System.err.println(group.word() + ": " + String.join(" ", group.engines().keySet()));
      }
      return 2;
    }
    List<Group> named =
        Arrays.stream(Group.values()).filter(group -> args.contains(group.word())).toList();
    Optional<Page> page = page(args);
    boolean right = true;
    for (Group group : named.isEmpty() ? List.of(Group.values()) : named) {
      right &= run(group, args, page);
    }
    return right ? 0 : 1;
  }

  private static Optional<Page> page(ImmutableSet<String> args) throws IOException {
    Optional<Page> page =
        args.stream()
            .filter(arg -> arg.startsWith(Origin.WRITE))
            .findFirst()
            .map(arg -> new Page(Path.of(arg.substring(Origin.WRITE.length()))));
    if (page.isPresent()) {
      page.get().write("versions", Origin.versions());
    }
    return page;
  }

  private static boolean isKnown(String arg) {
    return arg.equals("--quick")
        || arg.equals("--check")
        || (arg.length() > Origin.WRITE.length() && arg.startsWith(Origin.WRITE))
        || NUMBER.matcher(arg).matches()
        || Arrays.stream(Group.values())
            .anyMatch(group -> group.word().equals(arg) || group.engines().containsKey(arg));
  }

  private static boolean run(Group group, ImmutableSet<String> args, Optional<Page> page)
      throws IOException {
    System.out.println();
    System.out.println("== " + group.title());
    ImmutableMap<String, Verdict> answers = ImmutableMap.copyOf(group.check());
    answers.forEach(
        (engine, verdict) ->
            System.out.println(
                (verdict.isRight() ? "ok   " : "FAIL ") + engine + ": " + verdict.said()));
    if (!answers.values().stream().allMatch(Verdict::isRight)) {
      return false;
    }
    if (!args.contains("--check")) {
      Settings settings = settings(args);
      ImmutableMap<String, String> engines = chosen(group, args);
      Rounds rounds = Rounds.measure(group, settings, engines.keySet());
      Measured measured =
          new Measured(group, answers, engines, rounds, ImmutableList.copyOf(group.more(settings)));
      measured.lines().forEach(System.out::println);
      System.out.println(Origin.machine(settings));
      if (page.isPresent()) {
        page.get().write(group.word(), measured.section(Origin.line(args, settings)));
      }
    }
    return true;
  }

  private static Settings settings(ImmutableSet<String> args) {
    Settings settings = args.contains("--quick") ? Settings.QUICK : Settings.NORMAL;
    for (String arg : args) {
      Matcher number = NUMBER.matcher(arg);
      if (number.matches()) {
        int value = Integer.parseInt(number.group(2));
        settings =
            number.group(1).equals("rounds")
                ? settings.withRounds(value)
                : settings.withEntries(value);
      }
    }
    return settings;
  }

  /** The engines named, and the floor; all of them if none is named. */
  private static ImmutableMap<String, String> chosen(Group group, ImmutableSet<String> args) {
    ImmutableMap<String, String> all = ImmutableMap.copyOf(group.engines());
    if (all.keySet().stream().noneMatch(args::contains)) {
      return all;
    }
    String floor = all.keySet().iterator().next();
    return all.entrySet().stream()
        .filter(engine -> engine.getKey().equals(floor) || args.contains(engine.getKey()))
        .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
