package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.Outcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What clients may buy, have bought and have turned down. */
final class DemoDeals {
  static final DealId WIN = DealId.of("D-1021");
  static final StageId WON = StageId.of("won");
  private static final StageId LOST = StageId.of("lost");

  private final Pipeline pipeline =
      Pipeline.builder()
          .id(PipelineId.of("new-business"))
          .name("New business")
          .addStages(
              stage("lead", "Lead", 10, 10, Outcome.OPEN),
              stage("prospect", "Prospect", 30, 25, Outcome.OPEN),
              stage("proposal", "Proposal", 60, 45, Outcome.OPEN),
              stage("negotiation", "Negotiation", 85, 70, Outcome.OPEN),
              stage("won", "Won", 100, 100, Outcome.WON),
              stage("lost", "Lost", 100, 0, Outcome.LOST))
          .build();

  private final List<Deal> deals = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();

  DemoDeals(List<ProjectPlan> plans) {
    lost("D-1008", "nordkamm", "Nordkamm broker extranet", "tomas-brezina", "EUR", "2025-11-12",
        "lead 2025-11-12, prospect 2025-11-27, proposal 2026-01-14", "2026-02-20",
        "Went to the incumbent supplier: 15 % cheaper, and their team knows the broker system.",
        "Extranet development:development:900:110.00", "Extranet design:design:320:106.00");
    lost("D-1011", "velora", "Velora fleet analytics", "katarina-solberg", "EUR", "2026-01-20",
        "lead 2026-01-20, prospect 2026-02-10", "2026-04-17",
        "Client froze the budget for data projects until 2027.",
        "Data dashboards:development:520:108.00", "Analysis:strategy:140:118.00");
    won("D-1014", "sylvane", "Sylvane market launch Benelux", "ines-carvalhal",
        "lead 2026-01-29, prospect 2026-02-19, proposal 2026-03-26, negotiation 2026-04-13", "2026-04-24", plans);
    lost("D-1016", "pembury", "Pembury ticketing integration", "ines-carvalhal", "GBP", "2026-03-03",
        "lead 2026-03-03, prospect 2026-03-24, proposal 2026-05-11", "2026-07-02",
        "Museum chose a packaged ticketing product; no custom work needed.",
        "Integration:development:310:96.00", "Testing:qa:60:82.00");
    won("D-1019", "lumenhof", "Lumenhof loyalty programme", "katarina-solberg",
        "lead 2026-04-08, prospect 2026-05-05, proposal 2026-06-23, negotiation 2026-07-20", "2026-08-12", plans);

    attractive();
    open("D-1022", "lumenhof", "Lumenhof showroom screens", "katarina-solberg", "2026-06-02",
        "lead 2026-06-02, prospect 2026-07-08", "2026-12-11", "2027-01-11", "2027-04-30",
        fixed("64000.00", "EUR"), "EUR",
        "Concept:strategy:90:118.00", "Screen design:design:210:110.00", "Player software:development:260:108.00");
    open("D-1023", "lumenhof", "Lumenhof room planner", "katarina-solberg", "2026-08-19",
        "lead 2026-08-19", "2027-02-26", "", "",
        stated("190000.00"), "EUR");
    open("D-1024", "velora", "Velora support 2027", "katarina-solberg", "2026-07-14",
        "lead 2026-07-14, prospect 2026-08-11, proposal 2026-09-15", "2026-11-30", "2027-01-01", "2027-12-31",
        TimeAndMaterials.builder().cap(money("156000.00", "EUR")).build(), "EUR",
        "Maintenance and small features:development:1020:106.00", "Regression tests:qa:260:90.00", "Service management:project-management:220:114.00");
    open("D-1025", "velora", "Velora business accounts", "katarina-solberg", "2026-08-26",
        "lead 2026-08-26, prospect 2026-09-18", "2027-01-29", "2027-02-15", "2027-07-30",
        TimeAndMaterials.builder().build(), "EUR",
        "Concept:strategy:160:118.00", "App and portal design:design:340:106.00", "Development:development:980:108.00", "Testing:qa:170:90.00");
    open("D-1026", "brackwater", "Brackwater Christmas tins 2027", "katarina-solberg", "2026-09-09",
        "lead 2026-09-09", "2027-03-19", "", "",
        stated("38000.00"), "EUR");
    open("D-1027", "nordkamm", "Nordkamm portal phase two", "tomas-brezina", "2026-05-18",
        "lead 2026-05-18, prospect 2026-06-15, proposal 2026-08-10, negotiation 2026-09-14", "2026-10-30", "2027-01-04", "2027-12-17",
        TimeAndMaterials.builder().build(), "EUR",
        "Product strategy:strategy:360:124.00", "Design:design:900:110.00", "Development:development:2900:114.00", "Testing and accessibility:qa:520:94.00", "Project management:project-management:420:118.00");
    open("D-1028", "nordkamm", "Nordkamm accident app study", "tomas-brezina", "2026-07-06",
        "lead 2026-07-06, prospect 2026-08-03", "2026-11-20", "2026-12-01", "2027-02-26",
        fixed("46000.00", "EUR"), "EUR",
        "Research:strategy:240:120.00", "Prototype:design:140:110.00");
    open("D-1029", "helvion", "Helvion on-board information", "tomas-brezina", "2026-04-21",
        "lead 2026-04-21, prospect 2026-05-28, proposal 2026-07-22", "2026-11-13", "2027-01-11", "2027-10-29",
        fixed("284000.00", "EUR"), "EUR",
        "Concept:strategy:240:120.00", "Screen design:design:520:110.00", "Development:development:1380:114.00", "Testing in trains:qa:260:94.00");
    open("D-1030", "helvion", "Helvion timetable support 2027", "tomas-brezina", "2026-08-31",
        "lead 2026-08-31, prospect 2026-09-21", "2026-12-18", "2027-01-01", "2027-12-31",
        TimeAndMaterials.builder().build(), "EUR",
        "Maintenance:development:1200:112.00", "Tests at timetable change:qa:180:92.00");
    open("D-1031", "helvion", "Helvion staff app", "tomas-brezina", "2026-09-16",
        "lead 2026-09-16", "2027-04-30", "", "",
        stated("220000.00"), "EUR");
    open("D-1032", "pembury", "Pembury schools programme", "ines-carvalhal", "2026-06-29",
        "lead 2026-06-29, prospect 2026-07-27, proposal 2026-09-07", "2026-10-23", "2026-11-30", "2027-04-16",
        fixed("71000.00", "GBP"), "GBP",
        "Learning concept:strategy:110:100.00", "Design:design:240:96.00", "Development:development:300:98.00", "Editorial:content:120:84.00");
    open("D-1033", "pembury", "Pembury audio guide", "ines-carvalhal", "2026-09-02",
        "lead 2026-09-02", "2027-02-12", "", "",
        stated("54000.00", "GBP"), "GBP");
    open("D-1034", "sylvane", "Sylvane content programme 2027", "ines-carvalhal", "2026-07-20",
        "lead 2026-07-20, prospect 2026-08-17, proposal 2026-09-10, negotiation 2026-09-24", "2026-11-06", "2027-01-01", "2027-12-31",
        TimeAndMaterials.builder().build(), "EUR",
        "Articles and newsletter:content:1900:94.00", "Illustration and layout:design:520:104.00", "Content strategy:strategy:140:118.00", "Project management:project-management:230:110.00");
    open("D-1035", "sylvane", "Sylvane sun care launch", "ines-carvalhal", "2026-08-05",
        "lead 2026-08-05, prospect 2026-09-08", "2026-12-04", "2027-01-18", "2027-05-28",
        fixed("118000.00", "EUR"), "EUR",
        "Launch strategy:strategy:170:120.00", "Launch design:design:460:108.00", "Copy and localisation:content:260:94.00");
    open("D-1036", "brackwater", "Brackwater trade fair stand", "katarina-solberg", "2026-07-28",
        "lead 2026-07-28, prospect 2026-08-20, lead 2026-09-11", "2027-01-15", "", "",
        stated("27000.00"), "EUR");
    offers();
  }

