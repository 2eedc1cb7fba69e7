package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.review.Check;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.CreepIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The figures that matter most, by arithmetic on the plain files that knows no library. */
class StoryFiguresTest {
  private static final Tale TALE = Tale.shipped();

  private static final List<JsonNode> ENTRIES = StoryFiles.plainLines("time-entries.jsonl");

  private static final JsonNode EXPENSES = StoryFiles.plain("expenses.json");

  private static final ImmutableMap<String, String> PRICE_AN_HOUR =
      ImmutableMap.of("design", "95", "development", "90", "steering", "75");

  private static long minutesUpTo(List<JsonNode> entries, String day) {
    return entries.stream()
        .filter(entry -> entry.get("date").asText().compareTo(day) <= 0)
        .mapToLong(entry -> entry.get("minutes").asLong())
        .sum();
  }

  /** Of what was sold, which the time before the win is not. */
  private static List<JsonNode> sold() {
    return ENTRIES.stream().filter(entry -> entry.get("billable").asBoolean()).toList();
  }

  private static long soldMinutesUpTo(String day) {
    return minutesUpTo(sold(), day);
  }

  private static Money worthUpTo(
      List<JsonNode> entries, String day, Map<String, String> rates, String by) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode entry : entries) {
      if (entry.get("date").asText().compareTo(day) <= 0) {
        sum =
            sum.add(
                new BigDecimal(rates.get(entry.get(by).asText()))
                    .multiply(BigDecimal.valueOf(entry.get("minutes").asLong())));
      }
    }
    return Money.of(
        sum.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP).toPlainString(), "EUR");
  }

  private static Map<String, String> costs() {
    Map<String, String> costs = new HashMap<>();
    StoryFiles.plain("rates.json")
        .get("costRates")
        .forEach(
            rate ->
                costs.put(rate.get("person").asText(), rate.get("rate").get("amount").asText()));
    return costs;
  }

  private static BasisPoints share(long part, long whole) {
    return BasisPoints.of(Math.floorDiv(part * 10_000, whole));
  }

  @Test
  void aHundredAndFiftyHoursOfOneAndNinetySixOfTheOtherAreNotThreeHundred() {
    // Six hours a day are left beside the care of other clients, five days a week and four.
    Set<String> away =
        StreamSupport.stream(StoryFiles.plain("leaves.json").spliterator(), false)
            .filter(leave -> leave.get("person").asText().equals("oskar-brandhuber"))
            .flatMap(
                leave ->
                    LocalDate.parse(leave.get("days").get("start").asText())
                        .datesUntil(LocalDate.parse(leave.get("days").get("end").asText())))
            .map(LocalDate::toString)
            .collect(Collectors.toSet());
    long free =
        LocalDate.parse("2026-02-09")
            .datesUntil(LocalDate.parse("2026-03-14"))
            .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
            .mapToLong(
                day ->
                    day.getDayOfWeek() == DayOfWeek.FRIDAY || away.contains(day.toString())
                        ? 6
                        : 12)
            .sum();
    assertThat(free).isEqualTo(246);
    assertThat(argument("free")).isEqualTo(new Message.Minutes(free * 60));
    assertThat(argument("missing")).isEqualTo(new Message.Minutes((300 - free) * 60));
  }

  /** Returns what the first review says of the capacity. */
  private static Message.Value argument(String name) {
    return TALE.setUp().first().report().result(Check.CAPACITY).evidence().stream()
        .flatMap(said -> said.arguments().stream())
        .filter(argument -> argument.name().equals(name))
        .map(Message.Argument::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBurnIsTheSumOfTheEntriesAtTheirRates() {
    BudgetBurn burn = TALE.burned().burn().budget();
    long minutes = soldMinutesUpTo("2026-03-27");
    assertThat(minutes).isEqualTo(603 * 60);
    assertThat(burn.usedMinutes()).isEqualTo(minutes);
    assertThat(burn.minutesBurn()).isEqualTo(Figure.known(share(minutes, 60_000)));
    assertThat(burn.usedValue())
        .isEqualTo(Figure.known(worthUpTo(sold(), "2026-03-27", PRICE_AN_HOUR, "line")));
    Money worked = worthUpTo(ENTRIES, "2026-03-27", costs(), "person");
    Money spent = Money.of(EXPENSES.get(0).get("cost").get("amount").asText(), "EUR");
    assertThat(EXPENSES.size()).isEqualTo(1);
    assertThat(burn.usedCost()).isEqualTo(Figure.known(worked.plus(spent)));
  }

  @Test
  void fiftyTwoHoursOfAThousandAreFivePointTwoPercentOfCreepAndStaySo() {
    long wished = 0;
    for (JsonNode wish : StoryFiles.plain("wishes.json")) {
      wished += wish.get("request").get("effortMinutes").asLong();
    }
    assertThat(wished).isEqualTo(52 * 60);
    for (CreepIndex creep :
        List.of(TALE.crept().creep(), TALE.reordered().creep(), TALE.ending().creep())) {
      assertThat(creep.original().absorbedMinutes()).isEqualTo(wished);
      assertThat(creep.original().absorbed()).isEqualTo(Figure.known(share(wished, 60_000)));
    }
    assertThat(TALE.reordered().creep().current().absorbed())
        .isEqualTo(Figure.known(share(wished, 60_000 + 72 * 60)));
    CreepIndex.Against last = TALE.ending().creep().original();
    long all = soldMinutesUpTo("2026-06-05");
    assertThat(last.creepMinutes()).isEqualTo(Figure.known(all - 60_000 - 72 * 60));
  }

  @Test
  void theChangeCostsWhatItsPeopleDoAndIsPricedByItsLines() {
    Assessment impact = TALE.change().impact().assessment();
    assertThat(impact.minutesDelta()).isEqualTo(72 * 60);
    assertThat(impact.priceDelta())
        .isEqualTo(Figure.known(Money.of(60 * 90 + 12 * 95 + ".00", "EUR")));
    assertThat(impact.costDelta())
        .isEqualTo(Figure.known(Money.of(60 * 52 + 12 * 48 + ".00", "EUR")));
    assertThat(impact.profitDelta()).isEqualTo(Figure.known(Money.of("2844.00", "EUR")));
    long used = soldMinutesUpTo("2026-04-15");
    assertThat(impact.burnBefore()).isEqualTo(Figure.known(share(used, 60_000)));
    assertThat(impact.burnAfter()).isEqualTo(Figure.known(share(used, 64_320)));
    // Seven working days of 8 h less 96 min of care, for 60 h of development.
    assertThat(impact.newOverbookedMinutes()).isEqualTo(Figure.known(60L * 60 - 7 * (480 - 96)));
  }

  @Test
  void whatIsInForceIsWhatTheImpactSaid() {
    Assessment said = TALE.change().now().assessment();
    BudgetBurn burn = TALE.reordered().burn().budget();
    assertThat(burn.minutesBurn()).isEqualTo(said.burnAfter());
    assertThat(burn.budgetMinutes()).isEqualTo(64_320);
    assertThat(TALE.reordered().agreed().current().minutes()).isEqualTo(64_320);
    assertThat(burn.budgetTotal()).isEqualTo(Figure.known(Money.of("96540.00", "EUR")));
    assertThat(TALE.reordered().outlook().forecast().runOut().minutesRunOut())
        .isEqualTo(said.runOutAfter());
  }

  @Test
  void whatIsBookedForTheDealIsWhatIsSold() {
    long booked = 0;
    for (JsonNode booking : StoryFiles.plain("bookings.json")) {
      booked += booking.has("deal") ? booking.get("amount").get("minutes").asLong() : 0;
    }
    assertThat(booked).isEqualTo(60_000);
    assertThat(TALE.won().baseline().minutes()).isEqualTo(booked);
    assertThat(TALE.won().conversion().budget().estimatedMinutes()).isEqualTo(booked);
  }
}
