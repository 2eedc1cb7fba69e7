package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a deal would do to the disciplines it needs: how much they have, what takes of it, and what
 * is left once the deal is won.
 *
 * <pre>{@code
 * PipelineDemand pipeline = PipelineDemand.of(snapshot, months, openDeals);
 * DealImpacts impacts = DealImpacts.of(pipeline, relaunch, Outlook.EXPECTED);
 * impacts.rows().get(0).slackMinutes();   // 70 h of design left in March
 * impacts.rows().get(0).message();        // why, for whoever may see it
 * }</pre>
 *
 * <p>In each row {@code gross - holidays - leave - confirmed - tentative - unfilled - pipeline -
 * deal = slack}, to the minute. Slack is net: one designer with 40 hours too many and another with
 * 40 free are 0, so {@code over} stands beside it, and whether the work can be done by the people
 * there are is answered by {@link dev.agency.core.capacity.staffing.Staffing}. The deal itself
 * counts in full, however likely it is.
 *
 * <p>Immutable and thread-safe.
 */
public final class DealImpacts {
  private final DealId deal;
  private final PipelineDemand.Outlook outlook;
  private final ImmutableList<Row> rows;

  private DealImpacts(DealId deal, PipelineDemand.Outlook outlook, ImmutableList<Row> rows) {
    this.deal = deal;
    this.outlook = outlook;
    this.rows = rows;
  }

  /**
   * What a deal does to one discipline in one period.
   *
   * @param discipline the discipline
   * @param days the days of the period
   * @param partial whether they are only a part of a day, week or month of the calendar
   * @param grossMinutes what its people work by their patterns
   * @param holidayMinutes what holidays take
   * @param leaveMinutes what approved leave takes
   * @param confirmedMinutes what people are booked for
   * @param tentativeMinutes what they are tentatively booked for, but for open deals
   * @param unfilledMinutes what is booked while nobody is named, but for open deals
   * @param pipelineMinutes what the other open deals take, as they count
   * @param dealMinutes what this deal takes
   * @param overMinutes what people are booked for beyond what they have, beside the slack
   */
  public record Row(
      DisciplineId discipline,
      DateRange days,
      boolean partial,
      long grossMinutes,
      long holidayMinutes,
      long leaveMinutes,
      long confirmedMinutes,
      long tentativeMinutes,
      long unfilledMinutes,
      long pipelineMinutes,
      long dealMinutes,
      long overMinutes) {
    /**
     * Creates a row.
     *
     * @param discipline the discipline
     * @param days the days of the period
     * @param partial whether they are only a part of a period of the calendar
     * @param grossMinutes what its people work by their patterns
     * @param holidayMinutes what holidays take
     * @param leaveMinutes what approved leave takes
     * @param confirmedMinutes what people are booked for
     * @param tentativeMinutes what they are tentatively booked for
     * @param unfilledMinutes what is booked while nobody is named
     * @param pipelineMinutes what the other open deals take
     * @param dealMinutes what this deal takes
     * @param overMinutes what people are booked for beyond what they have
     */
    public Row {
      Objects.requireNonNull(discipline, "discipline");
      Objects.requireNonNull(days, "days");
    }

    /**
     * Returns what is left before any deal is won.
     *
     * @return gross less holidays, leave and all that is booked; below zero where that is more
     */
    public long leftMinutes() {
      return grossMinutes
          - holidayMinutes
          - leaveMinutes
          - confirmedMinutes
          - tentativeMinutes
          - unfilledMinutes;
    }

    /**
     * Returns what is left once the deal is won and the others come as they count.
     *
     * @return the slack; below zero where it does not fit
     */
    public long slackMinutes() {
      return leftMinutes() - pipelineMinutes - dealMinutes;
    }

    /**
     * Returns the row as a message.
     *
     * @return {@code DEAL_IMPACT} whether it fits or not, with {@code left - pipeline - needed =
     *     slack}, and what stands behind {@code left}; holidays and leave are told as one
     */
    public Message message() {
      return Message.of(
          "DEAL_IMPACT",
          Argument.text("discipline", Quantities.NAME, discipline.value()),
          Argument.day("from", Quantities.DATES, days.start()),
          Argument.day("to", Quantities.DATES, days.last().orElseThrow()),
          Argument.minutes("away", Quantities.AWAY_MINUTES, holidayMinutes + leaveMinutes),
          Argument.minutes("booked", Quantities.SCHEDULED_MINUTES, confirmedMinutes),
          Argument.minutes("tentative", Quantities.SCHEDULED_MINUTES, tentativeMinutes),
          Argument.minutes("unfilled", Quantities.SCHEDULED_MINUTES, unfilledMinutes),
          Argument.minutes("over", Quantities.SCHEDULED_MINUTES, overMinutes),
          Argument.minutes("left", Quantities.FREE_MINUTES, leftMinutes()),
          Argument.minutes("pipeline", Quantities.ESTIMATED_MINUTES, pipelineMinutes),
          Argument.minutes("needed", Quantities.ESTIMATED_MINUTES, dealMinutes),
          Argument.minutes("slack", Quantities.FREE_MINUTES, slackMinutes()));
    }
  }

  /**
   * Works out what a deal does.
   *
   * @param pipeline what all open deals ask for
   * @param deal one of them
   * @param outlook how the others count
   * @return a row for each discipline the deal asks something of and each period
   * @throws dev.agency.core.error.InvalidModelException if it is none of the deals ({@code
   *     UNKNOWN_REFERENCE})
   */
  public static DealImpacts of(
      PipelineDemand pipeline, DealId deal, PipelineDemand.Outlook outlook) {
    DealRows own = pipeline.rows(deal);
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    PipelineSums.Cells others = pipeline.others(deal, outlook);
    ImmutableList<Buckets.Bucket> periods = pipeline.buckets().list();
    ImmutableList<DisciplineId> disciplines = pipeline.disciplines().asList();
    for (int d = 0; d < disciplines.size(); d++) {
      for (int p = 0; own.asks(d) && p < periods.size(); p++) {
        DisciplineView.Minutes has = pipeline.at(d, p);
        rows.add(
            new Row(
                disciplines.get(d),
                periods.get(p).days(),
                periods.get(p).partial(),
                has.gross(),
                has.holidays(),
                has.leave(),
                has.confirmed(),
                has.tentative(),
                has.unfilled(),
                others.in(d, p),
                own.in(d, p),
                has.over()));
      }
    }
    return new DealImpacts(deal, outlook, rows.build());
  }

  /**
   * Returns the deal.
   *
   * @return the deal
   */
  public DealId deal() {
    return deal;
  }

  /**
   * Returns how the other open deals count.
   *
   * @return the outlook
   */
  public PipelineDemand.Outlook outlook() {
    return outlook;
  }

  /**
   * Returns the rows.
   *
   * @return by discipline and period, in their order
   */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /**
   * Returns the rows in which the deal does not fit.
   *
   * @return those it takes something of, with a slack below zero
   */
  public ImmutableList<Row> shortRows() {
    return rows.stream()
        .filter(row -> row.dealMinutes() > 0 && row.slackMinutes() < 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how many rows there are, and no figures. */
  @Override
  public String toString() {
    return "DealImpacts[" + rows.size() + " rows]";
  }
}