  Pipeline pipeline() {
    return pipeline;
  }

  ImmutableList<Deal> deals() {
    return ImmutableList.copyOf(deals);
  }

  ImmutableList<Proposal> proposals() {
    return ImmutableList.copyOf(proposals);
  }

  /** The deal the demo wins: a second offer was accepted the day before. */
  private void attractive() {
    Deal first =
        deal("D-1021", "brackwater", "Brackwater subscription shop", "katarina-solberg", "EUR", "2026-05-26")
            .pricing(fixed("162000.00", "EUR"))
            .lines(lines("D-1021", "EUR",
                "Concept:strategy:170:120.00", "Shop and subscription design:design:370:112.00",
                "Shop development:development:690:112.00", "Testing:qa:120:92.00",
                "Project management:project-management:120:114.00"))
            .statedProbability(BasisPoints.ofPercent(80))
            .expectedClose(LocalDate.of(2026, 9, 30))
            .plan(days("2026-10-12", "2027-04-16"))
            .build();
    first = moved(first, "lead 2026-05-26, prospect 2026-06-17, proposal 2026-08-06");
    proposals.add(
        Proposal.send(ProposalId.of("D-1021:v1"), first, 1, LocalDate.of(2026, 8, 6), LocalDate.of(2026, 9, 4))
            .decline(LocalDate.of(2026, 8, 28))
            .granted()
            .orElseThrow());
    Deal second =
        first.toBuilder()
            .pricing(fixed("148000.00", "EUR"))
            .lines(lines("D-1021", "EUR",
                "Concept:strategy:150:120.00", "Shop and subscription design:design:340:112.00",
                "Shop development:development:640:112.00", "Testing:qa:100:92.00",
                "Project management:project-management:100:114.00"))
            .build();
    proposals.add(
        Proposal.send(ProposalId.of("D-1021:v2"), second, 2, LocalDate.of(2026, 9, 8), LocalDate.of(2026, 10, 9))
            .accept(LocalDate.of(2026, 9, 29))
            .granted()
            .orElseThrow());
    deals.add(second);
  }

