package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.risk.ShortageRiskRow;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What holds of the demand of every pipeline, whoever answers. */
enum PipelineLaw {
  /** Each row is what its people have day by day less what each way it may end asks for. */
  WATERFALL {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline = engine.pipeline(drawn);
      PipelineDemand alone = drawn.pipeline();
      for (OpenDeal open : drawn.deals()) {
        for (Outlook outlook : Outlook.values()) {
          for (DealImpacts.Row row : engine.rows(pipeline, open.deal().id(), outlook)) {
            DisciplineView.Minutes has = drawn.studio().minutes(row.discipline(), row.days());
            int period = drawn.periods().indexOf(row.days());
            long others = others(drawn, alone, open.deal().id(), row.discipline(), period, outlook);
            assertThat(row.leftMinutes()).isEqualTo(has.free() - has.over());
            assertThat(row.overMinutes()).isEqualTo(has.over());
            assertThat(row.pipelineMinutes()).isEqualTo(others);
            assertThat(row.slackMinutes())
                .isEqualTo(
                    has.free()
                        - has.over()
                        - others
                        - alone.minutes(open.deal().id(), row.discipline(), period));
          }
        }
      }
    }
  },
  /** What a deal asks for is its lines and bookings, less the most that can be both. */
  ONCE {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline = engine.pipeline(drawn);
      for (OpenDeal open : drawn.deals()) {
        assertThat(engine.ask(drawn, pipeline, open).minutes())
            .isEqualTo(asked(drawn.studio(), open));
      }
    }
  },
  /** All that is asked for stands in a period or is told beside, and in one part or another. */
  NOTHING_LOST {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline = engine.pipeline(drawn);
      for (OpenDeal open : drawn.deals()) {
        PipelineDemand.Ask ask = engine.ask(drawn, pipeline, open);
        long placed = 0;
        for (DisciplineId discipline : pipeline.disciplines()) {
          for (int p = 0; p < drawn.periods().size(); p++) {
            long minutes = pipeline.minutes(open.deal().id(), discipline, p);
            assertThat(minutes).isNotNegative();
            placed += minutes;
          }
        }
        assertThat(ask.outside()).isNotNegative();
        assertThat(placed + ask.outside() + ask.undated() + ask.unassigned())
            .isEqualTo(ask.minutes());
        assertThat(
                pipeline.parts(open.deal().id()).stream()
                    .mapToLong(PipelineDemand.Part::minutes)
                    .sum())
            .isEqualTo(ask.minutes());
      }
    }
  },
  /** Work without days is done by the capacity of the days up to each period. */
  SPREAD {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      DisciplineId design = DisciplineId.of("design");
      long minutes = 12_345;
      Deal deal =
          SampleAgency.deal().toBuilder()
              .plan(drawn.studio().horizon())
              .lines(ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(minutes)))
              .build();
      OpenDeal open = new OpenDeal(deal, BasisPoints.of(5_000), ImmutableList.of());
      PipelineDemand pipeline =
          engine.pipeline(
              new DrawnPipeline(
                  drawn.studio(), ImmutableList.of(open), drawn.periods(), ImmutableList.of()));
      for (int p = 0; p < drawn.periods().size(); p++) {
        DateRange period = drawn.periods().get(p);
        assertThat(pipeline.minutes(deal.id(), design, p))
            .isEqualTo(
                upTo(drawn.studio(), design, minutes, period.endOrThrow())
                    - upTo(drawn.studio(), design, minutes, period.start()));
      }
    }
  },
  /** The order of deals, bookings and people changes nothing. */
  ORDER {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      List<OpenDeal> deals = new ArrayList<>();
      for (OpenDeal open : drawn.deals()) {
        deals.add(new OpenDeal(open.deal(), open.probability(), open.bookings().reverse()));
      }
      Collections.shuffle(deals, new Random(deals.size()));
      PipelineDemand shuffled =
          engine.pipeline(
              new DrawnPipeline(
                  new Studio(
                      DrawnPipeline.FIRST,
                      drawn.studio().people().reverse(),
                      drawn.studio().also()),
                  deals,
                  drawn.periods(),
                  drawn.groups()));
      PipelineDemand straight = engine.pipeline(drawn);
      for (OpenDeal open : deals) {
        for (Outlook outlook : Outlook.values()) {
          assertThat(engine.rows(shuffled, open.deal().id(), outlook))
              .isEqualTo(engine.rows(straight, open.deal().id(), outlook));
        }
      }
    }
  },
  /** The waterfall of each deal expects of all what the risk of the pipeline does. */
  EXPECTED {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline = engine.pipeline(drawn);
      PipelineRisk risk = PipelineRisk.of(drawn.pipeline(), 60);
      for (OpenDeal open : drawn.deals()) {
        DealId deal = open.deal().id();
        for (DealImpacts.Row row : engine.rows(pipeline, deal, Outlook.EXPECTED)) {
          ShortageRiskRow cell =
              risk.rows().stream()
                  .filter(each -> each.cell().discipline().equals(row.discipline()))
                  .filter(each -> each.cell().start().equals(row.days().start()))
                  .findFirst()
                  .orElseThrow();
          int period = drawn.periods().indexOf(row.days());
          assertThat(pipeline.expectedMinutes(row.discipline(), period))
              .isEqualTo(cell.expectedMinutes());
          assertThat(pipeline.allWonMinutes(row.discipline(), period))
              .isEqualTo(cell.allWonMinutes());
          double own =
              (double) row.dealMinutes() * pipeline.probability(deal).value() / BasisPoints.WHOLE;
          assertThat(row.pipelineMinutes() + own)
              .as("but for two roundings")
              .isBetween(cell.expectedMinutes() - 1.001, cell.expectedMinutes() + 1.001);
        }
      }
    }
  },
  /** What is expected lies between what is confirmed and all won, if deals are independent. */
  BETWEEN {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline =
          engine.pipeline(
              new DrawnPipeline(
                  drawn.studio(), drawn.deals(), drawn.periods(), ImmutableList.of()));
      for (DealId deal : pipeline.deals()) {
        List<DealImpacts.Row> confirmed = engine.rows(pipeline, deal, Outlook.CONFIRMED);
        List<DealImpacts.Row> expected = engine.rows(pipeline, deal, Outlook.EXPECTED);
        List<DealImpacts.Row> allWon = engine.rows(pipeline, deal, Outlook.ALL_WON);
        for (int i = 0; i < confirmed.size(); i++) {
          assertThat(expected.get(i).slackMinutes())
              .isBetween(allWon.get(i).slackMinutes(), confirmed.get(i).slackMinutes());
        }
      }
    }
  },
  /** To book less than the lines estimate changes no sum. */
  BOOKED {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      long estimate = 30_000;
      Deal deal =
          drawn.deals().get(0).deal().toBuilder()
              .plan(drawn.studio().horizon())
              .lines(ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(estimate)))
              .build();
      Booking own =
          SampleAgency.dealPlaceholder().withDeal(deal.id()).withDays(drawn.periods().get(0));
      List<ImmutableList<Booking>> some = new ArrayList<>();
      some.add(ImmutableList.of());
      for (OpenDeal open : drawn.deals()) {
        open.bookings().forEach(each -> some.add(ImmutableList.of(own.withAmount(each.amount()))));
      }
      for (ImmutableList<Booking> bookings : some) {
        PipelineDemand pipeline =
            engine.pipeline(
                new DrawnPipeline(
                    drawn.studio(),
                    ImmutableList.of(new OpenDeal(deal, BasisPoints.of(5_000), bookings)),
                    ImmutableList.of(drawn.studio().horizon()),
                    ImmutableList.of()));
        assertThat(pipeline.minutes(deal.id(), DisciplineId.of("design"), 0)).isEqualTo(estimate);
      }
    }
  },
  /** All disciplines together have what all people have, each of them once. */
  PEOPLE {
    @Override
    void check(PipelineEngine engine, DrawnPipeline drawn) {
      PipelineDemand pipeline = engine.pipeline(drawn);
      for (int p = 0; p < drawn.periods().size(); p++) {
        DateRange days = drawn.periods().get(p);
        int from = Math.toIntExact(days.start().toEpochDay() - DrawnPipeline.FIRST.toEpochDay());
        int to = from + Math.toIntExact(days.days().orElseThrow());
        long people = 0;
        for (Studio.Row row : drawn.studio().people()) {
          for (int day = from; day < to; day++) {
            people += row.gross().get(day);
          }
        }
        long disciplines = 0;
        for (DisciplineId discipline : pipeline.disciplines()) {
          disciplines += pipeline.minutes(discipline, p).gross();
        }
        assertThat(disciplines).isEqualTo(people);
      }
    }
  };

  /** Fails unless it holds. */
  abstract void check(PipelineEngine engine, DrawnPipeline drawn);

  /** What the other deals take: nothing, by all ways it may end, or in the worst of those. */
  private static long others(
      DrawnPipeline drawn,
      PipelineDemand alone,
      DealId deal,
      DisciplineId discipline,
      int period,
      Outlook outlook) {
    long weighted = 0;
    long most = 0;
    for (OpenDeal open : drawn.deals()) {
      DealId id = open.deal().id();
      boolean grouped = drawn.groups().stream().anyMatch(group -> group.deals().contains(id));
      if (!grouped && !id.equals(deal)) {
        long minutes = alone.minutes(id, discipline, period);
        weighted += minutes * open.probability().value();
        most += minutes;
      }
    }
    for (ScenarioGroup group : drawn.groups()) {
      long worst = 0;
      for (ScenarioGroup.Scenario scenario : group.scenarios()) {
        long minutes = 0;
        for (DealId won : scenario.won()) {
          minutes += won.equals(deal) ? 0 : alone.minutes(won, discipline, period);
        }
        weighted += minutes * scenario.probability().value();
        boolean possible = !group.deals().contains(deal) || scenario.won().contains(deal);
        worst = Math.max(worst, possible ? minutes : 0);
      }
      most += worst;
    }
    return switch (outlook) {
      case CONFIRMED -> 0;
      case EXPECTED -> Math.floorDiv(weighted + 5_000, 10_000);
      case ALL_WON -> most;
    };
  }

  /**
   * All lines and all bookings, less what is both: what names its line, and of the rest the least
   * cut between bookings and disciplines.
   */
  static long asked(Studio studio, OpenDeal open) {
    Map<LineId, Long> lines = new HashMap<>();
    Map<LineId, String> crafts = new HashMap<>();
    for (ServiceLine line : open.deal().lines()) {
      lines.put(line.id(), line.estimatedMinutes());
      crafts.put(line.id(), line.discipline().map(DisciplineId::value).orElse(""));
    }
    long sum = lines.values().stream().mapToLong(it -> it).sum();
    Map<Set<String>, Long> left = new HashMap<>();
    for (Booking booking : sorted(open.bookings())) {
      long minutes = ((BookingAmount.Total) booking.amount()).minutes();
      long named =
          booking.line().map(line -> Math.min(minutes, lines.getOrDefault(line, 0L))).orElse(0L);
      booking.line().ifPresent(line -> lines.merge(line, -named, Long::sum));
      sum += minutes - named;
      left.merge(may(studio, booking), minutes - named, Long::sum);
    }
    long least = Long.MAX_VALUE;
    for (Set<String> cut : Sets.powerSet(ImmutableSet.copyOf(DrawnPipeline.CRAFTS))) {
      long through = 0;
      for (Map.Entry<LineId, Long> line : lines.entrySet()) {
        through += cut.contains(crafts.get(line.getKey())) ? line.getValue() : 0;
      }
      for (Map.Entry<Set<String>, Long> bookings : left.entrySet()) {
        through += cut.containsAll(bookings.getKey()) ? 0 : bookings.getValue();
      }
      least = Math.min(least, through);
    }
    return sum - least;
  }

  static List<Booking> sorted(List<Booking> bookings) {
    return bookings.stream().sorted(Comparator.comparing(Booking::id)).toList();
  }

  static Set<String> may(Studio studio, Booking booking) {
    Set<String> may = new HashSet<>();
    booking.discipline().ifPresent(discipline -> may.add(discipline.value()));
    booking
        .person()
        .filter(person -> studio.disciplineOf(person).isPresent())
        .ifPresent(
            person -> {
              may.add(studio.disciplineOf(person).orElseThrow().value());
              studio.alsoQualified(person).forEach(also -> may.add(also.value()));
            });
    return may;
  }

  /** What is done before a day, by the capacity day by day, or by days where there is none. */
  private static long upTo(Studio studio, DisciplineId design, long minutes, LocalDate day) {
    double done = 0;
    double all = 0;
    LocalDate end = studio.horizon().end().orElseThrow();
    boolean some =
        DrawnPipeline.FIRST
            .datesUntil(end)
            .anyMatch(
                each ->
                    studio.minutes(design, DateRange.of(each, each.plusDays(1))).capacity() > 0);
    for (LocalDate each = DrawnPipeline.FIRST; each.isBefore(end); each = each.plusDays(1)) {
      long weight =
          some ? studio.minutes(design, DateRange.of(each, each.plusDays(1))).capacity() : 1;
      all += weight;
      done += each.isBefore(day) ? weight : 0;
    }
    return (long) Math.floor((2 * minutes * done + all) / (2 * all));
  }
}
