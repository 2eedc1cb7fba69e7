package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.permissions.view.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has time in the demo, and who is told. */
class StaffedTest {
  private static final AgencyData DATA = new DataReader(DataFiles.shipped()).read();
  private static final Agency AGENCY = Agency.of(DATA);
  private static final Staffed STAFFED = Staffed.of(DATA);

  private static StaffedView as(Viewer viewer) {
    return StaffedView.of(Viewpoint.of(AGENCY, viewer), STAFFED);
  }

  @Test
  void theWaterfallOfTheDealAddsUp() {
    assertThat(STAFFED.impacts()).hasSizeGreaterThan(15);
    assertThat(STAFFED.impacts())
        .allSatisfy(
            each -> {
              var row = each.row();
              assertThat(
                      row.grossMinutes()
                          - row.holidayMinutes()
                          - row.leaveMinutes()
                          - row.confirmedMinutes()
                          - row.tentativeMinutes()
                          - row.unfilledMinutes())
                  .isEqualTo(row.leftMinutes());
              assertThat(each.confirmed()).isEqualTo(row.leftMinutes() - row.dealMinutes());
              assertThat(each.allWon()).isLessThanOrEqualTo(row.slackMinutes());
            });
  }

  @Test
  void allOfTheDealStandsInSomeMonthAndItsOwnBookingIsNotAddedToIt() {
    long asked = STAFFED.impacts().stream().mapToLong(each -> each.row().dealMinutes()).sum();
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
        .allMatch(deal -> deal.get(DealFacts.VALUE) instanceof Shown.Hidden)
        .allMatch(deal -> deal.get(DealFacts.NAME) instanceof Shown.Visible);
  }
}
