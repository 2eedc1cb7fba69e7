package dev.agency.core.capacity;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placed;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.risk.ShortageRiskRow;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealImpactsTest {
  private static final LocalDate FIRST = day(Month.MARCH, 2);
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final long HOUR = 60;

  /** One designer of 100 hours over ten days, and a developer of as many. */
  private final Studio studio =
      new Studio(
          FIRST,
          ImmutableList.of(
              Studio.idle("p-mira", "design", 10, 600), Studio.idle("p-ola", "code", 10, 600)));

  private final ImmutableList<DateRange> all = ImmutableList.of(studio.horizon());

  /** Sums lie evenly on their days. */
  private static final Placed EVENLY =
      (booking, days) -> {
        long minutes =
            booking.amount() instanceof BookingAmount.Total total
                ? total.minutes()
                : ((BookingAmount.PerDay) booking.amount()).minutes()
                    * booking.days().days().orElseThrow();
        long from = days.start().toEpochDay() - booking.days().start().toEpochDay();
        long whole = booking.days().days().orElseThrow();
        return minutes * (from + days.days().orElseThrow()) / whole - minutes * from / whole;
      };

  private static Deal deal(String id, long designHours) {
    return SampleAgency.deal().toBuilder()
        .id(DealId.of(id))
        .plan(DateRange.of(FIRST, FIRST.plusDays(10)))
        .lines(
            ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(designHours * HOUR)))
        .build();
  }

  private static Booking booked(Deal deal, long hours, LocalDate start, LocalDate end) {
    return SampleAgency.dealPlaceholder().toBuilder()
        .deal(deal.id())
        .line(Optional.empty())
        .days(DateRange.of(start, end))
        .amount(new BookingAmount.Total(hours * HOUR))
        .build();
  }

  private static OpenDeal open(Deal deal, long percent, Booking... bookings) {
    return new OpenDeal(deal, BasisPoints.ofPercent(percent), ImmutableList.copyOf(bookings));
  }

  private PipelineDemand pipeline(List<DateRange> periods, OpenDeal... deals) {
    return of(studio, periods, ImmutableList.copyOf(deals), EVENLY);
  }

  private static PipelineDemand of(
      DisciplineView view, List<DateRange> periods, List<OpenDeal> deals, Placed placed) {
    return PipelineDemand.of(
        view, Buckets.of(periods.toArray(DateRange[]::new)), deals, ImmutableList.of(), placed);
  }

  private static DealImpacts.Row only(DealImpacts impacts) {
    assertThat(impacts.rows()).hasSize(1);
    return impacts.rows().get(0);
  }

  @Test
  void aDealTakesTheLargerOfItsLinesAndItsOwnBookingsAndNeverTheSum() {
    Deal deal = deal("d-1", 30);
    OpenDeal with = open(deal, 50, booked(deal, 20, FIRST, FIRST.plusDays(4)));
    DealImpacts.Row row = only(DealImpacts.of(pipeline(all, with), deal.id(), Outlook.CONFIRMED));
    assertThat(row.leftMinutes()).isEqualTo(100 * HOUR);
    assertThat(row.dealMinutes()).isEqualTo(30 * HOUR);
    assertThat(row.slackMinutes()).isEqualTo(70 * HOUR);
    OpenDeal more = open(deal, 50, booked(deal, 45, FIRST, FIRST.plusDays(4)));
    assertThat(
            only(DealImpacts.of(pipeline(all, more), deal.id(), Outlook.CONFIRMED)).dealMinutes())
        .isEqualTo(45 * HOUR);
  }

  /** Twenty hours of code on a line, for which a designer who can code is booked. */
  private static OpenDeal codedByADesigner(Optional<LineId> line) {
    Deal deal =
        deal("d-1", 0)
            .withLines(
                SampleAgency.serviceLine().toBuilder()
                    .id(LineId.of("l-code"))
                    .discipline(DisciplineId.of("code"))
                    .estimatedMinutes(20 * HOUR)
                    .build());
    return open(
        deal,
        50,
        booked(deal, 20, FIRST, FIRST.plusDays(4)).toBuilder()
            .discipline(Optional.empty())
            .person(PersonId.of("p-mira"))
            .line(line)
            .build());
  }

  @Test
  void aBookingOfALineIsNotAskedForAgainUnderTheDisciplineOfItsPerson() {
    OpenDeal named = codedByADesigner(Optional.of(LineId.of("l-code")));
    PipelineDemand pipeline = pipeline(all, named);
    assertThat(pipeline.ask(named.deal().id())).isEqualTo(new PipelineDemand.Ask(1_200, 0, 0, 0));
    DealImpacts.Row row = only(DealImpacts.of(pipeline, named.deal().id(), Outlook.CONFIRMED));
    assertThat(row.discipline()).as("it is the time of a designer").isEqualTo(DESIGN);
    assertThat(row.dealMinutes()).isEqualTo(20 * HOUR);
  }

  @Test
  void aBookingWithoutALineIsForWhatItsPersonCanDo() {
    OpenDeal open = codedByADesigner(Optional.empty());
    assertThat(pipeline(all, open).ask(open.deal().id()).minutes())
        .as("whoever cannot code does something else")
        .isEqualTo(40 * HOUR);
    Studio able =
        new Studio(
            FIRST,
            studio.people(),
            ImmutableSetMultimap.of(PersonId.of("p-mira"), DisciplineId.of("code")));
    PipelineDemand pipeline = of(able, all, ImmutableList.of(open), EVENLY);
    assertThat(pipeline.ask(open.deal().id()).minutes()).isEqualTo(20 * HOUR);
    assertThat(pipeline.minutes(open.deal().id(), DESIGN, 0)).isEqualTo(20 * HOUR);
  }

  @Test
  void whoCanDoBothLeavesTheOneToWhoCanDoNothingElse() {
    Deal deal =
        deal("d-1", 20)
            .withLines(
                SampleAgency.serviceLine().withEstimatedMinutes(20 * HOUR),
                SampleAgency.serviceLine().toBuilder()
                    .id(LineId.of("l-code"))
                    .discipline(DisciplineId.of("code"))
                    .estimatedMinutes(20 * HOUR)
                    .build());
    Booking both =
        booked(deal, 20, FIRST, FIRST.plusDays(4)).toBuilder()
            .id(BookingId.of("bk-1"))
            .discipline(Optional.empty())
            .person(PersonId.of("p-mira"))
            .build();
    Booking design = booked(deal, 20, FIRST, FIRST.plusDays(4)).withId(BookingId.of("bk-2"));
    Studio able =
        new Studio(
            FIRST,
            studio.people(),
            ImmutableSetMultimap.of(PersonId.of("p-mira"), DisciplineId.of("code")));
    PipelineDemand pipeline = of(able, all, ImmutableList.of(open(deal, 50, both, design)), EVENLY);
    assertThat(pipeline.ask(deal.id()).minutes()).isEqualTo(40 * HOUR);
    assertThat(pipeline.minutes(deal.id(), DESIGN, 0)).isEqualTo(40 * HOUR);
  }

  @Test
  void whatIsBookedStandsOnItsDaysAndTheRestIsSpread() {
    Deal deal = deal("d-1", 30);
    OpenDeal with = open(deal, 50, booked(deal, 20, FIRST, FIRST.plusDays(4)));
    ImmutableList<DateRange> halves =
        ImmutableList.of(
            DateRange.of(FIRST, FIRST.plusDays(5)),
            DateRange.of(FIRST.plusDays(5), FIRST.plusDays(10)));
    DealImpacts impacts = DealImpacts.of(pipeline(halves, with), deal.id(), Outlook.CONFIRMED);
    assertThat(impacts.deal()).isEqualTo(deal.id());
    assertThat(impacts.outlook()).isEqualTo(Outlook.CONFIRMED);
    assertThat(impacts.rows())
        .extracting(DealImpacts.Row::dealMinutes)
        .containsExactly(25 * HOUR, 5 * HOUR);
  }

  @Test
  void aWeekOfHolidaysIsGivenLess() {
    Studio.Row mira = studio.people().get(0);
    int[] off = {600, 600, 600, 600, 0, 0, 0, 0, 0, 0};
    Studio holidays =
        new Studio(
            FIRST,
            ImmutableList.of(
                new Studio.Row(
                    mira.person(),
                    DESIGN,
                    mira.gross(),
                    ImmutableIntArray.copyOf(off),
                    mira.leave(),
                    mira.confirmed(),
                    mira.tentative())));
    ImmutableList<DateRange> halves =
        ImmutableList.of(
            DateRange.of(FIRST, FIRST.plusDays(5)),
            DateRange.of(FIRST.plusDays(5), FIRST.plusDays(10)));
    PipelineDemand pipeline =
        of(holidays, halves, ImmutableList.of(open(deal("d-1", 30), 50)), EVENLY);
    assertThat(pipeline.minutes(DealId.of("d-1"), DESIGN, 0)).isEqualTo(5 * HOUR);
    assertThat(pipeline.minutes(DealId.of("d-1"), DESIGN, 1)).isEqualTo(25 * HOUR);
  }

  @Test
  void otherDealsCountNotAtAllByTheirProbabilityOrInFull() {
    PipelineDemand pipeline = pipeline(all, open(deal("d-1", 30), 10), open(deal("d-2", 40), 50));
    DealId first = DealId.of("d-1");
    assertThat(only(DealImpacts.of(pipeline, first, Outlook.CONFIRMED)).slackMinutes())
        .isEqualTo(70 * HOUR);
    assertThat(only(DealImpacts.of(pipeline, first, Outlook.EXPECTED)).slackMinutes())
        .isEqualTo(50 * HOUR);
    assertThat(only(DealImpacts.of(pipeline, first, Outlook.ALL_WON)).slackMinutes())
        .isEqualTo(30 * HOUR);
  }

  /** The first or the second deal, or none, and a third by itself. */
  private PipelineDemand oneOrTheOther() {
    ScenarioGroup either =
        new ScenarioGroup(
            ImmutableList.of(
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(60), ImmutableSet.of(DealId.of("d-1"))),
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(20), ImmutableSet.of(DealId.of("d-2")))));
    return PipelineDemand.of(
        studio,
        Buckets.of(studio.horizon()),
        ImmutableList.of(
            open(deal("d-1", 30), 30), open(deal("d-2", 40), 30), open(deal("d-3", 10), 50)),
        ImmutableList.of(either),
        EVENLY);
  }

  @Test
  void ofDealsThatDependOnEachOtherTheScenariosCount() {
    PipelineDemand pipeline = oneOrTheOther();
    DealId first = DealId.of("d-1");
    assertThat(only(DealImpacts.of(pipeline, first, Outlook.EXPECTED)).pipelineMinutes())
        .as("20 % of 40 hours, and half of 10")
        .isEqualTo(13 * HOUR);
    assertThat(only(DealImpacts.of(pipeline, first, Outlook.ALL_WON)).pipelineMinutes())
        .as("the second is not won with the first")
        .isEqualTo(10 * HOUR);
    assertThat(only(DealImpacts.of(pipeline, DealId.of("d-3"), Outlook.ALL_WON)).pipelineMinutes())
        .as("one of both, and that is the larger")
        .isEqualTo(40 * HOUR);
    assertThat(pipeline.probability(first)).isEqualTo(BasisPoints.ofPercent(60));
    assertThat(pipeline.expectedMinutes(DESIGN, 0)).isEqualTo((18 + 8 + 5) * HOUR);
    assertThat(pipeline.allWonMinutes(DESIGN, 0)).isEqualTo(50 * HOUR);
  }

  @Test
  void theRiskOfAPipelineExpectsWhatItsWaterfallDoes() {
    PipelineDemand pipeline = oneOrTheOther();
    ShortageRiskRow design =
        PipelineRisk.of(pipeline, 60).rows().stream()
            .filter(row -> row.cell().discipline().equals(DESIGN))
            .findFirst()
            .orElseThrow();
    assertThat(design.expectedMinutes()).isEqualTo(pipeline.expectedMinutes(DESIGN, 0));
    assertThat(design.allWonMinutes()).isEqualTo(pipeline.allWonMinutes(DESIGN, 0));
  }

  @Test
  void aGroupIsOfDealsOfThePipelineAndADealOfOneGroup() {
    ScenarioGroup stranger =
        new ScenarioGroup(
            ImmutableList.of(
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(60), ImmutableSet.of(DealId.of("d-9")))));
    assertThat(
            Refused.problems(
                () ->
                    PipelineDemand.of(
                        studio,
                        Buckets.of(studio.horizon()),
                        ImmutableList.of(open(deal("d-1", 30), 30)),
                        ImmutableList.of(stranger, stranger),
                        EVENLY)))
        .containsExactly("/groups/1 DUPLICATE_ID", "/groups UNKNOWN_REFERENCE");
  }

  @Test
  void aPartOfAMonthIsMarkedInTheWaterfallAndInTheRisk() {
    Studio days =
        new Studio(
            day(Month.MARCH, 10), ImmutableList.of(Studio.idle("p-mira", "design", 40, 480)));
    Buckets months = Buckets.of(days.horizon(), Granularity.MONTH, WeekStart.ISO);
    Deal deal = deal("d-1", 30).withPlan(days.horizon());
    PipelineDemand pipeline =
        PipelineDemand.of(
            days, months, ImmutableList.of(open(deal, 50)), ImmutableList.of(), EVENLY);
    assertThat(pipeline.buckets()).isEqualTo(months);
    assertThat(DealImpacts.of(pipeline, deal.id(), Outlook.EXPECTED).rows())
        .extracting(DealImpacts.Row::partial)
        .containsExactly(true, true);
    Buckets april =
        new Buckets(
            ImmutableList.of(
                months.list().get(0), new Buckets.Bucket(months.list().get(1).days(), false)));
    assertThat(
            PipelineRisk.of(
                    PipelineDemand.of(
                        days, april, ImmutableList.of(open(deal, 50)), ImmutableList.of(), EVENLY),
                    60)
                .rows())
        .extracting(ShortageRiskRow::partial)
        .containsExactly(true, false);
  }

  @Test
  void overBookingStandsBesideTheSlackItLowers() {
    Studio.Row mira = studio.people().get(0);
    int[] booked = {900, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    Studio full =
        new Studio(
            FIRST,
            ImmutableList.of(
                new Studio.Row(
                    mira.person(),
                    DESIGN,
                    mira.gross(),
                    mira.holidays(),
                    mira.leave(),
                    ImmutableIntArray.copyOf(booked),
                    mira.tentative())));
    PipelineDemand pipeline = of(full, all, ImmutableList.of(open(deal("d-1", 90), 50)), EVENLY);
    DealImpacts impacts = DealImpacts.of(pipeline, DealId.of("d-1"), Outlook.CONFIRMED);
    DealImpacts.Row row = only(impacts);
    assertThat(row.overMinutes()).isEqualTo(300);
    assertThat(row.slackMinutes()).isEqualTo(-5 * HOUR);
    assertThat(impacts.shortRows()).containsExactly(row);
  }

  @Test
  void aRowExplainsItselfWithoutSayingWhetherItFits() {
    Message message =
        only(DealImpacts.of(
                pipeline(all, open(deal("d-1", 30), 10)), DealId.of("d-1"), Outlook.EXPECTED))
            .message();
    assertThat(message.code()).isEqualTo("DEAL_IMPACT");
    assertThat(message.arguments())
        .extracting(argument -> argument.name() + " " + argument.value().text())
        .containsExactly(
            "discipline design",
            "from 2026-03-02",
            "to 2026-03-11",
            "away 0 h",
            "booked 0 h",
            "tentative 0 h",
            "unfilled 0 h",
            "over 0 h",
            "left 100 h",
            "pipeline 0 h",
            "needed 30 h",
            "slack 70 h");
    assertThat(
            DealImpacts.of(
                pipeline(all, open(deal("d-1", 30), 10)), DealId.of("d-1"), Outlook.EXPECTED))
        .hasToString("DealImpacts[1 rows]");
  }

  @Test
  void aBookingOfAPersonIsDemandOfTheirDiscipline() {
    Deal deal = deal("d-1", 0);
    Booking ola =
        booked(deal, 10, FIRST, FIRST.plusDays(2)).toBuilder()
            .discipline(Optional.empty())
            .person(PersonId.of("p-ola"))
            .build();
    DealImpacts impacts =
        DealImpacts.of(pipeline(all, open(deal, 50, ola)), deal.id(), Outlook.CONFIRMED);
    assertThat(only(impacts).discipline()).isEqualTo(DisciplineId.of("code"));
    assertThat(only(impacts).dealMinutes()).isEqualTo(10 * HOUR);
  }

  @Test
  void overASnapshotABookingOfTheDealTakesNobodyTwice() {
    LocalDate end = FIRST.plusDays(28);
    Deal deal = deal("d-1", 30).withPlan(DateRange.of(FIRST, end));
    Booking own =
        SampleAgency.dealBooking().toBuilder()
            .deal(deal.id())
            .days(DateRange.of(FIRST, FIRST.plusDays(4)))
            .build();
    Booking far =
        booked(deal, 20, LocalDate.of(2199, 12, 1), LocalDate.of(2199, 12, 31))
            .withId(BookingId.of("bk-far"));
    Booking stranger =
        own.withId(BookingId.of("bk-x"))
            .withPerson(PersonId.of("p-unknown"))
            .withAmount(new BookingAmount.Total(90));
    CapacityInput input =
        CapacityInput.builder()
            .addPeople(SampleAgency.person())
            .addSchedules(SampleAgency.workSchedule())
            .addBookings(own)
            .build();
    PipelineDemand pipeline =
        PipelineDemand.of(
            CapacitySnapshot.of(input, DateRange.of(FIRST, end), CapacityRules.usual()),
            Buckets.of(DateRange.of(FIRST, end)),
            ImmutableList.of(open(deal, 50, own, far, stranger)));
    DealImpacts.Row row = only(DealImpacts.of(pipeline, deal.id(), Outlook.CONFIRMED));
    assertThat(row.tentativeMinutes()).isZero();
    assertThat(row.grossMinutes()).isEqualTo(4 * 2_064);
    // Of 30 hours 8 are booked here, 20 far beyond, and 90 minutes of a stranger who knows where.
    assertThat(row.dealMinutes()).isEqualTo(10 * HOUR - 90);
    assertThat(pipeline.ask(deal.id()))
        .isEqualTo(new PipelineDemand.Ask(30 * HOUR, 20 * HOUR, 0, 90));
  }

  @Test
  void whatIsTentativeTakesTimeWhateverTheRulesCount() {
    DateRange day = DateRange.of(FIRST, FIRST.plusDays(1));
    Booking project =
        SampleAgency.booking().toBuilder()
            .status(BookingStatus.TENTATIVE)
            .days(day)
            .amount(new BookingAmount.Total(20 * HOUR))
            .build();
    CapacityInput input =
        CapacityInput.builder()
            .addPeople(SampleAgency.person())
            .addSchedules(SampleAgency.workSchedule())
            .addBookings(project)
            .build();
    Deal deal = deal("d-1", 1).withPlan(day);
    for (Commitment counts : Commitment.values()) {
      PipelineDemand pipeline =
          PipelineDemand.of(
              CapacitySnapshot.of(input, day, new CapacityRules(counts, BasisPoints.ofPercent(80))),
              Buckets.of(day),
              ImmutableList.of(open(deal, 50)));
      DealImpacts.Row row = only(DealImpacts.of(pipeline, deal.id(), Outlook.CONFIRMED));
      assertThat(row.tentativeMinutes()).isEqualTo(20 * HOUR);
      assertThat(row.leftMinutes()).isEqualTo(row.grossMinutes() - 20 * HOUR);
      assertThat(row.overMinutes()).as("beside what is left").isEqualTo(-row.leftMinutes());
    }
  }

  @Test
  void whatCannotBePutInAPeriodIsTold() {
    Deal undated = deal("d-1", 30).withPlan(Optional.empty());
    Deal anybody =
        deal("d-2", 0).withLines(SampleAgency.serviceLine().withDiscipline(Optional.empty()));
    Deal beyond = deal("d-3", 30).withPlan(DateRange.of(FIRST.plusDays(5), FIRST.plusDays(15)));
    Deal endless = deal("d-4", 30).withPlan(DateRange.startingOn(FIRST));
    PipelineDemand pipeline =
        pipeline(all, open(undated, 50), open(anybody, 50), open(beyond, 50), open(endless, 50));
    assertThat(pipeline.ask(undated.id()))
        .isEqualTo(new PipelineDemand.Ask(30 * HOUR, 0, 30 * HOUR, 0));
    assertThat(pipeline.ask(anybody.id())).isEqualTo(new PipelineDemand.Ask(4_800, 0, 0, 4_800));
    assertThat(pipeline.ask(beyond.id()))
        .isEqualTo(new PipelineDemand.Ask(30 * HOUR, 15 * HOUR, 0, 0));
    assertThat(pipeline.ask(endless.id()).undated()).isEqualTo(30 * HOUR);
    assertThat(pipeline.incomplete()).containsExactly(undated.id(), anybody.id(), endless.id());
    assertThat(DealImpacts.of(pipeline, undated.id(), Outlook.ALL_WON).rows()).isEmpty();
  }

  @Test
  void aDealWithoutAPlanIsDoneWhileItIsBooked() {
    Deal deal = deal("d-1", 30).withPlan(Optional.empty());
    OpenDeal with = open(deal, 50, booked(deal, 20, FIRST, FIRST.plusDays(5)));
    ImmutableList<DateRange> halves =
        ImmutableList.of(
            DateRange.of(FIRST, FIRST.plusDays(5)),
            DateRange.of(FIRST.plusDays(5), FIRST.plusDays(10)));
    DealImpacts impacts = DealImpacts.of(pipeline(halves, with), deal.id(), Outlook.CONFIRMED);
    assertThat(impacts.deal()).isEqualTo(deal.id());
    assertThat(impacts.outlook()).isEqualTo(Outlook.CONFIRMED);
    assertThat(impacts.rows())
        .extracting(DealImpacts.Row::dealMinutes)
        .containsExactly(30 * HOUR, 0L);
  }

  @Test
  void ofADisciplineNobodyHasADealNeedsMoreThanThereIs() {
    Deal deal =
        deal("d-1", 0)
            .withLines(SampleAgency.serviceLine().withDiscipline(DisciplineId.of("film")));
    DealImpacts.Row row =
        only(DealImpacts.of(pipeline(all, open(deal, 50)), deal.id(), Outlook.CONFIRMED));
    assertThat(row.grossMinutes()).isZero();
    assertThat(row.slackMinutes()).isEqualTo(-4_800);
  }

  @Test
  void halfOf160HoursIs0Or160InTheLawAndNever80() {
    // 100 hours are left: 80 expected ones would fit, and yet half of all outcomes are 60 short.
    PipelineDemand pipeline = pipeline(all, open(deal("d-1", 160), 50));
    ShortageRiskRow design =
        PipelineRisk.of(pipeline, 60).rows().stream()
            .filter(row -> row.cell().discipline().equals(DESIGN))
            .findFirst()
            .orElseThrow();
    assertThat(design.freeMinutes()).isEqualTo(100 * HOUR);
    assertThat(design.expectedMinutes()).isEqualTo(80 * HOUR);
    assertThat(design.probability()).isEqualTo(BasisPoints.ofPercent(50));
    assertThat(design.shortEighty()).isEqualTo(60 * HOUR);
    assertThat(design.expectedShort()).isEqualTo(30 * HOUR);
  }

  @Test
  void anOpenDealHasTheProbabilityOfItsPipeline() {
    Deal deal = SampleAgency.deal();
    assertThat(
            OpenDeal.of(deal, SampleAgency.pipeline(), ImmutableList.of(SampleAgency.dealBooking()))
                .probability())
        .isEqualTo(BasisPoints.ofPercent(55));
    assertThat(
            Refused.problems(
                () ->
                    OpenDeal.of(
                        SampleAgency.lostDeal(), SampleAgency.pipeline(), ImmutableList.of())))
        .containsExactly("/deal INCONSISTENT");
    assertThat(
            Refused.problems(() -> open(deal, 101, SampleAgency.booking(), SampleAgency.booking())))
        .containsExactlyInAnyOrder(
            "/probability OUT_OF_RANGE",
            "/bookings/1 DUPLICATE_ID",
            "/bookings/0 INCONSISTENT",
            "/bookings/1 INCONSISTENT");
  }

  @Test
  void periodsLieInTheHorizonInOrderAndDealsStandOnce() {
    OpenDeal deal = open(deal("d-1", 30), 50);
    assertThat(
            Refused.problems(
                () -> pipeline(ImmutableList.of(DateRange.of(FIRST, FIRST.plusDays(11))), deal)))
        .containsExactly("/periods OUT_OF_RANGE");
    assertThat(Refused.problems(() -> pipeline(all, deal, deal)))
        .containsExactly("/deals/1 DUPLICATE_ID");
    assertThat(
            Refused.problems(
                () -> DealImpacts.of(pipeline(all, deal), DealId.of("d-none"), Outlook.EXPECTED)))
        .containsExactly("/deal UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () ->
                    of(
                        studio,
                        all,
                        ImmutableList.of(
                            open(
                                deal.deal(),
                                50,
                                booked(deal.deal(), 1, FIRST, FIRST.plusDays(1))
                                    .withId(BookingId.of("bk-9")))),
                        (booking, days) -> 9_000_000_001L)))
        .containsExactly("/deals/0 OUT_OF_RANGE");
  }
}