  /** Sends an offer for every other open deal that has come to the stage of proposals. */
  private void offers() {
    for (Deal deal : deals) {
      deal.history().stream()
          .filter(change -> change.to().equals(StageId.of("proposal")))
          .findFirst()
          .filter(change -> !deal.id().equals(WIN))
          .ifPresent(
              change -> {
                Proposal sent =
                    Proposal.send(
                        ProposalId.of(deal.id() + ":v1"), deal, 1, change.on(), change.on().plusDays(60));
                Outcome outcome = pipeline.stageOf(deal).outcome();
                proposals.add(
                    switch (outcome) {
                      case WON -> sent.accept(deal.inStageSince()).granted().orElseThrow();
                      case LOST -> sent.decline(deal.inStageSince()).granted().orElseThrow();
                      case OPEN ->
                          sent.validUntil().isBefore(DemoYear.AS_OF)
                              ? sent.expire(sent.validUntil().plusDays(1)).granted().orElseThrow()
                              : sent;
                    });
              });
    }
  }

  private void open(
      String id,
      String client,
      String name,
      String owner,
      String openedOn,
      String stages,
      String expectedClose,
      String start,
      String last,
      Object pricingOrValue,
      String currency,
      String... lines) {
    Deal.Builder deal =
        deal(id, client, name, owner, currency, openedOn)
            .expectedClose(LocalDate.parse(expectedClose))
            .lines(lines(id, currency, lines));
    if (pricingOrValue instanceof Money value) {
      deal.pricing(TimeAndMaterials.builder().build()).statedValue(value);
    } else if (pricingOrValue instanceof Pricing pricing) {
      deal.pricing(pricing);
    }
    if (!start.isEmpty()) {
      deal.plan(days(start, last));
    }
    deals.add(moved(deal.build(), stages));
  }

