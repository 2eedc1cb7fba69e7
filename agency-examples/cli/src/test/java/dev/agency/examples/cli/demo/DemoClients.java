package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * Seven clients, the agency itself as the client of its internal work, and who answers for whom.
 */
final class DemoClients {
  private DemoClients() {}

  static ImmutableList<Client> clients() {
    return ImmutableList.of(
        client("lumenhof", "Lumenhof Interiors", "EUR", "H-2201"),
        client("brackwater", "Brackwater Tea Company", "EUR", "H-2207"),
        client("velora", "Velora Mobility", "EUR", "H-2213"),
        client("nordkamm", "Nordkamm Versicherung", "EUR", "H-1988"),
        client("helvion", "Helvion Bahnen", "EUR", "H-2054"),
        client("pembury", "Pembury Lowe Museums", "GBP", "H-2240"),
        client("sylvane", "Sylvane Skincare", "EUR", "H-2119"),
        client("kestrel-lane", "Kestrel Lane (the agency)", "EUR", "H-0001"));
  }

  static ImmutableList<Contact> contacts() {
    return ImmutableList.of(
        contact("lumenhof", "Friederike Altmann", "Head of E-Commerce"),
        contact("lumenhof", "Torsten Gerlach", "IT Director"),
        contact("brackwater", "Rosalind Thackeray", "Managing Director"),
        contact("brackwater", "Owen Prendergast", "Brand Manager"),
        contact("velora", "Laurent Dessailly", "Chief Product Officer"),
        contact("velora", "Milena Stojanova", "Operations Lead"),
        contact("nordkamm", "Ute Brockmann", "Head of Customer Service"),
        contact("nordkamm", "Hauke Petersen-Lund", "Programme Manager"),
        contact("helvion", "Reto Zurbuchen", "Head of Passenger Information"),
        contact("pembury", "Cordelia Ashdown", "Director of Collections"),
        contact("pembury", "Gethin Pryce-Morgan", "Digital Producer"),
        contact("sylvane", "Margaux Tissier", "Marketing Director"),
        contact("sylvane", "Pieter Hoogland", "Market Manager Benelux"));
  }

  static ImmutableList<Responsibility> responsibilities(List<ProjectPlan> plans) {
    ImmutableList.Builder<Responsibility> all = ImmutableList.builder();
    all.add(
        account("katarina-solberg", "lumenhof", "2019-02-01", ""),
        account("katarina-solberg", "brackwater", "2022-05-01", ""),
        account("katarina-solberg", "velora", "2023-09-01", ""),
        account("tomas-brezina", "nordkamm", "2020-01-01", ""),
        account("tomas-brezina", "helvion", "2024-06-01", ""),
        account("tomas-brezina", "sylvane", "2023-03-01", "2026-02-01"),
        account("ines-carvalhal", "sylvane", "2026-02-01", ""),
        account("ines-carvalhal", "pembury", "2025-11-01", ""),
        account("ines-carvalhal", "kestrel-lane", "2021-02-01", ""));
    for (ProjectPlan plan : plans) {
      all.add(
          Responsibility.builder()
              .id(ResponsibilityId.of("pm-" + plan.id))
              .person(plan.projectManager)
              .duty(Duty.PROJECT_MANAGER)
              .project(plan.id)
              .during(DateRange.startingOn(plan.plan.start().minusWeeks(2)))
              .build());
    }
    for (String client : List.of("lumenhof", "brackwater", "velora")) {
      all.add(
          Responsibility.builder()
              .id(ResponsibilityId.of("rm-" + client))
              .person(PersonId.of("aoife-kerrigan"))
              .duty(Duty.RESOURCE_MANAGER)
              .client(ClientId.of(client))
              .during(DateRange.startingOn(LocalDate.of(2024, 1, 1)))
              .build());
    }
    return all.build();
  }

  private static Client client(String id, String name, String currency, String ledger) {
    return Client.builder()
        .id(ClientId.of(id))
        .name(name)
        .currency(Currency.getInstance(currency))
        .addExternalRefs(new ExternalRef("ledger", ledger))
        .build();
  }

  private static Contact contact(String client, String name, String position) {
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return Contact.builder()
        .id(ContactId.of(id))
        .client(ClientId.of(client))
        .name(name)
        .position(position)
        .email(id.replace('-', '.') + "@" + client + ".example")
        .build();
  }

  private static Responsibility account(String person, String client, String from, String until) {
    LocalDate start = LocalDate.parse(from);
    return Responsibility.builder()
        .id(ResponsibilityId.of("am-" + client + "-" + person))
        .person(PersonId.of(person))
        .duty(Duty.ACCOUNT_MANAGER)
        .client(ClientId.of(client))
        .during(
            until.isEmpty()
                ? DateRange.startingOn(start)
                : DateRange.of(start, LocalDate.parse(until)))
        .build();
  }
}
