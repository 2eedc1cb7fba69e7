package dev.agency.examples.benchmarks;

import dev.agency.examples.benchmarks.build.BuildBenchmark;
import dev.agency.examples.benchmarks.build.BuildEngine;
import dev.agency.examples.benchmarks.build.PolicyBuild;
import dev.agency.examples.benchmarks.decision.DecisionBenchmark;
import dev.agency.examples.benchmarks.decision.DecisionCheck;
import dev.agency.examples.benchmarks.decision.Engine;
import dev.agency.examples.benchmarks.list.ListBenchmark;
import dev.agency.examples.benchmarks.list.ListEngine;
import dev.agency.examples.benchmarks.list.ListWorld;
import dev.agency.examples.benchmarks.list.Tally;
import dev.agency.examples.benchmarks.world.BenchWorld;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A question that several engines answer; the first of them is the floor. */
enum Group {
  /** One permission decision. */
  DECISION("one permission decision", DecisionBenchmark.class, BenchWorld.REQUESTS) {
    @Override
    Map<String, String> engines() {
      Map<String, String> engines = new LinkedHashMap<>();
      Arrays.stream(Engine.values()).forEach(e -> engines.put(e.name(), e.label()));
      return engines;
    }

    @Override
    List<Bar> bars() {
      return List.of(
          Bar.ratio("agency <= 2 x the floor", "AGENCY", "BIT_SET", 2, true),
          Bar.ratio("agency, explained <= 2 x the floor", "AGENCY_EXPLAINED", "BIT_SET", 2, true),
          Bar.ratio("Spring, managers >= 20 x agency", "SPRING_MANAGERS", "AGENCY", 20, false),
          Bar.ratio(
              "Spring, @PreAuthorize >= 20 x agency", "SPRING_EXPRESSION", "AGENCY", 20, false));
    }

    @Override
    boolean check() {
      BenchWorld world = BenchWorld.draw();
      boolean right = true;
      for (Engine engine : Engine.values()) {
        DecisionCheck check = DecisionCheck.of(world, engine.build(world));
        boolean passes = check.isRight() || (!engine.denies() && check.wrongRefusals() == 0);
        right &= passes;
        print(
            "%s %s: %d of %d allowed, %d wrongly allowed, %d wrongly refused%s",
            passes ? "ok  " : "FAIL",
            engine.label(),
            check.allowed(),
            check.asked(),
            check.wrongAllows(),
            check.wrongRefusals(),
            engine.denies() ? "" : " (it knows no denials)");
      }
      return right;
    }
  },
  /** A list of redacted records. */
  LIST("one record of a list of 100,000, redacted and read", ListBenchmark.class, ListWorld.ITEMS) {
    @Override
    Map<String, String> engines() {
      Map<String, String> engines = new LinkedHashMap<>();
      Arrays.stream(ListEngine.values()).forEach(e -> engines.put(e.name(), e.label()));
      return engines;
    }

    @Override
    List<Bar> bars() {
      return List.of(Bar.ratio("agency <= 1.3 x the floor", "AGENCY", "LAZY", 1.3, true));
    }

    @Override
    boolean check() {
      ListWorld world = ListWorld.draw(ListWorld.ITEMS);
      Tally expected = world.tally();
      boolean right = true;
      for (ListEngine engine : ListEngine.values()) {
        Tally tally = engine.build(world).list();
        int more = tally.values() - expected.values();
        boolean passes =
            tally.equals(expected)
                || (!engine.denies() && tally.views() == expected.views() && more >= 0);
        right &= passes;
        print(
            "%s %s: %d records, %d values, %d of them wrongly%s",
            passes ? "ok  " : "FAIL",
            engine.label(),
            tally.views(),
            tally.values(),
            more,
            engine.denies() ? "" : " (it knows no denials)");
      }
      return right;
    }
  },
  /** The build of a policy. */
  BUILD("a policy of 8 roles and 20 record types, with the leak gate", BuildBenchmark.class, 1) {
    @Override
    Map<String, String> engines() {
      return Map.of(BuildEngine.AGENCY.name(), "agency");
    }

    @Override
    List<Bar> bars() {
      return List.of(Bar.millis("agency <= 250 ms", BuildEngine.AGENCY.name(), 250));
    }

    @Override
    boolean check() {
      boolean whole = new PolicyBuild().isWhole();
      print("%s agency: %d roles, all quantities", whole ? "ok  " : "FAIL", PolicyBuild.ROLES);
      return whole;
    }
  };

  private final String title;
  private final Class<?> benchmark;
  private final int operations;

  Group(String title, Class<?> benchmark, int operations) {
    this.title = title;
    this.benchmark = benchmark;
    this.operations = operations;
  }

  /** What is measured, for people. */
  String title() {
    return title;
  }

  /** The class that measures. */
  Class<?> benchmark() {
    return benchmark;
  }

  /** How many operations an invocation is made of. */
  int operations() {
    return operations;
  }

  /** The name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The engines and their names for people, the floor first. */
  abstract Map<String, String> engines();

  /** What should hold between the engines. */
  abstract List<Bar> bars();

  /** Whether all engines give the same answers; it prints how each compares. */
  abstract boolean check();

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
