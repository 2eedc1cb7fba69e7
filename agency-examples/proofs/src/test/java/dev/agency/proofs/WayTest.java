package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that follows a time entry through the code leads from stop to stop as the code does. */
class WayTest {
  private static final Path PAGE = Documents.ROOT.resolve("docs/way-of-a-time-entry.md");
  private static final Pattern STOP = Pattern.compile("(?m)^\\| \\[`(\\w+)`\\]\\(([^)]+)\\) \\|");

  /**
   * A class on the way.
   *
   * @param name its name
   * @param code its source without comments
   */
  private record Stop(String name, String code) {
    static Stop of(MatchResult row) {
      Path file = Objects.requireNonNull(PAGE.getParent()).resolve(row.group(2)).normalize();
      assertThat(file.getFileName()).hasToString(row.group(1) + ".java");
      return new Stop(
          row.group(1), Documents.read(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""));
    }

    boolean isBeside(Stop other) {
      return knows(other) || other.knows(this);
    }

    private boolean knows(Stop other) {
      return Pattern.compile("\\b" + other.name + "\\b").matcher(code).find();
    }
  }

  @Test
  void itBeginsWithWhoTellsAnEntryAndEachStopIsBesideOneBeforeIt() {
    List<Stop> way = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    for (MatchResult row : STOP.matcher(Documents.read(PAGE)).results().toList()) {
      Stop stop = Stop.of(row);
      if (way.stream().noneMatch(stop::isBeside)) {
        beginnings.add(stop.name());
      }
      way.add(stop);
    }
    assertThat(beginnings).containsExactly("TimeApi", "CsvFile");
    assertThat(way).hasSizeGreaterThan(30);
  }

  /** What the page says the entry is at some of the stops. */
  @Test
  void theEntryIsThereWhatThePageSays() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-1"))
            .budget(BudgetId.of("site-2026"))
            .line(LineId.of("design"))
            .person(PersonId.of("ana"))
            .date(day)
            .minutes(90)
            .approval(Approval.APPROVED)
            .build();
    Appended appended =
        MemoryStores.of(MemoryLimits.usual())
            .timeEntries()
            .append(
                new Caller(TenantId.of("studio"), PersonId.of("ana"), CorrelationId.of("c-1")),
                ImmutableList.of(Revised.of(entry.id(), 1, entry)))
            .get(0);
    BudgetBurn burn =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 40 * 60, "95.00")
            .cost("ana", "41.50")
            .time("ana", "design", "2026-03-02", 90)
            .reportAsOf("2026-03-02")
            .budget();
    Relations<BudgetBurn> relations =
        Relations.of(BudgetBurn.TYPE)
            .tenant("tenant", any -> TenantId.of("studio"))
            .attribute("accountManager", any -> "mia")
            .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
            .build();
    HeldRole role = new HeldRole(Presets.accountManager().id(), DateRange.startingOn(day));
    Projection<BudgetBurn> seen =
        Presets.policy()
            .against(Catalogue.of(BudgetBurn.TYPE))
            .with(relations)
            .subject(Principal.of(TenantId.of("studio"), PersonId.of("mia"), role), day)
            .view(BudgetBurn.TYPE, burn)
            .orElseThrow();
    assertThat(Documents.read(PAGE))
        .contains("`" + AgencyJson.write(entry) + "`")
        .contains("revision 1 of `T-1`: " + appended)
        .contains("value `" + burn.usedValue() + "`, cost `" + burn.usedCost() + "`")
        .contains(
            "value `%s`, cost `%s`"
                .formatted(seen.get(BudgetBurn.USED_VALUE), seen.get(BudgetBurn.USED_COST)));
  }

  @Test
  void aStopThatNobodyKnowsIsFound() {
    Stop cell = new Stop("Cell", "record Cell(String text) {}");
    assertThat(cell.isBeside(new Stop("BurnKernel", "class BurnKernel {}"))).isFalse();
    assertThat(cell.isBeside(new Stop("Cells", "class Cells {}"))).isFalse();
    assertThat(cell.isBeside(new Stop("Words", "class Words { Cell cell; }"))).isTrue();
  }
}
