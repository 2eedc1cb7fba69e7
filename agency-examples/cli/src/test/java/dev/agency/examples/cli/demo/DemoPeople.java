package dev.agency.examples.cli.demo;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.money.CostRate;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who works at the agency, when, and what an hour of theirs costs. */
final class DemoPeople {
  /** The day all salaries rose. */
  private static final LocalDate RAISE = LocalDate.of(2026, 4, 1);

  static final String FREELANCER = "pavel-dvorsky";

  /** From this day on nobody has entered what the freelancer costs. */
  private static final LocalDate UNPRICED_FROM = LocalDate.of(2026, 8, 1);

  /** From this Monday on the freelancer is there for fewer hours. */
  private static final LocalDate FEWER_HOURS_FROM = LocalDate.of(2026, 8, 3);

  /** A Monday: from here on the patterns count. */
  private static final LocalDate ANCHOR = LocalDate.of(2025, 9, 29);

  private static final List<Long> FULL = days(480, 480, 480, 480, 480);
  private static final List<Long> TWO_SHORT_DAYS = days(0, 0, 0, 300, 300);

  private static final ImmutableMap<String, List<Long>> WEEKS =
      ImmutableMap.<String, List<Long>>builder()
          .put("full", FULL)
          .put("7:36-days", days(456, 456, 456, 456, 456))
          .put("fridays-off", days(480, 480, 480, 480, 0))
          .put("wednesdays-off", days(480, 480, 0, 480, 480))
          .put("six-hours", days(360, 360, 360, 360, 360))
          .put("mornings", days(300, 300, 300, 300, 300))
          .put("mon-tue-wed", days(480, 480, 480, 0, 0))
          .put("wed-thu-fri", days(0, 0, 480, 480, 480))
          .put("five-and-three", twoWeeks(FULL, days(480, 480, 480, 0, 0)))
          .put("four-and-two", twoWeeks(days(480, 480, 480, 480, 0), days(480, 480, 0, 0, 0)))
          .buildOrThrow();

  /**
   * Id, name, disciplines, team, first and last day, week, and the cost of an hour, before and
   * after the raise.
   */
  private static final String STAFF =
      """
      katarina-solberg  | Katarina Solberg  | account-management | client-services | 2017-03-01 |            | full           | 58.00 60.00
      tomas-brezina     | Tomáš Březina     | account-management | client-services | 2019-09-01 |            | full           | 54.00 56.00
      ines-carvalhal    | Inês Carvalhal    | account-management | client-services | 2021-02-01 |            | wednesdays-off | 51.50 53.50
      jonas-wieland     | Jonas Wieland     | project-management | client-services | 2018-05-01 |            | full           | 56.00 58.00
      aoife-kerrigan    | Aoife Kerrigan    | project-management | client-services | 2016-10-01 |            | full           | 60.00 62.00
      bastien-lemoine   | Bastien Lemoine   | project-management | client-services | 2022-01-10 |            | fridays-off    | 52.00 54.00
      helene-aubry      | Hélène Aubry      | strategy           | brand           | 2015-04-01 |            | full           | 66.00 68.00
      matteo-fontana    | Matteo Fontana    | strategy content   | brand           | 2020-06-01 |            | fridays-off    | 52.50 54.50
      sanne-de-wit      | Sanne de Wit      | design strategy    | products        | 2016-02-01 |            | full           | 62.00 64.00
      lukas-hohenfels   | Lukas Hohenfels   | design             | products        | 2021-08-01 |            | full           | 49.00 51.00
      zofia-malinska    | Zofia Malińska    | design             | brand           | 2019-11-01 |            | wednesdays-off | 51.00 53.00
      elif-karahan      | Elif Karahan      | design             | products        | 2023-03-01 |            | full           | 46.00 48.00
      pavel-dvorsky     | Pavel Dvorský     | design             | brand           | 2025-09-01 |            | wed-thu-fri    | 61.00
      henrik-aasen      | Henrik Aasen      | development        | products        | 2014-08-01 |            | full           | 67.00 69.50
      giulia-bertani    | Giulia Bertani    | development        | products        | 2020-01-07 |            | full           | 55.00 57.00
      mikkel-thorsgaard | Mikkel Thorsgaard | development        | products        | 2018-10-01 |            | full           | 58.00 60.00
      radu-ionascu      | Radu Ionașcu      | development        | products        | 2019-04-01 |            | full           | 57.00 59.00
      oskar-lundqvist   | Oskar Lundqvist   | development        | products        | 2022-05-01 |            | 7:36-days      | 50.00 52.00
      teodora-petkova   | Teodora Petkova   | development qa     | products        | 2021-05-01 |            | five-and-three | 54.00 56.00
      daniel-ferraz     | Daniel Ferraz     | development        | products        | 2020-09-01 |            | full           | 56.00 58.00
      freya-mackinnon   | Freya Mackinnon   | development        | products        | 2026-02-02 |            | full           | 49.00
      amelie-roussard   | Amélie Roussard   | development        | products        | 2026-04-01 |            | full           | 51.00
      viktor-szalai     | Viktor Szalai     | development        | products        | 2021-11-01 | 2026-05-31 | full           | 52.00 53.50
      clara-oberhuber   | Clara Oberhuber   | content            | brand           | 2018-02-01 |            | mornings       | 46.00 47.50
      niamh-corrigan    | Niamh Corrigan    | content strategy   | brand           | 2020-03-01 |            | four-and-two   | 47.00 48.50
      joris-vandamme    | Joris Vandamme    | content            | brand           | 2022-09-01 | 2026-03-31 | full           | 43.00
      lucia-moravcova   | Lucia Moravčová   | content            | brand           | 2026-04-15 |            | full           | 42.00
      marta-kowalik     | Marta Kowalik     | qa                 | products        | 2017-07-01 |            | full           | 50.00 52.00
      emil-rasmussen    | Emil Rasmussen    | qa                 | products        | 2023-10-01 |            | mon-tue-wed    | 41.00 42.50
      greta-winkelbauer | Greta Winkelbauer | operations         | operations      | 2013-01-02 |            | six-hours      | 48.00 49.50
      """;

