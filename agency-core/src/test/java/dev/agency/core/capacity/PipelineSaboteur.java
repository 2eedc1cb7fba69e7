package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.PlantedMistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Mistakes that are planted, each with the law that has to find it. */
enum PipelineSaboteur implements PlantedMistake {
  WHAT_IS_TENTATIVE_TAKES_NO_TIME(
      PipelineLaw.WATERFALL, of(drawn -> people(drawn, PipelineSaboteur::confirmedAlone))),
  GROUPS_ARE_INDEPENDENT_IN_THE_WATERFALL(
      PipelineLaw.WATERFALL, of(PipelineSaboteur::withoutGroups)),
  GROUPS_ARE_INDEPENDENT_BUT_IN_THE_RISK(PipelineLaw.EXPECTED, of(PipelineSaboteur::withoutGroups)),
  THE_DEAL_ITSELF_IS_ONE_OF_THE_OTHERS(
      PipelineLaw.EXPECTED,
      new PipelineEngine() {
        @Override
        ImmutableList<DealImpacts.Row> rows(
            PipelineDemand pipeline, DealId deal, PipelineDemand.Outlook outlook) {
          return super.rows(pipeline, deal, outlook).stream()
              .map(PipelineSaboteur::withItself)
              .collect(toImmutableList());
        }
      }),
  LINES_AND_BOOKINGS_ADD_UP(
      PipelineLaw.ONCE,
      new PipelineEngine() {
        @Override
        PipelineDemand.Ask ask(DrawnPipeline drawn, PipelineDemand pipeline, OpenDeal open) {
          return asking(super.ask(drawn, pipeline, open), lines(open) + bookings(open));
        }
      }),
  ONLY_THE_PRIMARY_DISCIPLINE_IS_BOOKED(
      PipelineLaw.ONCE,
      of(
          drawn ->
              new DrawnPipeline(
                  new Studio(drawn.studio().first(), drawn.studio().people()),
                  drawn.deals(),
                  drawn.periods(),
                  drawn.groups()))),
  THE_LINE_OF_A_BOOKING_IS_NOT_HEEDED(
      PipelineLaw.ONCE,
      of(drawn -> bookings(drawn, booking -> booking.withLine(Optional.empty())))),
  WHO_COMES_FIRST_IS_BOOKED_FIRST(
      PipelineLaw.ONCE,
      new PipelineEngine() {
        @Override
        PipelineDemand.Ask ask(DrawnPipeline drawn, PipelineDemand pipeline, OpenDeal open) {
          return asking(super.ask(drawn, pipeline, open), greedy(drawn.studio(), open));
        }
      }),
  WHAT_LIES_OUTSIDE_IS_DROPPED(
      PipelineLaw.NOTHING_LOST,
      new PipelineEngine() {
        @Override
        PipelineDemand.Ask ask(DrawnPipeline drawn, PipelineDemand pipeline, OpenDeal open) {
          PipelineDemand.Ask ask = super.ask(drawn, pipeline, open);
          return new PipelineDemand.Ask(ask.minutes(), 0, ask.undated(), ask.unassigned());
        }
      }),
  WORK_IS_SPREAD_WITHOUT_REGARD_TO_HOLIDAYS(
      PipelineLaw.SPREAD, of(drawn -> people(drawn, PipelineSaboteur::withoutHolidays))),
  THE_LAST_DEAL_HAS_NO_BOOKINGS(
      PipelineLaw.ORDER,
      of(
          drawn -> {
            int last = drawn.deals().size() - 1;
            OpenDeal open = drawn.deals().get(last);
            ImmutableList<OpenDeal> deals =
                ImmutableList.<OpenDeal>builder()
                    .addAll(drawn.deals().subList(0, last))
                    .add(new OpenDeal(open.deal(), open.probability(), ImmutableList.of()))
                    .build();
            return new DrawnPipeline(drawn.studio(), deals, drawn.periods(), drawn.groups());
          })),
  WHAT_IS_EXPECTED_HAS_THE_DEAL_ITSELF(
      PipelineLaw.BETWEEN,
      new PipelineEngine() {
        @Override
        ImmutableList<DealImpacts.Row> rows(
            PipelineDemand pipeline, DealId deal, PipelineDemand.Outlook outlook) {
          ImmutableList<DealImpacts.Row> rows = super.rows(pipeline, deal, outlook);
          return outlook == PipelineDemand.Outlook.EXPECTED
              ? rows.stream().map(PipelineSaboteur::withItself).collect(toImmutableList())
              : rows;
        }
      }),
  WHAT_IS_BOOKED_IS_ADDED_TO_THE_LINES(
      PipelineLaw.BOOKED, of(PipelineSaboteur::withBookingsInTheLines)),
  WHO_CAN_DO_SOMETHING_ELSE_COUNTS_THERE_AS_WELL(
      PipelineLaw.PEOPLE, of(PipelineSaboteur::inEachDiscipline));

  private final PipelineLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final PipelineEngine engine;

