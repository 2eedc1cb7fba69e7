package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Why some demands cannot all be done: together they need more than everyone who may do them has
 * free on their days.
 *
 * <p>Design of deals A and B between 2 and 29 March needs 412 hours; who may do it has 371 hours
 * free, after 84 hours away and 512 hours booked; 41 hours are missing. Where a limit per week
 * binds, what may be done in those weeks stands in for what is free in them: of 40 hours in one
 * week with a limit of 10 hours 30 are missing, however much is free. Where an order holds a
 * demand, only the days of its turn count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param demands the names of the demands, in their order
 * @param anyOf the disciplines that may do any of them
 * @param window the days from the first to the last on which any of them may be done
 * @param neededMinutes what they need in all
 * @param freeMinutes what is free for them in {@link #places}
 * @param limits the limits per week that bind
 * @param places who and when: outside of these and of limited weeks nobody may do any of them
 * @param awayMinutes what holidays and leave take in these places
 * @param bookedMinutes what is booked already in these places
 * @param turns those of the demands to which an order leaves fewer days than their windows, by name
 */
public record Shortage(
    ImmutableSortedSet<String> demands,
    ImmutableSortedSet<DisciplineId> anyOf,
    DateRange window,
    long neededMinutes,
    long freeMinutes,
    ImmutableList<Limit> limits,
    ImmutableList<Place> places,
    long awayMinutes,
    long bookedMinutes,
    ImmutableList<Turn> turns) {
  /**
   * Creates a shortage.
   *
   * @param demands the names of the demands
   * @param anyOf the disciplines that may do any of them
   * @param window the days from the first to the last on which any of them may be done
   * @param neededMinutes what they need in all
   * @param freeMinutes what is free for them in {@link #places}
   * @param limits the limits per week that bind
   * @param places who and when
   * @param awayMinutes what holidays and leave take in these places
   * @param bookedMinutes what is booked already in these places
   * @param turns those of the demands to which an order leaves fewer days than their windows
   */
  public Shortage {
    Objects.requireNonNull(demands, "demands");
    Objects.requireNonNull(anyOf, "anyOf");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(turns, "turns");
  }

  /**
   * Some people on some days.
   *
   * @param people the people, by their ids
   * @param days the days, with an end
   */
  public record Place(ImmutableSortedSet<PersonId> people, DateRange days) {
    /**
     * Creates a place.
     *
     * @param people the people
     * @param days the days
     */
    public Place {
      Objects.requireNonNull(people, "people");
      Objects.requireNonNull(days, "days");
    }
  }

  /**
   * The most of a demand that may be done in a week.
   *
   * @param demand the name of the demand
   * @param week the first day of the week
   * @param minutes the limit
   */
  public record Limit(String demand, LocalDate week, long minutes) {
    /**
     * Creates a limit.
     *
     * @param demand the name of the demand
     * @param week the first day of the week
     * @param minutes the limit
     */
    public Limit {
      Objects.requireNonNull(demand, "demand");
      Objects.requireNonNull(week, "week");
    }
  }

  /**
   * Returns what the limits allow.
   *
   * @return the sum of the limits that bind, 0 without
   */
  public long limitedMinutes() {
    return limits.stream().mapToLong(Limit::minutes).sum();
  }

  /**
   * Returns what is missing.
   *
   * @return what is needed less what is free and what the limits allow, above 0
   */
  public long missingMinutes() {
    return neededMinutes - freeMinutes - limitedMinutes();
  }

  /**
   * Returns the shortage as a message.
   *
   * <p>It has what is free, away and booked where this counts, which it does not where a limit or
   * the order leaves nothing but itself. Of the limits that bind it names the first, and of the
   * demands the order holds that with the fewest days, and says how many more there are.
   *
   * @return {@code STAFFING_SHORT}, {@code STAFFING_SHORT_BY_LIMIT} where a limit binds, or {@code
   *     STAFFING_SHORT_BY_ORDER} where an order holds some of it, with its figures in minutes
   */
  public Message message() {
    Message.Builder message =
        Message.builder()
            .code(code())
            .addArguments(
                Argument.text("work", Quantities.NAME, Words.list(demands.stream())),
                Argument.text(
                    "disciplines",
                    Quantities.NAME,
                    Words.list(anyOf.stream().map(DisciplineId::value))),
                Argument.day("from", Quantities.DATES, window.start()),
                Argument.day("to", Quantities.DATES, window.last().orElseThrow()),
                Argument.minutes("needed", Quantities.ESTIMATED_MINUTES, neededMinutes));
    if (!places.isEmpty() || (limits.isEmpty() && turns.isEmpty())) {
      message.addArguments(
          Argument.minutes("free", Quantities.FREE_MINUTES, freeMinutes),
          Argument.minutes("away", Quantities.AWAY_MINUTES, awayMinutes),
          Argument.minutes("booked", Quantities.SCHEDULED_MINUTES, bookedMinutes));
    }
    message.addArguments(Argument.minutes("missing", Quantities.SHORT_MINUTES, missingMinutes()));
    limits.stream()
        .min(Comparator.comparing(Limit::week).thenComparing(Limit::demand))
        .ifPresent(first -> addLimit(message, first));
    turns.stream()
        .min(Comparator.comparingLong(Turn::days).thenComparing(Turn::demand))
        .ifPresent(least -> addTurn(message, least));
    return message.build();
  }

  private String code() {
    if (!turns.isEmpty()) {
      return "STAFFING_SHORT_BY_ORDER";
    }
    return limits.isEmpty() ? "STAFFING_SHORT" : "STAFFING_SHORT_BY_LIMIT";
  }

  private void addLimit(Message.Builder message, Limit first) {
    message.addArguments(
        Argument.text("limitedWork", Quantities.NAME, first.demand()),
        Argument.day("week", Quantities.DATES, first.week()),
        Argument.minutes("limit", Quantities.ESTIMATED_MINUTES, first.minutes()),
        Argument.number("otherLimits", Quantities.NAME, limits.size() - 1L),
        Argument.minutes("limited", Quantities.ESTIMATED_MINUTES, limitedMinutes()));
  }

  private void addTurn(Message.Builder message, Turn least) {
    message.addArguments(Argument.text("heldWork", Quantities.NAME, least.demand()));
    if (least.after().isPresent()) {
      message.addArguments(
          Argument.text("after", Quantities.NAME, least.after().get()),
          Argument.day("notBefore", Quantities.DATES, least.start()));
    }
    if (least.before().isPresent()) {
      message.addArguments(
          Argument.text("before", Quantities.NAME, least.before().get()),
          Argument.day("doneBy", Quantities.DATES, least.end().minusDays(1)));
    }
    message.addArguments(Argument.number("otherHeld", Quantities.NAME, turns.size() - 1L));
  }
}
