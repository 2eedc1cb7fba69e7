package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.UnfilledDemand;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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
    ImmutableList<RequestReport> requests,
    Optional<DealReport> deal) {

  /**
   * A discipline: the people whose primary one it is, and what those have free beside who can do it
   * as well and count elsewhere. The ratios are of the whole horizon.
   */
  record OfDiscipline(
      String discipline,
      long alsoQualifiedFreeMinutes,
      Figure<BasisPoints> loadRatio,
      Optional<Used> utilization,
      ImmutableList<LoadCell> cells) {}

  /** A person: a row of the heat map. The ratios are of the whole horizon. */
  record OfPerson(
      String person,
      String name,
      String discipline,
      Figure<BasisPoints> loadRatio,
      Optional<Used> utilization,
      ImmutableList<LoadCell> cells) {}

  /** What is booked of a discipline while nobody is named. */
  record Unfilled(
      String discipline,
      LocalDate start,
      LocalDate end,
      boolean partial,
      long confirmedMinutes,
      long tentativeMinutes) {
    static Unfilled of(UnfilledDemand demand, Set<DateRange> partial) {
      return new Unfilled(
          demand.discipline().value(),
          demand.days().start(),
          demand.days().endOrThrow(),
          partial.contains(demand.days()),
          demand.confirmed(),
          demand.tentative());
    }
  }

  static CapacityReport of(Situation situation, Optional<DealId> deal) {
    CapacityFile file = situation.file();
    CapacitySnapshot snapshot = situation.snapshot();
    Buckets buckets = situation.periods();
    Optional<Worked> worked = Worked.of(file, buckets);
    ImmutableSetMultimap<DisciplineId, PersonId> byDiscipline =
        file.people().stream()
            .collect(toImmutableSetMultimap(person -> person.discipline(), person -> person.id()));
    Pipelines pipelines = Pipelines.of(situation);
    return new CapacityReport(
        file.horizon(),
        file.granularity(),
        file.counts(),
        snapshot.disciplines().stream()
            .map(discipline -> of(snapshot, discipline, byDiscipline, buckets, worked))
            .collect(toImmutableList()),
        file.people().stream()
            .map(person -> of(snapshot, person, buckets, worked))
            .collect(toImmutableList()),
        unfilled(snapshot, buckets),
        pipelines.risk().rows().stream()
            .map(row -> RiskLine.of(row, pipelines.byMonth()))
            .collect(toImmutableList()),
        pipelines.byMonth().incomplete().stream().map(DealId::value).collect(toImmutableList()),
        file.requests().stream()
            .map(request -> RequestReport.of(request, snapshot, situation.names()))
            .collect(toImmutableList()),
        deal.map(id -> DealReport.of(situation, pipelines, id)));
  }

  private static ImmutableList<Unfilled> unfilled(CapacitySnapshot snapshot, Buckets buckets) {
    ImmutableSet<DateRange> partial =
        buckets.list().stream()
            .filter(Buckets.Bucket::partial)
            .map(Buckets.Bucket::days)
            .collect(toImmutableSet());
    return snapshot.unfilled(buckets).stream()
        .map(demand -> Unfilled.of(demand, partial))
        .collect(toImmutableList());
  }

  private static OfDiscipline of(
      CapacitySnapshot snapshot,
      DisciplineId discipline,
      ImmutableSetMultimap<DisciplineId, PersonId> byDiscipline,
      Buckets buckets,
      Optional<Worked> worked) {
    ImmutableSet<PersonId> people = byDiscipline.get(discipline);
    Availability has = snapshot.availability(discipline, snapshot.horizon());
    return new OfDiscipline(
        discipline.value(),
        snapshot.alsoQualified(discipline, snapshot.horizon()).free(),
        has.loadRatio(),
        worked.map(all -> Used.of(all.inAll(people), has, all.target())),
        LoadCell.of(snapshot.load(discipline, buckets), worked, people));
  }

  private static OfPerson of(
      CapacitySnapshot snapshot, Person person, Buckets buckets, Optional<Worked> worked) {
    ImmutableSet<PersonId> alone = ImmutableSet.of(person.id());
    Availability has = snapshot.availability(person.id(), snapshot.horizon());
    return new OfPerson(
        person.id().value(),
        person.name(),
        person.discipline().value(),
        has.loadRatio(),
        worked.map(all -> Used.of(all.inAll(alone), has, all.target())),
        LoadCell.of(snapshot.load(person.id(), buckets), worked, alone));
  }
}
