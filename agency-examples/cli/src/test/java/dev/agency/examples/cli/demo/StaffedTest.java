package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.figure.Field;
import dev.agency.examples.cli.Outcome;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has time in the demo, and who is told. */
class StaffedTest {
  private static final Agency AGENCY = Outcome.AGENCIES.in(null);
  private static final AgencyData DATA = AGENCY.data();
  private static final Staffed STAFFED = Staffed.of(AGENCY);

  /** The resource manager of a changed copy of one of the files. */
  private static StaffedView changed(String file, String part, String by) {
    DataFiles shipped = DataFiles.shipped();
    assertThat(shipped.read(file)).contains(part);
    AgencyData data =
        Outcome.AGENCIES.read(
            name -> name.equals(file) ? shipped.read(name).replace(part, by) : shipped.read(name));
    Agency agency = Outcome.AGENCIES.atWork(data);
    return StaffedView.of(Viewpoint.of(agency, Viewer.RM), Staffed.of(agency));
  }

  /** The resource manager, denied one more part of one kind of row. */
  private static StaffedView denied(String type, String fields) {
    String own =
        "\"description\":\"Sees the time of everybody and what deals would take of it, and no"
            + " money.\",\n    \"grants\":[";
    return changed(
        "policy.json",
        own,
        own
            + "{\"effect\":\"DENY\",\"recordType\":\""
            + type
            + "\",\"actions\":[\"view\"],\"reach\":\"ALL\",\"fields\":{"
            + fields
            + "}},");
  }

  private static List<String> kinds(StaffedCard card) {
    return card.people().stream()
        .flatMap(person -> person.cells().stream())
        .map(StaffedCard.Cell::kind)
        .distinct()
        .toList();
  }

  private static StaffedView as(Viewer viewer) {
    return StaffedView.of(Viewpoint.of(AGENCY, viewer), STAFFED);
  }

