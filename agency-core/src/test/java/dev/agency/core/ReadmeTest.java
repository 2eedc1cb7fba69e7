package dev.agency.core;

import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.project.Project;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.DealArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/** The example of the README does what its comments say, and its table names each package. */
class ReadmeTest {
  private static final Pattern EXPORTED =
      Pattern.compile("exports dev\\.agency\\.core\\.([\\w.]+);");

  @Test
  void eachLineOfTheExampleIsOneOfThisTest() throws Exception {
    String here =
        Files.readAllLines(Path.of("src/test/java/dev/agency/core/ReadmeTest.java")).stream()
            .map(ReadmeTest::squeezed)
            .collect(Collectors.joining());
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(examples).hasSize(3);
    for (String example : examples) {
      assertThat(here)
          .contains(
              example.lines().map(ReadmeTest::squeezed).filter(line -> !line.isEmpty()).toList());
    }
  }

  /** A line without its comment and without spaces: the README breaks lines where it likes. */
  private static String squeezed(String line) {
    int comment = line.indexOf(" // ");
    return (comment < 0 ? line : line.substring(0, comment)).replaceAll("\\s", "");
  }

  @Test
  void theExampleRuns() {
    Pipeline pipeline = SampleAgency.pipeline();
    String json = AgencyJson.write(SampleAgency.deal());
    List<String> seen = new ArrayList<>();

    Deal deal = AgencyJson.read(json, Deal.class);

    Figure<Money> value = deal.value();
    PipelineTotals totals = PipelineTotals.of(pipeline, List.of(deal));

    WinTerms terms =
        WinTerms.builder().stage(StageId.of("won")).wonOn(LocalDate.of(2026, 2, 28)).build();
    Ruling<Conversion, DealRefusal> ruling = Win.convert(deal, pipeline, terms);
    ruling
        .granted()
        .ifPresent(
            won -> {
              Project project = won.project();
              Budget budget = won.budget();
              String stored = AgencyJson.writeStored(budget);
              seen.add(project.id() + " " + budget.id() + " " + stored.substring(0, 20));
            });

    assertThat(value.ifKnown()).isPresent();
    assertThat(totals.byCurrency()).hasSize(1);
    assertThat(seen)
        .containsExactly("d-relaunch:project:1 d-relaunch:budget:1 {\"schema\":1,\"value\":");
  }

  @Test
  void theExampleOfTheTestkitRuns() {
    TimeEntry entry = SampleAgency.timeEntry().withMinutes(90);

    assertThat(entry.minutes()).isEqualTo(90);
    JqwikSession.run(
        () -> assertThat(SampleAgency.pipeline().stage(deals().sample().stage())).isPresent());
  }

  @Provide
  Arbitrary<Deal> deals() {
    return DealArbitraries.deals(SampleAgency.pipeline()); // in any stage, with the history
  }

  @Test
  void theExampleOfTheDeskRuns() {
    Authorizer authorizer = SampleDesk.allowAll();
    Caller caller = SampleDesk.caller();
    Deal deal = SampleAgency.deal();

    Stores stores = MemoryStores.of(MemoryLimits.usual());
    DealDesk desk = new DealDesk(stores, authorizer, AgencyJson.stored());
    stores.entities(Pipelines.TYPE).insert(caller, SampleAgency.pipeline());

    Versioned<Deal> opened = desk.open(caller, command("c-1"), deal).done().orElseThrow();
    WinOrder order =
        WinOrder.builder().stage(StageId.of("won")).wonOn(LocalDate.of(2026, 2, 28)).build();
    Answer<Versioned<Conversion>, DealRefusal> answer =
        desk.win(caller, command("c-2"), deal.id(), opened.version(), order);
    answer.done().ifPresent(won -> won.value().budget());
    desk.win(caller, command("c-2"), deal.id(), opened.version(), order);
    assertThat(stores.entities(Budgets.TYPE).page(caller, Query.all(), Optional.empty(), 9).rows())
        .hasSize(1);
    assertThat(desk.win(caller, command("c-2"), deal.id(), opened.version(), order))
        .isEqualTo(answer);
    assertThat(answer.done().orElseThrow().value().budget().id())
        .isEqualTo(BudgetId.of("d-relaunch:budget:1"));
  }

  @Test
  void theTableNamesEachExportedPackage() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String module = Files.readString(Path.of("src/main/java/module-info.java"));
    assertThat(EXPORTED.matcher(module).results().map(export -> export.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
  }
}
