package dev.agency.examples.cli.demo;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who works at the agency, when, and what an hour of theirs costs. */
final class DemoPeople {
  /** The day all salaries rose. */
  private static final LocalDate RAISE = LocalDate.of(2026, 4, 1);

  /** From this day on nobody has entered what the freelancer costs. */
  private static final LocalDate UNPRICED_FROM = LocalDate.of(2026, 8, 1);

  /** From this Monday on the freelancer is there for fewer hours. */
  private static final LocalDate FEWER_HOURS_FROM = LocalDate.of(2026, 8, 3);

  /** A Monday: from here on the patterns count. */
  private static final LocalDate ANCHOR = LocalDate.of(2025, 9, 29);

  private static final List<Long> FULL = days(480, 480, 480, 480, 480);
  private static final List<Long> SHORT_DAYS = days(456, 456, 456, 456, 456);
  private static final List<Long> FRIDAYS_OFF = days(480, 480, 480, 480, 0);
  private static final List<Long> WEDNESDAYS_OFF = days(480, 480, 0, 480, 480);
  private static final List<Long> SIX_HOURS = days(360, 360, 360, 360, 360);
  private static final List<Long> MORNINGS = days(300, 300, 300, 300, 300);
  private static final List<Long> THREE_DAYS = days(480, 480, 480, 0, 0);
  private static final List<Long> LATE_THREE_DAYS = days(0, 0, 480, 480, 480);
  private static final List<Long> TWO_SHORT_DAYS = days(0, 0, 0, 300, 300);
  private static final List<Long> FIVE_AND_THREE_DAYS =
      weeks(FULL, days(480, 480, 480, 0, 0));
  private static final List<Long> FOUR_AND_TWO_DAYS =
      weeks(days(480, 480, 480, 480, 0), days(480, 480, 0, 0, 0));

  private final List<Person> people = new ArrayList<>();
  private final List<WorkSchedule> schedules = new ArrayList<>();
  private final List<DatedCostRate> costRates = new ArrayList<>();