  @Test
  void theWaterfallOfTheDealAddsUp() {
    assertThat(as(Viewer.RM).impacts())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            row -> {
              long left =
                  read(row, DealCapacityRow.GROSS_MINUTES)
                      - read(row, DealCapacityRow.AWAY_MINUTES)
                      - read(row, DealCapacityRow.BOOKED_MINUTES)
                      - read(row, DealCapacityRow.TENTATIVE_MINUTES)
                      - read(row, DealCapacityRow.UNFILLED_MINUTES);
              long alone = left - read(row, DealCapacityRow.NEEDED_MINUTES);
              assertThat(read(row, DealCapacityRow.LEFT_MINUTES)).isEqualTo(left);
              assertThat(read(row, DealCapacityRow.CONFIRMED_SLACK_MINUTES)).isEqualTo(alone);
              assertThat(read(row, DealCapacityRow.EXPECTED_SLACK_MINUTES))
                  .isEqualTo(alone - read(row, DealCapacityRow.EXPECTED_PIPELINE_MINUTES));
              assertThat(read(row, DealCapacityRow.ALL_WON_SLACK_MINUTES))
                  .isEqualTo(alone - read(row, DealCapacityRow.ALL_WON_PIPELINE_MINUTES))
                  .isLessThanOrEqualTo(read(row, DealCapacityRow.EXPECTED_SLACK_MINUTES));
            });
    // Each part takes something of some row, so that none could be left out.
    assertThat(
            Stream.of(
                DealCapacityRow.AWAY_MINUTES,
                DealCapacityRow.BOOKED_MINUTES,
                DealCapacityRow.EXPECTED_PIPELINE_MINUTES,
                DealCapacityRow.ALL_WON_PIPELINE_MINUTES,
                DealCapacityRow.OVER_MINUTES))
        .allMatch(field -> as(Viewer.RM).impacts().stream().anyMatch(row -> read(row, field) > 0));
  }

  private static long read(Projection<DealCapacityRow> row, Field<DealCapacityRow, Long> field) {
    return row.get(field).ifVisible().orElseThrow();
  }

  @Test
  void allOfTheDealStandsInSomeMonthAndItsOwnBookingIsNotAddedToIt() {
    long asked = STAFFED.impacts().stream().mapToLong(each -> each.expected().dealMinutes()).sum();
    assertThat(asked)
        .isEqualTo(STAFFED.deal().lines().stream().mapToLong(l -> l.estimatedMinutes()).sum());
    assertThat(DATA.bookings())
        .filteredOn(booking -> booking.deal().filter(STAFFED.deal().id()::equals).isPresent())
        .hasSize(1);
  }

  @Test
  void whoeverIsBookedTwiceHasTooMuchAndWhoIsAwayIsOff() {
    assertThat(STAFFED.loads())
        .filteredOn(row -> row.level() == Level.OVER)
        .extracting(LoadRow::name)
        .containsOnly("Elif Karahan")
        .hasSize(7);
    assertThat(STAFFED.loads())
        .filteredOn(row -> row.level() == Level.OFF)
        .extracting(LoadRow::name)
        .contains("Sanne de Wit", "Henrik Aasen");
  }

  @Test
  void theResourceManagerSeesAllOfIt() {
    StaffedView all = as(Viewer.RM);
    assertThat(all.loads()).hasSameSizeAs(STAFFED.loads());
    assertThat(all.loads()).allMatch(row -> row.hidden().isEmpty());
    assertThat(all.missing()).hasSize(1);
    assertThat(all.helps()).isNotEmpty();
    assertThat(all.when()).hasSize(6).allMatch(each -> each.contains("design is short of "));
    assertThat(all.people()).hasSize(28).allMatch(person -> person.cells().size() == 30);
  }

  @Test
  void whoIsNotOfTheDealIsToldNothingOfItNorOfAnybody() {
    for (Viewer viewer : List.of(Viewer.PM, Viewer.AM)) {
      StaffedView view = as(viewer);
      assertThat(view.loads()).isEmpty();
      assertThat(view.impacts()).isEmpty();
      assertThat(view.risks()).isEmpty();
      assertThat(view.missing()).isEmpty();
      assertThat(view.when()).isEmpty();
      assertThat(view.helps()).isEmpty();
    }
  }

  @Test
  void theResourceManagerSeesNoMoneyOfADeal() {
    assertThat(Viewpoint.of(AGENCY, Viewer.RM).openDeals())
        .isNotEmpty()
        .allMatch(deal -> deal.get(DealRow.VALUE) instanceof Shown.Hidden)
        .allMatch(deal -> deal.get(DealRow.NAME) instanceof Shown.Visible);
  }

  @Test
  void thatItFitsIsTheAnswerAndNotThatNothingWasSaid() {
    assertThat(StaffedCard.of(as(Viewer.RM)).fits()).isEmpty();
    StaffedView hidden = denied("dealCapacity", "\"quantities\":[\"awayMinutes\"]");
    assertThat(hidden.missing()).isEmpty();
    assertThat(StaffedCard.of(hidden).fits()).isEmpty();
    assertThat(hidden.impacts())
        .allSatisfy(
            row ->
                assertThat(row.hidden())
                    .isEqualTo(
                        List.of(DealCapacityRow.GROSS_MINUTES, DealCapacityRow.AWAY_MINUTES)));
    assertThat(hidden.text())
        .contains("can do it is not told, as not all of its figures are shown.");
    String design =
        "\"id\":\"D-1032:l2\",\"name\":\"Design\",\"discipline\":\"design\",\"billable\":true,"
            + "\"billing\":\"AS_USED\",\"tracking\":true,\"unit\":\"HOUR\",\"estimatedMinutes\":";
    StaffedView other = changed("deals.json", design + "14400", design + "3000");
    assertThat(other.missing()).isEmpty();
    assertThat(StaffedCard.of(other).fits()).containsExactly("The people there are can do it.");
    assertThat(other.text()).contains("\n\nThe people there are can do it.\n\n");
  }

  @Test
  void whatIsSaidToMakeItFitDoesByItself() {
    StaffedView view = as(Viewer.RM);
    assertThat(view.missing()).singleElement().asString().endsWith(" 48 h are missing.");
    assertThat(view.text()).contains("\nWhat would make it fit, each by itself:\n");
    assertThat(view.helps())
        .isNotEmpty()
        .allMatch(help -> help.contains(", 48 h more can be done"));
    StaffedView less =
        new StaffedView(
            view.heading(),
            view.deal(),
            view.people(),
            view.impacts(),
            view.disciplines(),
            view.told(),
            view.answer(),
            view.missing(),
            view.when(),
            false,
            view.helps());
    assertThat(less.text()).contains("\nWhat would help, each by itself:\n");
    assertThat(StaffedCard.of(less).helpsTitle()).isEqualTo("What would help, each by itself:");
  }

  @Test
  void aHiddenLevelIsNoWeekOff() {
    StaffedView view = denied("personLoad", "\"quantities\":[\"scheduledMinutes\"]");
    assertThat(kinds(StaffedCard.of(view))).containsExactly("hidden");
    assertThat(view.text()).containsPattern("\\| Elif Karahan +\\| design +\\| [?]{30} \\|");
    assertThat(kinds(StaffedCard.of(as(Viewer.RM))))
        .contains("off", "over")
        .doesNotContain("hidden");
    assertThat(StaffedCard.of(as(Viewer.RM)).people())
        .flatExtracting(StaffedCard.Person::cells)
        .filteredOn(cell -> cell.kind().equals("off"))
        .isNotEmpty()
        .allMatch(cell -> cell.text().equals("."));
  }

  @Test
  void aHiddenChanceIsNoSmallOne() {
    StaffedCard card = StaffedCard.of(denied("pipelineRisk", "\"fields\":[\"shortWith\"]"));
    assertThat(card.risks())
        .isNotEmpty()
        .allSatisfy(
            risk ->
                assertThat(risk.cells())
                    .extracting(StaffedCard.Cell::kind)
                    .containsAnyOf("hidden", "off")
                    .doesNotContain("under", "ok", "over"));
  }

  @Test
  void twoPeopleOfOneNameAreTwoRows() {
    StaffedView view = changed("people.json", "\"Mikkel Thorsgaard\"", "\"Elif Karahan\"");
    assertThat(view.people()).hasSize(28).allMatch(person -> person.cells().size() == 30);
    assertThat(view.people()).filteredOn(person -> person.name().equals("Elif Karahan")).hasSize(2);
  }
}