  private final List<Person> people = new ArrayList<>();
  private final List<WorkSchedule> schedules = new ArrayList<>();
  private final List<DatedCostRate> costRates = new ArrayList<>();

  DemoPeople() {
    for (Script.Block row : Script.blocks(STAFF)) {
      employ(row);
    }
  }

  ImmutableList<Person> people() {
    return ImmutableList.copyOf(people);
  }

  ImmutableList<WorkSchedule> schedules() {
    return ImmutableList.copyOf(schedules);
  }

  ImmutableList<DatedCostRate> costRates() {
    return ImmutableList.copyOf(costRates);
  }

  static ImmutableList<Discipline> disciplines() {
    return ImmutableMap.<String, String>builder()
        .put("strategy", "Strategy")
        .put("design", "Design")
        .put("development", "Development")
        .put("content", "Content")
        .put("qa", "Quality assurance")
        .put("project-management", "Project management")
        .put("account-management", "Account management")
        .put("operations", "Operations")
        .buildOrThrow()
        .entrySet()
        .stream()
        .map(d -> Discipline.builder().id(DisciplineId.of(d.getKey())).name(d.getValue()).build())
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<Team> teams() {
    return ImmutableMap.of(
            "client-services", "Client services",
            "brand", "Brand and content",
            "products", "Digital products",
            "operations", "Finance and operations")
        .entrySet()
        .stream()
        .map(t -> Team.builder().id(TeamId.of(t.getKey())).name(t.getValue()).build())
        .collect(ImmutableList.toImmutableList());
  }

  private void employ(Script.Block row) {
    PersonId id = PersonId.of(row.cell(0));
    List<String> disciplines = Script.words(row.cell(2));
    LocalDate first = LocalDate.parse(row.cell(4));
    boolean left = !row.cell(5).isEmpty();
    DateRange employment =
        left ? DateRange.closed(first, LocalDate.parse(row.cell(5))) : DateRange.startingOn(first);
    people.add(
        Person.builder()
            .id(id)
            .name(row.cell(1))
            .email(id.value().replace('-', '.') + "@kestrel-lane.example")
            .discipline(DisciplineId.of(disciplines.get(0)))
            .alsoQualified(disciplines.stream().skip(1).map(DisciplineId::of).toList())
            .team(TeamId.of(row.cell(3)))
            .archived(left)
            .addExternalRefs(new ExternalRef("payroll", "EMP-" + (people.size() + 101)))
            .build());
    schedules.add(
        schedule(id, employment, requireNonNull(WEEKS.get(row.cell(6))), first.isAfter(ANCHOR)));
    pay(id, employment, Script.words(row.cell(7)));
  }

  private static WorkSchedule schedule(
      PersonId id, DateRange employment, List<Long> week, boolean joined) {
    LocalDate from = joined ? employment.start() : ANCHOR;
    WorkSchedule.Builder schedule =
        WorkSchedule.builder()
            .person(id)
            .employment(employment)
            .addPatterns(WorkPattern.builder().validFrom(from).minutes(week).build());
    if (id.value().equals(FREELANCER)) {
      schedule.addPatterns(
          WorkPattern.builder().validFrom(FEWER_HOURS_FROM).minutes(TWO_SHORT_DAYS).build());
    }
    return schedule.build();
  }

  /** Prices the time of a person: before and after the raise, or the freelancer up to a day. */
  private void pay(PersonId id, DateRange employment, List<String> amounts) {
    LocalDate year = LocalDate.of(2025, 1, 1);
    LocalDate start = employment.start().isBefore(year) ? year : employment.start();
    if (id.value().equals(FREELANCER)) {
      rate(id, DateRange.of(start, UNPRICED_FROM), amounts.get(0));
    } else if (amounts.size() == 1) {
      rate(id, range(start, employment.end()), amounts.get(0));
    } else {
      rate(id, DateRange.of(start, RAISE), amounts.get(0));
      rate(id, range(RAISE, employment.end()), amounts.get(1));
    }
  }

  private void rate(PersonId id, DateRange during, String cost) {
    costRates.add(new DatedCostRate(id, during, CostRate.perHour(cost, "EUR")));
  }

  private static DateRange range(LocalDate start, Optional<LocalDate> end) {
    return end.map(e -> DateRange.of(start, e)).orElseGet(() -> DateRange.startingOn(start));
  }

  private static List<Long> days(long mon, long tue, long wed, long thu, long fri) {
    return List.of(mon, tue, wed, thu, fri, 0L, 0L);
  }

  private static List<Long> twoWeeks(List<Long> first, List<Long> second) {
    return ImmutableList.<Long>builder().addAll(first).addAll(second).build();
  }
}
