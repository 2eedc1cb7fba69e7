package dev.agency.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.FormatMethod;
import dev.agency.examples.benchmarks.build.BuildBenchmark;
import dev.agency.examples.benchmarks.build.BuildEngine;
import dev.agency.examples.benchmarks.build.PolicyBuild;
import dev.agency.examples.benchmarks.burn.BurnBenchmark;
import dev.agency.examples.benchmarks.burn.BurnCheck;
import dev.agency.examples.benchmarks.burn.BurnEngine;
import dev.agency.examples.benchmarks.burn.BurnWorld;
import dev.agency.examples.benchmarks.burn.Footprint;
import dev.agency.examples.benchmarks.burn.LiveBenchmark;
import dev.agency.examples.benchmarks.burn.LiveCheck;
import dev.agency.examples.benchmarks.burn.LiveEngine;
import dev.agency.examples.benchmarks.burn.LoadBenchmark;
import dev.agency.examples.benchmarks.burn.LoadEngine;
import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Verdict;
import dev.agency.examples.benchmarks.capacity.availability.AvailabilityBenchmark;
import dev.agency.examples.benchmarks.capacity.availability.AvailabilityEngine;
import dev.agency.examples.benchmarks.capacity.impact.ImpactBenchmark;
import dev.agency.examples.benchmarks.capacity.impact.ImpactEngine;
import dev.agency.examples.benchmarks.capacity.risk.RiskBenchmark;
import dev.agency.examples.benchmarks.capacity.risk.RiskEngine;
import dev.agency.examples.benchmarks.capacity.snapshot.ChangeBenchmark;
import dev.agency.examples.benchmarks.capacity.snapshot.ChangeEngine;
import dev.agency.examples.benchmarks.capacity.snapshot.SnapshotBenchmark;
import dev.agency.examples.benchmarks.capacity.snapshot.SnapshotEngine;
import dev.agency.examples.benchmarks.capacity.staffing.StaffingBenchmark;
import dev.agency.examples.benchmarks.capacity.staffing.StaffingEngine;
import dev.agency.examples.benchmarks.decision.DecisionBenchmark;
import dev.agency.examples.benchmarks.decision.DecisionCheck;
import dev.agency.examples.benchmarks.decision.Engine;
import dev.agency.examples.benchmarks.list.ListBenchmark;
import dev.agency.examples.benchmarks.list.ListEngine;
import dev.agency.examples.benchmarks.list.ListWorld;
import dev.agency.examples.benchmarks.list.Tally;
import dev.agency.examples.benchmarks.world.BenchWorld;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    Map<String, Verdict> check() {
      BenchWorld world = BenchWorld.draw();
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (Engine engine : Engine.values()) {
        DecisionCheck check = DecisionCheck.of(world, engine.build(world));
        verdicts.put(
            engine.label(),
            verdict(
                check.isRight() || (!engine.denies() && check.wrongRefusals() == 0),
                "%d of %d allowed, %d wrongly allowed, %d wrongly refused%s",
                check.allowed(),
                check.asked(),
                check.wrongAllows(),
                check.wrongRefusals(),
                engine.denies() ? "" : " (it knows no denials)"));
      }
      return verdicts;
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
    Map<String, Verdict> check() {
      ListWorld world = ListWorld.draw(ListWorld.ITEMS);
      Tally expected = world.tally();
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (ListEngine engine : ListEngine.values()) {
        Tally tally = engine.build(world).list();
        int more = tally.values() - expected.values();
        verdicts.put(
            engine.label(),
            verdict(
                tally.equals(expected)
                    || (!engine.denies() && tally.views() == expected.views() && more >= 0),
                "%d records, %d values, %d of them wrongly%s",
                tally.views(),
                tally.values(),
                more,
                engine.denies() ? "" : " (it knows no denials)"));
      }
      return verdicts;
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
    Map<String, Verdict> check() {
      return Map.of(
          "agency",
          verdict(new PolicyBuild().isWhole(), "%d roles, all quantities", PolicyBuild.ROLES));
    }
  },
  /** The burn of many entries. */
  BURN("one entry of a burn by budget and ISO week", BurnBenchmark.class, 0) {
    @Override
    Map<String, String> engines() {
      Map<String, String> engines = new LinkedHashMap<>();
      Arrays.stream(BurnEngine.values()).forEach(e -> engines.put(e.name(), e.label()));
      return engines;
    }

    @Override
    List<Bar> bars() {
      return List.of(
          Bar.ratio("agency, columns <= 5 x the floor", "AGENCY", "ARRAYS", 5, true),
          Bar.ratio("agency, columns <= half of DuckDB", "AGENCY", "DUCKDB", 0.5, true),
          Bar.nanos("agency, objects <= 100 ns, so 10,000,000 in 1.0 s", "AGENCY_OBJECTS", 100),
          Bar.ratio(
              "BigDecimal streams >= 10 x agency, objects",
              "BIG_DECIMAL",
              "AGENCY_OBJECTS",
              10,
              false));
    }

    @Override
    Settings settings(String engine, Settings settings) {
      return BurnEngine.valueOf(engine).isSlow() ? settings.once() : settings;
    }

    @Override
    Map<String, Verdict> check() {
      BurnWorld world = BurnWorld.draw(BurnCheck.ENTRIES);
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (BurnEngine engine : BurnEngine.values()) {
        BurnCheck check = BurnCheck.of(world, engine);
        verdicts.put(
            engine.label(),
            verdict(
                check.isRight(),
                "checksum %016x of %,d entries",
                check.checksum(),
                BurnCheck.ENTRIES));
      }
      return verdicts;
    }
  },
  /** The load of entries before a burn. */
  LOAD("one entry brought into the form of an engine", LoadBenchmark.class, 0) {
    @Override
    Map<String, String> engines() {
      Map<String, String> engines = new LinkedHashMap<>();
      Arrays.stream(LoadEngine.values()).forEach(e -> engines.put(e.name(), e.label()));
      return engines;
    }

    @Override
    Settings settings(String engine, Settings settings) {
      return settings.once();
    }
  },
  /** Entries told to a ledger. */
  INSERT("one entry told to a ledger", LiveEngine.INSERT_BY_HAND, LiveEngine.INSERT_MAP) {
    @Override
    List<Bar> bars() {
      return List.of(
          Bar.nanos("agency <= 500 ns", "INSERT", 500),
          Bar.ratio("agency <= 1.3 x the floor", "INSERT", "INSERT_BY_HAND", 1.3, true));
    }

    @Override
    Map<String, Verdict> check() {
      return Map.of(
          "agency", verdict(live().registersAgree(), "what became of each entry, as by hand"));
    }

    @Override
    List<String> more(Settings settings) {
      return Footprint.lines(settings.entries());
    }
  },
  /** Entries of a ledger corrected. */
  EDIT("one entry corrected", LiveEngine.EDIT_BY_HAND, LiveEngine.PUBLISH_EACH) {
    @Override
    Map<String, Verdict> check() {
      return Map.of(
          "agency", verdict(live().registersAgree(), "what became of corrections, as by hand"));
    }
  },
  /** What is used as of a day. */
  AS_OF("the cost of a budget as of a day", LiveEngine.AS_OF_BY_HAND, LiveEngine.AS_OF) {
    @Override
    List<Bar> bars() {
      return List.of(Bar.nanos("agency <= 100 ns", "AS_OF", 100));
    }

    @Override
    Map<String, Verdict> check() {
      return Map.of(
          "agency", verdict(live().questionsAgree(), "the costs as of all days, as by hand"));
    }
  },
  /** Rates that come late. */
  RATES("rates that come late, for one budget", LiveEngine.REPRICE, LiveEngine.RATES) {
    @Override
    List<Bar> bars() {
      return List.of(Bar.nanos("agency, one person <= 2,000 ns", "REPRICE", 2_000));
    }

    @Override
    Map<String, Verdict> check() {
      return Map.of(
          "agency", verdict(live().changesAgree(), "late rates of one, of all, and made anew"));
    }
  },
  /** What everybody has in each week. */
  AVAILABILITY(
      "52 weeks of 1,000 people, with 10,000 bookings",
      AvailabilityBenchmark.class,
      AvailabilityEngine.contest(),
      Bar.ratio("agency, free only <= 1.5 x the floor", "AGENCY_FREE", "PREFIX", 1.5, true),
      Bar.millis("agency, as objects <= 1 ms", "AGENCY", 1)),
  /** What a deal would do. */
  IMPACT(
      "one deal of five disciplines, in 13 weeks, among 40 deals",
      ImpactBenchmark.class,
      ImpactEngine.contest(),
      Bar.nanos("agency, the demand at hand <= 50,000 ns", "AGENCY", 50_000),
      Bar.ratio(
          "agency, the demand at hand <= 1.5 x the floor", "AGENCY", "DISCIPLINES", 1.5, true),
      Bar.nanos("agency, the deal's demand built <= 50,000 ns", "AGENCY_DEAL", 50_000)),
  /** Whether demands can be done. */
  STAFFING(
      "200 demands on 200 people in 26 weeks",
      StaffingBenchmark.class,
      StaffingEngine.contest(),
      Bar.ratio("agency, with who does what <= 1.5 x the floor", "AGENCY", "BY_HAND", 1.5, true),
      Bar.ratio("agency <= 1.5 x by hand, of the same", "AGENCY", "BY_HAND_WHO", 1.5, true),
      Bar.millis("agency, with who does what <= 0.9 ms", "AGENCY", 0.9)),
  /** How likely the pipeline asks for too much. */
  RISK(
      "200 deals that may be won, in 624 cells",
      RiskBenchmark.class,
      RiskEngine.contest(),
      Bar.ratio("agency <= 1.5 x by hand, of the same", "AGENCY", "LAW_AND_DEALS", 1.5, true)),
  /** The build of a snapshot. */
  SNAPSHOT(
      "a snapshot of 1,000 people, a year and 10,000 bookings",
      SnapshotBenchmark.class,
      SnapshotEngine.contest(),
      Bar.millis("agency <= 4 ms", "AGENCY", 4)),
  /** The change of a snapshot. */
  CHANGE(
      "one change of a snapshot of 1,000 people",
      ChangeBenchmark.class,
      ChangeEngine.contest(),
      Bar.nanos("agency, one booking <= 10,000 ns", "AGENCY", 10_000));

  private final String title;
  private final Class<?> benchmark;
  private final int operations;
  private final ImmutableSet<LiveEngine> live;

  @SuppressWarnings("ImmutableEnumChecker") // its peers are constants without state
  private final Optional<Contest<?, ?>> contest;

  @SuppressWarnings("ImmutableEnumChecker") // bars are values
  private final ImmutableList<Bar> contestBars;

  Group(String title, Class<?> benchmark, int operations) {
    this.title = title;
    this.benchmark = benchmark;
    this.operations = operations;
    this.live = ImmutableSet.of();
    this.contest = Optional.empty();
    this.contestBars = ImmutableList.of();
  }

  Group(String title, Class<?> benchmark, Contest<?, ?> contest, Bar... bars) {
    this.title = title;
    this.benchmark = benchmark;
    this.operations = 1;
    this.live = ImmutableSet.of();
    this.contest = Optional.of(contest);
    this.contestBars = ImmutableList.copyOf(bars);
  }

  Group(String title, LiveEngine first, LiveEngine last) {
    this.title = title;
    this.benchmark = LiveBenchmark.class;
    this.operations = 0;
    this.live = ImmutableSet.copyOf(EnumSet.range(first, last));
    this.contest = Optional.empty();
    this.contestBars = ImmutableList.of();
  }

  /** What is measured, for people. */
  String title() {
    return title;
  }

  /** The class that measures. */
  Class<?> benchmark() {
    return benchmark;
  }

  /** How many operations an invocation is made of, for a number of time entries. */
  int operations(String engine, int entries) {
    if (!live.isEmpty()) {
      return LiveEngine.valueOf(engine).operations(entries);
    }
    if (contest.isPresent()) {
      return contest.get().operations(engine);
    }
    return operations == 0 ? entries : operations;
  }

  /** How long an engine is measured. */
  Settings settings(String engine, Settings settings) {
    return contest.filter(peers -> peers.isSlow(engine)).isPresent() ? settings.once() : settings;
  }

  /** How much heap every engine has, as the JVM is told. */
  String heap() {
    return operations == 0 ? "6g" : "2g";
  }

  /** The name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The engines and their names for people, the floor first. */
  Map<String, String> engines() {
    Map<String, String> engines = new LinkedHashMap<>();
    live.forEach(engine -> engines.put(engine.name(), engine.label()));
    contest.ifPresent(peers -> engines.putAll(peers.labels()));
    return engines;
  }

  /** What should hold between the engines. */
  List<Bar> bars() {
    return contestBars;
  }

  /** How the answers of each engine compare, by its name for people. */
  Map<String, Verdict> check() {
    return contest.map(Contest::check).orElse(Map.of());
  }

  /** What else there is to say, in lines of its own. */
  List<String> more(Settings settings) {
    return List.of();
  }

  private static LiveCheck live() {
    return new LiveCheck(BurnWorld.draw(BurnCheck.ENTRIES));
  }

  @FormatMethod
  private static Verdict verdict(boolean right, String said, Object... arguments) {
    return new Verdict(right, String.format(Locale.ROOT, said, arguments));
  }
}
