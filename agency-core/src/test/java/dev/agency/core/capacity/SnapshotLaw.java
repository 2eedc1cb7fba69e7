package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.staffing.DealDemands;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** What holds of every pipeline over a snapshot, whoever answers. */
enum SnapshotLaw {
  /** It does not matter whether the snapshot has the bookings of the deals. */
  SAME {
    @Override
    void check(SnapshotEngine engine, DrawnDeals drawn) {
      PipelineDemand with = engine.pipeline(drawn.snapshot(), drawn.deals());
      PipelineDemand without = engine.pipeline(drawn.snapshotWithoutDeals(), drawn.deals());
      for (OpenDeal open : drawn.deals()) {
        DealId deal = open.deal().id();
        assertThat(DealImpacts.of(with, deal, Outlook.EXPECTED).rows())
            .isEqualTo(DealImpacts.of(without, deal, Outlook.EXPECTED).rows());
        assertThat(with.ask(deal)).isEqualTo(without.ask(deal));
      }
    }
  },
  /** What is left is what is free, less what is too much and what nobody fills yet. */
  LEFT {
    @Override
    void check(SnapshotEngine engine, DrawnDeals drawn) {
      CapacitySnapshot rest = drawn.snapshotWithoutDeals();
      PipelineDemand pipeline = engine.pipeline(drawn.snapshot(), drawn.deals());
      for (DealId deal : pipeline.deals()) {
        for (DealImpacts.Row row : DealImpacts.of(pipeline, deal, Outlook.ALL_WON).rows()) {
          Availability has = rest.availability(row.discipline(), row.days());
          UnfilledDemand open = rest.demand(row.discipline(), row.days());
          assertThat(row.leftMinutes())
              .isEqualTo(has.free() - has.over() - open.confirmed() - open.tentative());
          assertThat(row.overMinutes()).isEqualTo(has.over());
        }
      }
    }
  },
  /** A deal without lines asks for what its bookings take, when they take it. */
  BOOKINGS {
    @Override
    void check(SnapshotEngine engine, DrawnDeals drawn) {
      CapacitySnapshot snapshot = drawn.snapshot();
      OpenDeal open = drawn.deals().get(1);
      DealId deal = open.deal().id();
      PipelineDemand pipeline = engine.pipeline(snapshot, ImmutableList.of(open));
      boolean sums =
          open.bookings().stream().anyMatch(it -> it.amount() instanceof BookingAmount.Total);
      long inPeriods = 0;
      for (int p = 0; p < pipeline.periods().size(); p++) {
        DateRange week = pipeline.periods().get(p);
        for (DisciplineId discipline : pipeline.disciplines()) {
          long minutes = pipeline.minutes(deal, discipline, p);
          long booked = booked(snapshot, open, discipline, week);
          // Of a sum that finds no day the rest is spread over the days of the bookings.
          assertThat(minutes).isBetween(booked, sums ? Long.MAX_VALUE : booked);
          inPeriods += minutes;
        }
      }
      PipelineDemand.Ask ask = pipeline.ask(deal);
      assertThat(inPeriods + ask.outside() + ask.undated() + ask.unassigned())
          .isEqualTo(ask.minutes());
      assertThat(ask.isComplete()).isTrue();
    }

    private static long booked(
        CapacitySnapshot snapshot, OpenDeal open, DisciplineId discipline, DateRange days) {
      return open.bookings().stream()
          .filter(
              it ->
                  it.discipline()
                      .or(() -> snapshot.primaryOf(it.person().orElseThrow()))
                      .filter(discipline::equals)
                      .isPresent())
          .mapToLong(it -> snapshot.minutesOf(it.id(), days))
          .sum();
    }
  },
  /** Days are no instants for a pipeline either, nor for who can do its work. */
  ZONES {
    @Override
    void check(SnapshotEngine engine, DrawnDeals drawn) {
      TimeZone before = TimeZone.getDefault();
      try {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<Object> here = answers(engine, drawn);
        for (String zone : CapacityLaw.TIME_ZONES) {
          TimeZone.setDefault(TimeZone.getTimeZone(zone));
          assertThat(answers(engine, drawn)).as(zone).isEqualTo(here);
        }
      } finally {
        TimeZone.setDefault(before);
      }
    }

    private static List<Object> answers(SnapshotEngine engine, DrawnDeals drawn) {
      CapacitySnapshot snapshot = drawn.snapshot();
      PipelineDemand pipeline = engine.pipeline(snapshot, drawn.deals());
      List<Object> answers = new ArrayList<>(PipelineRisk.of(pipeline, 60).rows());
      for (DealId deal : pipeline.deals()) {
        for (Outlook outlook : Outlook.values()) {
          answers.addAll(DealImpacts.of(pipeline, deal, outlook).rows());
        }
        StaffingPlan plan = StaffingPlan.builder().demands(DealDemands.of(pipeline, deal)).build();
        answers.add(plan);
        answers.add(Staffing.solve(snapshot, plan));
      }
      return answers;
    }
  };

  /** Fails unless it holds. */
  abstract void check(SnapshotEngine engine, DrawnDeals drawn);
}