  private void lost(
      String id,
      String client,
      String name,
      String owner,
      String currency,
      String openedOn,
      String stages,
      String lostOn,
      String reason,
      String... lines) {
    Deal open =
        moved(
            deal(id, client, name, owner, currency, openedOn)
                .pricing(TimeAndMaterials.builder().build())
                .lines(lines(id, currency, lines))
                .build(),
            stages);
    deals.add(
        DealFlow.of(pipeline)
            .lose(open, LOST, reason, LocalDate.parse(lostOn))
            .granted()
            .orElseThrow());
  }

  /** A deal that became one of the projects, with the lines its budget has. */
  private void won(
      String id,
      String client,
      String name,
      String owner,
      String stages,
      String wonOn,
      List<ProjectPlan> plans) {
    ProjectPlan became =
        plans.stream()
            .filter(plan -> plan.originDeal.equals(java.util.Optional.of(DealId.of(id))))
            .findFirst()
            .orElseThrow();
    String openedOn = stages.split(",", -1)[0].split(" ", -1)[1];
    Deal open =
        moved(
            deal(id, client, name, owner, became.currency.getCurrencyCode(), openedOn)
                .pricing(became.pricing)
                .lines(became.budget().lines())
                .plan(became.plan)
                .build(),
            stages);
    WinTerms terms =
        WinTerms.builder()
            .stage(WON)
            .wonOn(LocalDate.parse(wonOn))
            .projectId(ProjectId.of(became.id.value()))
            .budgetId(BudgetId.of(became.budgetId().value()))
            .build();
    deals.add(Win.convert(open, pipeline, terms).granted().orElseThrow().deal());
  }

  private Deal.Builder deal(
      String id, String client, String name, String owner, String currency, String openedOn) {
    return Deal.builder()
        .id(DealId.of(id))
        .client(ClientId.of(client))
        .name(name)
        .owner(PersonId.of(owner))
        .pipeline(pipeline.id())
        .stage(StageId.of("lead"))
        .openedOn(LocalDate.parse(openedOn))
        .currency(Currency.getInstance(currency))
        .minutesPerDay(480);
  }

  /** Moves a new deal through {@code "lead 2026-05-26, prospect 2026-06-17"}. */
  private Deal moved(Deal opened, String stages) {
    Deal deal = opened;
    String[] steps = stages.split(", ", -1);
    for (int i = 1; i < steps.length; i++) {
      String[] step = steps[i].split(" ", -1);
      deal =
          DealFlow.of(pipeline)
              .move(deal, StageId.of(step[0]), LocalDate.parse(step[1]))
              .granted()
              .orElseThrow();
    }
    return deal;
  }

  /** Reads lines such as {@code "Concept:strategy:150:120.00"}: name, discipline, hours, rate. */
  private static ImmutableList<ServiceLine> lines(String deal, String currency, String... texts) {
    ImmutableList.Builder<ServiceLine> lines = ImmutableList.builder();
    for (int i = 0; i < texts.length; i++) {
      String[] parts = texts[i].split(":", -1);
      lines.add(
          ServiceLine.builder()
              .id(LineId.of(deal + ":l" + (i + 1)))
              .name(parts[0])
              .discipline(DisciplineId.of(parts[1]))
              .estimatedMinutes(Long.parseLong(parts[2]) * 60)
              .billRate(BillRate.perHour(parts[3], currency))
              .build());
    }
    return lines.build();
  }

  private static PipelineStage stage(
      String id, String name, int progress, int probability, Outcome outcome) {
    return PipelineStage.builder()
        .id(StageId.of(id))
        .name(name)
        .progress(BasisPoints.ofPercent(progress))
        .probability(BasisPoints.ofPercent(probability))
        .outcome(outcome)
        .build();
  }

  private static FixedPrice fixed(String price, String currency) {
    return new FixedPrice(money(price, currency));
  }

  private static Money stated(String value) {
    return money(value, "EUR");
  }

  private static Money stated(String value, String currency) {
    return money(value, currency);
  }

  private static Money money(String amount, String currency) {
    return Money.of(amount, currency);
  }

  private static DateRange days(String start, String last) {
    return DateRange.closed(LocalDate.parse(start), LocalDate.parse(last));
  }
}
