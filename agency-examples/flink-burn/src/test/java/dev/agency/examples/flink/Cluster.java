package dev.agency.examples.flink;

import dev.agency.budget.BurnSettings;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Runs the job on a world, each run in a cluster of its own, and kills it where it is asked to. */
final class Cluster {
  /** By run, for whatever runs in a cluster is a copy of what was handed to it. */
  private static final Map<Integer, Run> RUNS = new ConcurrentHashMap<>();

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final World world;
  private final int parallelism;
  private int pages = 8;
  private Supplier<Register> register = Register::new;
  private Supplier<Burn> burn = () -> new Burn(BurnSettings::usual, Batch::told);
  private String registerUid = BurnJob.REGISTER;
  private Optional<Path> from = Optional.empty();

  Cluster(World world, int parallelism) {
    this.world = world;
    this.parallelism = parallelism;
  }

  Cluster with(Supplier<Register> other) {
    register = other;
    return this;
  }

  Cluster withBurn(Supplier<Burn> other) {
    burn = other;
    return this;
  }

  /** The watermark moves on so often. */
  Cluster pages(int number) {
    pages = number;
    return this;
  }

  /** The next run begins with what a run kept that is over. */
  Cluster from(Path kept) {
    from = Optional.of(kept);
    return this;
  }

  /** The next run finds nothing of the register in what was kept, and does not mind. */
  Cluster withoutRegister() {
    registerUid = "another";
    return this;
  }

  /** What is seen of a run from outside of its cluster. */
  static final class Run {
    final Map<String, Burned> burns = new ConcurrentHashMap<>();
    final Queue<Burned> all = new ConcurrentLinkedQueue<>();
    final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    final AtomicInteger kills = new AtomicInteger();

    /** How many facts are kept by complete checkpoints, since the last kill. */
    final AtomicLong kept = new AtomicLong();

    /** By checkpoint, how many facts had come by then. */
    final Map<Long, Long> factsBy = new ConcurrentHashMap<>();

    private void hear(Burned burned) {
      burns.put(burned.budget(), burned);
      all.add(burned);
    }

    /** The reports, the last of each budget. */
    Map<String, String> reports() {
      Map<String, String> reports = new TreeMap<>();
      burns.forEach((budget, burned) -> reports.put(budget, burned.report()));
      return reports;
    }
  }

  /** How often a job is killed, and after how much of its work. */
  enum Kill {
    /** Never. */
    NEVER(0, 0),
    /**
     * Twice, each time with a quarter of the facts kept, and it goes on from its last checkpoint.
     */
    IN_PLACE(2, 1),
    /** Once and for all, with the cluster, and with three quarters of the facts kept. */
    FOR_GOOD(1, 3);

    private final int times;

    /** In quarters. */
    private final int share;

    Kill(int times, int share) {
      this.times = times;
      this.share = share;
    }
  }