  PipelineSaboteur(PipelineLaw law, PipelineEngine engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public PipelineLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnPipeline.of(seed));
  }

  /** The demand of something else than what was asked about. */
  private static PipelineEngine of(UnaryOperator<DrawnPipeline> mistaken) {
    return new PipelineEngine() {
      @Override
      PipelineDemand pipeline(DrawnPipeline drawn) {
        return mistaken.apply(drawn).pipeline();
      }
    };
  }

  private static DrawnPipeline withoutGroups(DrawnPipeline drawn) {
    return new DrawnPipeline(drawn.studio(), drawn.deals(), drawn.periods(), ImmutableList.of());
  }

  private static DrawnPipeline people(DrawnPipeline drawn, UnaryOperator<Studio.Row> mistaken) {
    return new DrawnPipeline(
        new Studio(
            drawn.studio().first(),
            drawn.studio().people().stream().map(mistaken).collect(toImmutableList()),
            drawn.studio().also()),
        drawn.deals(),
        drawn.periods(),
        drawn.groups());
  }

  private static DrawnPipeline bookings(DrawnPipeline drawn, UnaryOperator<Booking> mistaken) {
    return new DrawnPipeline(
        drawn.studio(),
        drawn.deals().stream()
            .map(
                open ->
                    new OpenDeal(
                        open.deal(),
                        open.probability(),
                        open.bookings().stream().map(mistaken).collect(toImmutableList())))
            .toList(),
        drawn.periods(),
        drawn.groups());
  }

  private static DrawnPipeline withBookingsInTheLines(DrawnPipeline drawn) {
    return new DrawnPipeline(
        drawn.studio(),
        drawn.deals().stream()
            .map(
                open ->
                    new OpenDeal(
                        open.deal()
                            .withLines(
                                open.deal().lines().stream()
                                    .map(
                                        line ->
                                            line.withEstimatedMinutes(
                                                line.estimatedMinutes() + bookings(open)))
                                    .toList()),
                        open.probability(),
                        open.bookings()))
            .toList(),
        drawn.periods(),
        drawn.groups());
  }

  /** Whoever can do something else stands there with all their time once more. */
  private static DrawnPipeline inEachDiscipline(DrawnPipeline drawn) {
    Studio studio = drawn.studio();
    ImmutableList.Builder<Studio.Row> rows = ImmutableList.builder();
    rows.addAll(studio.people());
    for (Studio.Row row : studio.people()) {
      for (DisciplineId also : studio.alsoQualified(row.person())) {
        rows.add(
            new Studio.Row(
                row.person(),
                also,
                row.gross(),
                row.holidays(),
                row.leave(),
                row.confirmed(),
                row.tentative()));
      }
    }
    return new DrawnPipeline(
        new Studio(studio.first(), rows.build(), studio.also()),
        drawn.deals(),
        drawn.periods(),
        drawn.groups());
  }

  private static Studio.Row confirmedAlone(Studio.Row row) {
    return new Studio.Row(
        row.person(),
        row.discipline(),
        row.gross(),
        row.holidays(),
        row.leave(),
        row.confirmed(),
        none(row));
  }

  private static Studio.Row withoutHolidays(Studio.Row row) {
    return new Studio.Row(
        row.person(),
        row.discipline(),
        row.gross(),
        none(row),
        row.leave(),
        row.confirmed(),
        row.tentative());
  }

  private static ImmutableIntArray none(Studio.Row row) {
    return ImmutableIntArray.copyOf(new int[row.gross().length()]);
  }

  private static DealImpacts.Row withItself(DealImpacts.Row row) {
    return new DealImpacts.Row(
        row.discipline(),
        row.days(),
        row.partial(),
        row.grossMinutes(),
        row.holidayMinutes(),
        row.leaveMinutes(),
        row.confirmedMinutes(),
        row.tentativeMinutes(),
        row.unfilledMinutes(),
        row.pipelineMinutes() + row.dealMinutes(),
        row.dealMinutes(),
        row.overMinutes());
  }

  private static PipelineDemand.Ask asking(PipelineDemand.Ask ask, long minutes) {
    return new PipelineDemand.Ask(minutes, ask.outside(), ask.undated(), ask.unassigned());
  }

  private static long lines(OpenDeal open) {
    return open.deal().lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum();
  }

  private static long bookings(OpenDeal open) {
    return open.bookings().stream().mapToLong(PipelineSaboteur::minutes).sum();
  }

  private static long minutes(Booking booking) {
    return ((BookingAmount.Total) booking.amount()).minutes();
  }

  /** Each booking covers the line it names and then lines of its disciplines as they come. */
  private static long greedy(Studio studio, OpenDeal open) {
    Map<String, Long> lines = new HashMap<>();
    Map<String, String> crafts = new HashMap<>();
    for (ServiceLine line : open.deal().lines()) {
      lines.put(line.id().value(), line.estimatedMinutes());
      crafts.put(line.id().value(), line.discipline().map(DisciplineId::value).orElse(""));
    }
    List<Booking> bookings = PipelineLaw.sorted(open.bookings());
    long[] left = bookings.stream().mapToLong(PipelineSaboteur::minutes).toArray();
    long covered = 0;
    for (int i = 0; i < left.length; i++) {
      String line = bookings.get(i).line().map(named -> named.value()).orElse("none");
      long here = Math.min(left[i], lines.getOrDefault(line, 0L));
      lines.computeIfPresent(line, (id, rest) -> rest - here);
      left[i] -= here;
      covered += here;
    }
    for (int i = 0; i < left.length; i++) {
      for (String craft : new TreeSet<>(PipelineLaw.may(studio, bookings.get(i)))) {
        for (String line : new TreeSet<>(lines.keySet())) {
          long here =
              crafts.getOrDefault(line, "").equals(craft)
                  ? Math.min(left[i], lines.getOrDefault(line, 0L))
                  : 0;
          lines.merge(line, -here, Long::sum);
          left[i] -= here;
          covered += here;
        }
      }
    }
    return lines(open) + bookings(open) - covered;
  }
}