  DemoPeople() {
    employ("katarina-solberg", "Katarina Solberg", "account-management", "client-services", "2017-03-01", FULL, "58.00", "60.00");
    employ("tomas-brezina", "Tomáš Březina", "account-management", "client-services", "2019-09-01", FULL, "54.00", "56.00");
    employ("ines-carvalhal", "Inês Carvalhal", "account-management", "client-services", "2021-02-01", WEDNESDAYS_OFF, "51.50", "53.50");
    employ("jonas-wieland", "Jonas Wieland", "project-management", "client-services", "2018-05-01", FULL, "56.00", "58.00");
    employ("aoife-kerrigan", "Aoife Kerrigan", "project-management", "client-services", "2016-10-01", FULL, "60.00", "62.00");
    employ("bastien-lemoine", "Bastien Lemoine", "project-management", "client-services", "2022-01-10", FRIDAYS_OFF, "52.00", "54.00");
    employ("helene-aubry", "Hélène Aubry", "strategy", "brand", "2015-04-01", FULL, "66.00", "68.00");
    employ("matteo-fontana", "Matteo Fontana", "strategy", "brand", "2020-06-01", FRIDAYS_OFF, "52.50", "54.50", "content");
    employ("sanne-de-wit", "Sanne de Wit", "design", "products", "2016-02-01", FULL, "62.00", "64.00", "strategy");
    employ("lukas-hohenfels", "Lukas Hohenfels", "design", "products", "2021-08-01", FULL, "49.00", "51.00");
    employ("zofia-malinska", "Zofia Malińska", "design", "brand", "2019-11-01", WEDNESDAYS_OFF, "51.00", "53.00");
    employ("elif-karahan", "Elif Karahan", "design", "products", "2023-03-01", FULL, "46.00", "48.00");
    freelance("pavel-dvorsky", "Pavel Dvorský", "design", "brand", "2025-09-01", LATE_THREE_DAYS, "61.00");
    employ("henrik-aasen", "Henrik Aasen", "development", "products", "2014-08-01", FULL, "67.00", "69.50");
    employ("giulia-bertani", "Giulia Bertani", "development", "products", "2020-01-07", FULL, "55.00", "57.00");
    employ("mikkel-thorsgaard", "Mikkel Thorsgaard", "development", "products", "2018-10-01", FULL, "58.00", "60.00");
    employ("radu-ionascu", "Radu Ionașcu", "development", "products", "2019-04-01", FULL, "57.00", "59.00");
    employ("oskar-lundqvist", "Oskar Lundqvist", "development", "products", "2022-05-01", SHORT_DAYS, "50.00", "52.00");
    employ("teodora-petkova", "Teodora Petkova", "development", "products", "2021-05-01", FIVE_AND_THREE_DAYS, "54.00", "56.00", "qa");
    employ("daniel-ferraz", "Daniel Ferraz", "development", "products", "2020-09-01", FULL, "56.00", "58.00");
    employ("freya-mackinnon", "Freya Mackinnon", "development", "products", "2026-02-02", FULL, "49.00", "49.00");
    employ("amelie-roussard", "Amélie Roussard", "development", "products", "2026-04-01", FULL, "51.00", "51.00");
    leave("viktor-szalai", "Viktor Szalai", "development", "products", "2021-11-01", "2026-05-31", FULL, "52.00", "53.50");
    employ("clara-oberhuber", "Clara Oberhuber", "content", "brand", "2018-02-01", MORNINGS, "46.00", "47.50");
    employ("niamh-corrigan", "Niamh Corrigan", "content", "brand", "2020-03-01", FOUR_AND_TWO_DAYS, "47.00", "48.50", "strategy");
    leave("joris-vandamme", "Joris Vandamme", "content", "brand", "2022-09-01", "2026-03-31", FULL, "43.00", "43.00");
    employ("lucia-moravcova", "Lucia Moravčová", "content", "brand", "2026-04-15", FULL, "42.00", "42.00");
    employ("marta-kowalik", "Marta Kowalik", "qa", "products", "2017-07-01", FULL, "50.00", "52.00");
    employ("emil-rasmussen", "Emil Rasmussen", "qa", "products", "2023-10-01", THREE_DAYS, "41.00", "42.50");
    employ("greta-winkelbauer", "Greta Winkelbauer", "operations", "operations", "2013-01-02", SIX_HOURS, "48.00", "49.50");
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

  private void employ(
      String id,
      String name,
      String discipline,
      String team,
      String from,
      List<Long> week,
      String cost,
      String raised,
      String... alsoQualified) {
    DateRange employment = DateRange.startingOn(LocalDate.parse(from));
    add(person(id, name, discipline, team, alsoQualified).build(), employment, week);
    pay(id, employment, cost, raised);
  }

  private void leave(
      String id,
      String name,
      String discipline,
      String team,
      String from,
      String last,
      List<Long> week,
      String cost,
      String raised) {
    DateRange employment = DateRange.closed(LocalDate.parse(from), LocalDate.parse(last));
    add(person(id, name, discipline, team).archived(true).build(), employment, week);
    pay(id, employment, cost, raised);
  }

  private void freelance(
      String id,
      String name,
      String discipline,
      String team,
      String from,
      List<Long> week,
      String cost) {
    LocalDate start = LocalDate.parse(from);
    add(person(id, name, discipline, team).build(), DateRange.startingOn(start), week);
    int last = schedules.size() - 1;
    WorkPattern fewer =
        WorkPattern.builder().validFrom(FEWER_HOURS_FROM).minutes(TWO_SHORT_DAYS).build();
    schedules.set(last, schedules.get(last).toBuilder().addPatterns(fewer).build());
    rate(id, DateRange.of(start, UNPRICED_FROM), cost);
  }

  private static Person.Builder person(
      String id, String name, String discipline, String team, String... alsoQualified) {
    return Person.builder()
        .id(PersonId.of(id))
        .name(name)
        .email(id.replace('-', '.') + "@kestrel-lane.example")
        .discipline(DisciplineId.of(discipline))
        .alsoQualified(Arrays.stream(alsoQualified).map(DisciplineId::of).toList())
        .team(TeamId.of(team));
  }

  private void add(Person person, DateRange employment, List<Long> week) {
    people.add(
        person.toBuilder()
            .addExternalRefs(new ExternalRef("payroll", "EMP-" + (people.size() + 101)))
            .build());
    LocalDate from = employment.start().isAfter(ANCHOR) ? employment.start() : ANCHOR;
    schedules.add(
        WorkSchedule.builder()
            .person(person.id())
            .employment(employment)
            .addPatterns(WorkPattern.builder().validFrom(from).minutes(week).build())
            .build());
  }

  private void pay(String id, DateRange employment, String cost, String raised) {
    LocalDate year = LocalDate.of(2025, 1, 1);
    LocalDate start = employment.start().isBefore(year) ? year : employment.start();
    if (cost.equals(raised)) {
      rate(id, range(start, employment.end()), cost);
    } else {
      rate(id, DateRange.of(start, RAISE), cost);
      rate(id, range(RAISE, employment.end()), raised);
    }
  }

  private void rate(String id, DateRange during, String cost) {
    costRates.add(new DatedCostRate(PersonId.of(id), during, CostRate.perHour(cost, "EUR")));
  }

  private static DateRange range(LocalDate start, Optional<LocalDate> end) {
    return end.map(e -> DateRange.of(start, e)).orElseGet(() -> DateRange.startingOn(start));
  }

  private static List<Long> days(long mon, long tue, long wed, long thu, long fri) {
    return List.of(mon, tue, wed, thu, fri, 0L, 0L);
  }

  private static List<Long> weeks(List<Long> first, List<Long> second) {
    return ImmutableList.<Long>builder().addAll(first).addAll(second).build();
  }
}