  /**
   * Runs the job to its end, or until it is killed for good.
   *
   * @param kept where checkpoints are kept
   */
  Run run(Kill kill, Path kept) throws Exception {
    int number = NEXT.getAndIncrement();
    Run run = new Run();
    RUNS.put(number, run);
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration(kill, kept));
    flink.getConfig().enableObjectReuse();
    int perCheckpoint = Math.max(parallelism, world.tellings() / 8);
    DataStream<Fact> facts =
        source(
                flink,
                "facts",
                perCheckpoint,
                new Elements<>(world, world.tellings(), new Facts()),
                Fact.class)
            .map(new Killer(number, kill, world))
            .returns(TypeInformation.of(Fact.class))
            .uid("killer");
    DataStream<Plan> plans =
        source(
            flink,
            "plans",
            world.plans(),
            new Elements<>(world, world.plans(), World::plan),
            Plan.class);
    DataStream<Terms> terms =
        source(
            flink,
            "terms",
            parallelism,
            new Elements<>(world, World.TERMS, (any, telling) -> World.terms(telling)),
            Terms.class);
    SingleOutputStreamOperator<Burned> burns =
        BurnJob.of(facts, plans, terms, register.get(), registerUid, burn.get());
    burns.sinkTo(new Memory<Burned>(number, Run::hear)).uid("burns");
    burns
        .getSideOutput(BurnJob.TROUBLES)
        .sinkTo(new Memory<Trouble>(number, (seen, trouble) -> seen.troubles.add(trouble)))
        .uid("troubles");
    try {
      flink.execute("burn " + number);
    } catch (JobExecutionException killed) {
      if (kill != Kill.FOR_GOOD || run.kills.get() == 0) {
        throw killed;
      }
    } finally {
      RUNS.remove(number);
    }
    return run;
  }

  private Configuration configuration(Kill kill, Path kept) {
    Configuration configuration = FlinkBurn.strict();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, kept.toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY, kill == Kill.IN_PLACE ? "fixed-delay" : "none");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, kill.times);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
    // No more memory than it needs, for a cluster is made for each run.
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(8));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(8));
    from.ifPresent(
        last -> configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, last.toUri().toString()));
    configuration.set(
        StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE,
        !registerUid.equals(BurnJob.REGISTER));
    return configuration;
  }

  /** Returns a source that waits for a checkpoint after each so many elements. */
  private <T> DataStream<T> source(
      StreamExecutionEnvironment flink,
      String name,
      int perCheckpoint,
      Elements<T> elements,
      Class<T> type) {
    DataGeneratorSource<T> source =
        new DataGeneratorSource<>(
            elements,
            elements.count(),
            RateLimiterStrategy.perCheckpoint(perCheckpoint),
            TypeInformation.of(type));
    int page = Math.max(1, (int) elements.count() / pages);
    return flink
        .fromSource(source, WatermarkStrategy.forGenerator(context -> new Pages<>(page)), name)
        .uid(name);
  }

  /** What a source gives, by number. */
  record Elements<T>(World world, long count, Nth<T> nth) implements GeneratorFunction<Long, T> {
    /** Tells an element of a world. */
    interface Nth<T> extends Serializable {
      T of(World world, int number);
    }

    @Override
    public T map(Long number) {
      return nth.of(world, number.intValue());
    }
  }

  /** Tells the order of a world, made once in each cluster. */
  private static final class Facts implements Elements.Nth<Fact> {
    private static final long serialVersionUID = 1L;
    private transient int @Nullable [] order;

    @Override
    public Fact of(World world, int number) {
      if (order == null) {
        order = world.order();
      }
      return Fact.of(world.telling(order[number]));
    }
  }

  /** Moves the watermark on after each page of elements, and at no other time. */
  private static final class Pages<T> implements WatermarkGenerator<T> {
    private final int page;
    private long seen;

    Pages(int page) {
      this.page = page;
    }

    @Override
    public void onEvent(T event, long time, WatermarkOutput output) {
      seen++;
      if (seen % page == 0) {
        output.emitWatermark(new Watermark(seen));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // A clock has no say.
    }
  }

  /** Lets facts through until enough of them are kept by a complete checkpoint, and then fails. */
  private static final class Killer extends RichMapFunction<Fact, Fact>
      implements CheckpointedFunction, CheckpointListener {
    private static final long serialVersionUID = 1L;
    private final int number;
    private final Kill kill;
    private final long enough;
    private long seen;

    Killer(int number, Kill kill, World world) {
      this.number = number;
      this.kill = kill;
      this.enough = world.tellings() / 4;
    }

    private Run run() {
      return Objects.requireNonNull(RUNS.get(number), "run");
    }

    @Override
    public Fact map(Fact fact) {
      Run run = run();
      int kills = run.kills.get();
      if (kills < kill.times
          && run.kept.get() >= kill.share * enough
          && run.kills.compareAndSet(kills, kills + 1)) {
        run.kept.set(0);
        throw new IllegalStateException("killed");
      }
      seen++;
      return fact;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
      run().factsBy.merge(context.getCheckpointId(), seen, Long::sum);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
      // It keeps nothing: who kills has no part in what is counted.
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      run().kept.accumulateAndGet(run().factsBy.getOrDefault(checkpoint, 0L), Math::max);
    }
  }

  /** A sink that keeps in memory what it is told, outside of the cluster. */
  private record Memory<T>(int number, Hearing<T> hearing) implements Sink<T> {
    /** What to do with an element. */
    interface Hearing<T> extends Serializable {
      void hear(Run run, T element);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      return new SinkWriter<>() {
        @Override
        public void write(T element, Context ofElement) {
          hearing.hear(Objects.requireNonNull(RUNS.get(number), "run"), element);
        }

        @Override
        public void flush(boolean end) {
          // Nothing waits.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
    }
  }

  /** Returns the last checkpoint that a run left behind, and its number. */
  static Map.Entry<Long, Path> lastCheckpoint(Path kept) throws IOException {
    try (Stream<Path> files = Files.walk(kept)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .map(Path::getParent)
          .map(path -> Map.entry(Long.parseLong(path.getFileName().toString().substring(4)), path))
          .max(Map.Entry.comparingByKey())
          .orElseThrow();
    }
  }
}
