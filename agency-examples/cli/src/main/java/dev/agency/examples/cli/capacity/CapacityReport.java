package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.UnfilledDemand;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Optional;

/** What everybody has and is booked for, and what the pipeline may take of it, as JSON. */
record CapacityReport(
    DateRange horizon,
    Granularity granularity,
    Commitment counts,
    ImmutableList<OfDiscipline> disciplines,
    ImmutableList<OfPerson> people,
    ImmutableList<Unfilled> unfilled,
    ImmutableList<RiskLine> risk,
    ImmutableList<String> incompleteDeals,
    Optional<DealReport> deal) {

  /**
   * A discipline: the people whose primary one it is, and what those have free beside who can do it
   * as well and count elsewhere.
   */
  record OfDiscipline(
      String discipline, long alsoQualifiedFreeMinutes, ImmutableList<LoadCell> cells) {}

  /** A person: a row of the heat map. */
  record OfPerson(String person, String name, String discipline, ImmutableList<LoadCell> cells) {}

  /** What is booked of a discipline while nobody is named. */
  record Unfilled(
      String discipline,
      LocalDate start,
      LocalDate end,
      long confirmedMinutes,
      long tentativeMinutes) {
    static Unfilled of(UnfilledDemand demand) {
      return new Unfilled(
          demand.discipline().value(),
          demand.days().start(),
          demand.days().end().orElseThrow(),
          demand.confirmed(),
          demand.tentative());
    }
  }

  static CapacityReport of(Situation situation, Optional<DealId> deal) {
    CapacityFile file = situation.file();
    CapacitySnapshot snapshot = situation.snapshot();
    Buckets buckets = situation.periods();
    Pipelines pipelines = Pipelines.of(situation);
    return new CapacityReport(
        file.horizon(),
        file.granularity(),
        file.counts(),
        snapshot.disciplines().stream()
            .map(discipline -> of(snapshot, discipline, file.horizon(), buckets))
            .collect(toImmutableList()),
        file.people().stream()
            .map(person -> of(snapshot, person, buckets))
            .collect(toImmutableList()),
        snapshot.unfilled(buckets).stream().map(Unfilled::of).collect(toImmutableList()),
        pipelines.risk().rows().stream()
            .map(row -> RiskLine.of(row, pipelines.byMonth()))
            .collect(toImmutableList()),
        pipelines.byMonth().incomplete().stream().map(DealId::value).collect(toImmutableList()),
        deal.map(id -> DealReport.of(situation, pipelines, id)));
  }

  private static OfDiscipline of(
      CapacitySnapshot snapshot, DisciplineId discipline, DateRange horizon, Buckets buckets) {
    return new OfDiscipline(
        discipline.value(),
        snapshot.alsoQualified(discipline, horizon).free(),
        LoadCell.of(snapshot.load(discipline, buckets)));
  }

  private static OfPerson of(CapacitySnapshot snapshot, Person person, Buckets buckets) {
    return new OfPerson(
        person.id().value(),
        person.name(),
        person.discipline().value(),
        LoadCell.of(snapshot.load(person.id(), buckets)));
  }
}
