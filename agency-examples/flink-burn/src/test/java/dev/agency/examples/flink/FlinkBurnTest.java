package dev.agency.examples.flink;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.TimeRounding.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class FlinkBurnTest {
  @Test
  void theExampleTellsWhatHoldsInTheEnd() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FlinkBurn.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "shop: 300 min, value Known[value=EUR 475.00], cost Known[value=EUR 190.00]",
            "site: 450 min, value Known[value=EUR 712.50], cost Known[value=EUR 311.25]");
    assertThat(find("```text\n(.*?)```", Path.of("README.md")))
        .containsExactly(bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theCodeOfTheReadmeIsThatOfTheExample() throws Exception {
    assertThat(find("```java\n(.*?)\n```", Path.of("README.md")))
        .isNotEmpty()
        .isEqualTo(
            find(
                "// readme:start\n(.*?)\n *// readme:end",
                Path.of("src/main/java/dev/agency/examples/flink/FlinkBurn.java")));
  }

  private static List<String> find(String regex, Path file) throws IOException {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(Files.readString(file))
        .results()
        .map(match -> match.group(1).stripIndent())
        .toList();
  }

  @Test
  @SuppressWarnings("try") // What it closes may be interrupted, and so may a test.
  void whatHasNoReportSaysWhyAndTheJobGoesOn() throws Exception {
    Budget good = World.plan(0, 1);
    Budget rounded = World.plan(1, 1).withTimeRounding(new TimeRounding(Direction.UP, 15));
    Budget twoWays = World.plan(2, 1);
    Budget cured = World.plan(3, 1);
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(1, FlinkBurn.strict());
    DataStream<Fact> facts =
        flink.fromData(
            TypeInformation.of(Fact.class),
            on(good, "design"),
            on(rounded, "design"),
            on(twoWays, "design"),
            on(cured, "design"),
            on(World.plan(4, 1), "elsewhere"));
    DataStream<Plan> plans =
        flink.fromData(
            TypeInformation.of(Plan.class),
            told(1, good),
            told(1, rounded),
            told(1, twoWays),
            told(1, twoWays.withName("Other")),
            told(1, cured),
            told(1, cured.withName("Other")),
            told(2, cured),
            told(1, World.plan(4, 1)));
    DataStream<Terms> terms =
        flink.fromData(
            TypeInformation.of(Terms.class), Terms.of(1, RateBook.empty(), World.LAST_DAY));
    SingleOutputStreamOperator<Burned> burns =
        BurnJob.of(
            facts, plans, terms, BurnSettings::usual, report -> report.budget().budget().value());
    DataStream<String> all =
        burns
            .map(
                each ->
                    numbers(each.budget(), each.changes(), each.plan(), each.terms())
                        + " 0 is told")
            .returns(Types.STRING)
            .union(
                burns
                    .getSideOutput(BurnJob.TROUBLES)
                    .map(
                        each ->
                            numbers(each.budget(), each.changes(), each.plan(), each.terms())
                                + " 1 "
                                + each.code())
                    .returns(Types.STRING));
    Map<String, String> last = new TreeMap<>();
    try (CloseableIterator<String> told = all.executeAndCollect()) {
      told.forEachRemaining(
          line -> last.merge(line.substring(0, 3), line, BinaryOperator.maxBy(naturalOrder())));
    }
    last.replaceAll((budget, line) -> line.substring("b-0 000 000 000 0 ".length()));
    assertThat(last)
        .containsExactly(
            Map.entry("b-0", "is told"),
            Map.entry("b-1", "INCONSISTENT"),
            Map.entry("b-2", "INCONSISTENT"),
            Map.entry("b-3", "is told"),
            Map.entry("b-4", "UNKNOWN_REFERENCE"));
  }

  /**
   * Says what a report or a trouble stands on, so that the later one is the larger text: the two
   * come by different ways, and of the same numbers the trouble is the later one.
   */
  private static String numbers(String budget, long changes, long plan, long terms) {
    return String.format(Locale.ROOT, "%s %03d %03d %03d", budget, changes, plan, terms);
  }

  /** Its own timer would never come: after the last fact no watermark does. */
  @Test
  @SuppressWarnings("try") // What it closes may be interrupted, and so may a test.
  void aPlanThatComesAfterTheLastFactIsTold() throws Exception {
    Budget first = World.plan(0, 1);
    Budget late = World.plan(1, 1);
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(1, FlinkBurn.strict());
    DataStream<Burned> burns =
        BurnJob.of(
            flink.fromData(TypeInformation.of(Fact.class), on(first, "design"), on(late, "design")),
            flink
                .fromData(TypeInformation.of(Plan.class), told(1, first), told(1, late))
                .map(new SecondWhenTheFirstIsTold()),
            flink.fromData(
                TypeInformation.of(Terms.class), Terms.of(1, RateBook.empty(), World.LAST_DAY)),
            BurnSettings::usual,
            report -> report.budget().budget().value());
    Set<String> heard = new TreeSet<>();
    try (CloseableIterator<Burned> told = burns.executeAndCollect()) {
      told.forEachRemaining(
          burned -> {
            heard.add(burned.budget());
            FIRST_IS_TOLD.countDown();
          });
    }
    assertThat(heard).containsExactly(first.id().value(), late.id().value());
  }

  private static final CountDownLatch FIRST_IS_TOLD = new CountDownLatch(1);

  /** Lets the first plan pass, and the second once somebody heard of the first budget. */
  private static final class SecondWhenTheFirstIsTold implements MapFunction<Plan, Plan> {
    private static final long serialVersionUID = 1L;
    private boolean passed;

    @Override
    public Plan map(Plan plan) throws InterruptedException {
      if (passed) {
        assertThat(FIRST_IS_TOLD.await(1, TimeUnit.MINUTES)).isTrue();
      }
      passed = true;
      return plan;
    }
  }

  private static Plan told(long revision, Budget budget) {
    return Plan.of(Revised.of(budget.id(), revision, budget));
  }

  private static Fact on(Budget budget, String line) {
    BudgetId id = budget.id();
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-" + id.value()))
            .budget(id)
            .line(LineId.of(line))
            .person(PersonId.of("ana"))
            .date(World.FIRST_DAY)
            .minutes(60)
            .build();
    return Fact.of(Revised.of(entry.id(), 1, entry));
  }

  @Test
  void aBasisOfInvoicedTimeIsRefused() {
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
    DataStream<Fact> facts =
        flink.fromData(TypeInformation.of(Fact.class), on(World.plan(0, 1), "design"));
    DataStream<Plan> plans =
        flink.fromData(TypeInformation.of(Plan.class), told(1, World.plan(0, 1)));
    DataStream<Terms> terms =
        flink.fromData(
            TypeInformation.of(Terms.class), Terms.of(1, RateBook.empty(), World.LAST_DAY));
    BurnBasis invoiced = new BurnBasis(TimeStage.INVOICED, TimeShare.BILLABLE);
    assertThatThrownBy(
            () ->
                BurnJob.of(
                    facts,
                    plans,
                    terms,
                    () -> BurnSettings.usual().withBasis(invoiced),
                    Batch::told))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("invoiced");
  }
}
