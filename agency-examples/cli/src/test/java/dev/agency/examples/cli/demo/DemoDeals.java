package dev.agency.examples.cli.demo;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.StageChange;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients may buy, have bought and have turned down. */
final class DemoDeals {
  static final DealId WIN = DealId.of("D-1021");
  static final StageId WON = StageId.of("won");
  private static final StageId LOST = StageId.of("lost");

  private static final StageId PROPOSAL = StageId.of("proposal");
  private static final Pricing OPEN_ENDED = TimeAndMaterials.builder().build();

  /**
   * Id, client, name and owner; then the price ({@code fixed}, {@code capped}, {@code open} for
   * time and materials without a cap, {@code stated} before there are lines), the moves, the
   * expected close, the plan and the lines: name, discipline, hours and rate.
   */
  private static final String TEXT =
      """
      D-1008 | nordkamm | Nordkamm broker extranet | tomas-brezina
          open EUR
          moves lead 2025-11-12, prospect 2025-11-27, proposal 2026-01-14
          lost 2026-02-20 Went to the incumbent supplier: 15 % cheaper, and their team knows the system.
          line Extranet development | development | 900 h | 110.00
          line Extranet design | design | 320 h | 106.00
      D-1011 | velora | Velora fleet analytics | katarina-solberg
          open EUR
          moves lead 2026-01-20, prospect 2026-02-10
          lost 2026-04-17 Client froze the budget for data projects until 2027.
          line Data dashboards | development | 520 h | 108.00
          line Analysis | strategy | 140 h | 118.00
      D-1014 | sylvane | Sylvane market launch Benelux | ines-carvalhal
          moves lead 2026-01-29, prospect 2026-02-19, proposal 2026-03-26, negotiation 2026-04-13
          won 2026-04-24
      D-1016 | pembury | Pembury ticketing integration | ines-carvalhal
          open GBP
          moves lead 2026-03-03, prospect 2026-03-24, proposal 2026-05-11
          lost 2026-07-02 Museum chose a packaged ticketing product; no custom work needed.
          line Integration | development | 310 h | 96.00
          line Testing | qa | 60 h | 82.00
      D-1019 | lumenhof | Lumenhof loyalty programme | katarina-solberg
          moves lead 2026-04-08, prospect 2026-05-05, proposal 2026-06-23, negotiation 2026-07-20
          won 2026-08-12
      D-1021 | brackwater | Brackwater subscription shop | katarina-solberg
          fixed 162000.00 EUR
          moves lead 2026-05-26, prospect 2026-06-17, proposal 2026-08-06
          close 2026-09-30
          plan 2026-10-12 2027-04-16
          line Concept | strategy | 170 h | 120.00
          line Shop and subscription design | design | 370 h | 112.00
          line Shop development | development | 690 h | 112.00
          line Testing | qa | 120 h | 92.00
          line Project management | project-management | 120 h | 114.00
      D-1022 | lumenhof | Lumenhof showroom screens | katarina-solberg
          fixed 64000.00 EUR
          moves lead 2026-06-02, prospect 2026-07-08
          close 2026-12-11
          plan 2027-01-11 2027-04-30
          line Concept | strategy | 90 h | 118.00
          line Screen design | design | 210 h | 110.00
          line Player software | development | 260 h | 108.00
      D-1023 | lumenhof | Lumenhof room planner | katarina-solberg
          stated 190000.00 EUR
          moves lead 2026-08-19
          close 2027-02-26
      D-1024 | velora | Velora support 2027 | katarina-solberg
          capped 156000.00 EUR
          moves lead 2026-07-14, prospect 2026-08-11, proposal 2026-09-15
          close 2026-11-30
          plan 2027-01-01 2027-12-31
          line Maintenance and small features | development | 1020 h | 106.00
          line Regression tests | qa | 260 h | 90.00
          line Service management | project-management | 220 h | 114.00
      D-1025 | velora | Velora business accounts | katarina-solberg
          open EUR
          moves lead 2026-08-26, prospect 2026-09-18
          close 2027-01-29
          plan 2027-02-15 2027-07-30
          line Concept | strategy | 160 h | 118.00
          line App and portal design | design | 340 h | 106.00
          line Development | development | 980 h | 108.00
          line Testing | qa | 170 h | 90.00
      D-1026 | brackwater | Brackwater Christmas tins 2027 | katarina-solberg
          stated 38000.00 EUR
          moves lead 2026-09-09
          close 2027-03-19
      D-1027 | nordkamm | Nordkamm portal phase two | tomas-brezina
          open EUR
          moves lead 2026-05-18, prospect 2026-06-15, proposal 2026-08-10, negotiation 2026-09-14
          close 2026-10-30
          plan 2027-01-04 2027-12-17
          line Product strategy | strategy | 360 h | 124.00
          line Design | design | 900 h | 110.00
          line Development | development | 2900 h | 114.00
          line Testing and accessibility | qa | 520 h | 94.00
          line Project management | project-management | 420 h | 118.00
      D-1028 | nordkamm | Nordkamm accident app study | tomas-brezina
          fixed 46000.00 EUR
          moves lead 2026-07-06, prospect 2026-08-03
          close 2026-11-20
          plan 2026-12-01 2027-02-26
          line Research | strategy | 240 h | 120.00
          line Prototype | design | 140 h | 110.00
      D-1029 | helvion | Helvion on-board information | tomas-brezina
          fixed 284000.00 EUR
          moves lead 2026-04-21, prospect 2026-05-28, proposal 2026-07-22
          close 2026-11-13
          plan 2027-01-11 2027-10-29
          line Concept | strategy | 240 h | 120.00
          line Screen design | design | 520 h | 110.00
          line Development | development | 1380 h | 114.00
          line Testing in trains | qa | 260 h | 94.00
      D-1030 | helvion | Helvion timetable support 2027 | tomas-brezina
          open EUR
          moves lead 2026-08-31, prospect 2026-09-21
          close 2026-12-18
          plan 2027-01-01 2027-12-31
          line Maintenance | development | 1200 h | 112.00
          line Tests at timetable change | qa | 180 h | 92.00
      D-1031 | helvion | Helvion staff app | tomas-brezina
          stated 220000.00 EUR
          moves lead 2026-09-16
          close 2027-04-30
      D-1032 | pembury | Pembury schools programme | ines-carvalhal
          fixed 71000.00 GBP
          moves lead 2026-06-29, prospect 2026-07-27, proposal 2026-09-07
          close 2026-10-23
          plan 2026-11-30 2027-04-16
          line Learning concept | strategy | 110 h | 100.00
          line Design | design | 240 h | 96.00
          line Development | development | 300 h | 98.00
          line Editorial | content | 120 h | 84.00
      D-1033 | pembury | Pembury audio guide | ines-carvalhal
          stated 54000.00 GBP
          moves lead 2026-09-02
          close 2027-02-12
      D-1034 | sylvane | Sylvane content programme 2027 | ines-carvalhal
          open EUR
          moves lead 2026-07-20, prospect 2026-08-17, proposal 2026-09-10, negotiation 2026-09-24
          close 2026-11-06
          plan 2027-01-01 2027-12-31
          line Articles and newsletter | content | 1900 h | 94.00
          line Illustration and layout | design | 520 h | 104.00
          line Content strategy | strategy | 140 h | 118.00
          line Project management | project-management | 230 h | 110.00
      D-1035 | sylvane | Sylvane sun care launch | ines-carvalhal
          fixed 118000.00 EUR
          moves lead 2026-08-05, prospect 2026-09-08
          close 2026-12-04
          plan 2027-01-18 2027-05-28
          line Launch strategy | strategy | 170 h | 120.00
          line Launch design | design | 460 h | 108.00
          line Copy and localisation | content | 260 h | 94.00
      D-1036 | brackwater | Brackwater trade fair stand | katarina-solberg
          stated 27000.00 EUR
          moves lead 2026-07-28, prospect 2026-08-20, lead 2026-09-11
          close 2027-01-15
      """;

  private final Pipeline pipeline =
      Pipeline.builder()
          .id(PipelineId.of("new-business"))
          .name("New business")
          .addStages(
              stage("lead", "Lead", 10, 10, DealOutcome.OPEN),
              stage("prospect", "Prospect", 30, 25, DealOutcome.OPEN),
              stage("proposal", "Proposal", 60, 45, DealOutcome.OPEN),
              stage("negotiation", "Negotiation", 85, 70, DealOutcome.OPEN),
              stage("won", "Won", 100, 100, DealOutcome.WON).withNeedsVerdict(true),
              stage("lost", "Lost", 100, 0, DealOutcome.LOST))
          .build();

  private final List<Deal> deals = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();

  DemoDeals(List<ProjectPlan> plans) {
    for (Script.Block text : Script.blocks(TEXT)) {
      deals.add(deal(text, plans));
    }
    for (Deal deal : List.copyOf(deals)) {
      offer(deal);
    }
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

  /** Reads a deal: its pricing, moves, expected close, plan, lines, and how it ended. */
  private Deal deal(Script.Block text, List<ProjectPlan> plans) {
    DealId id = DealId.of(text.cell(0));
    String moves = text.line("moves").orElseThrow();
    Deal.Builder deal =
        Deal.builder()
            .id(id)
            .client(ClientId.of(text.cell(1)))
            .name(text.cell(2))
            .owner(PersonId.of(text.cell(3)))
            .pipeline(pipeline.id())
            .stage(StageId.of("lead"))
            .openedOn(LocalDate.parse(Script.words(moves).get(1).substring(0, 10)))
            .minutesPerDay(480)
            .expectedClose(text.line("close").map(LocalDate::parse))
            .plan(text.line("plan").map(Script::days));
    Optional<ProjectPlan> became =
        plans.stream().filter(plan -> plan.originDeal.equals(Optional.of(id))).findFirst();
    if (became.isPresent()) {
      Budget budget = became.get().budget();
      deal.currency(budget.currency())
          .pricing(budget.pricing())
          .lines(budget.lines())
          .plan(became.get().plan);
      return win(moved(deal.build(), moves), text.line("won").orElseThrow(), became.get());
    }
    price(deal, text);
    Deal open = moved(deal.build(), moves);
    return text.line("lost").map(end -> lose(open, end)).orElse(open);
  }

  private static void price(Deal.Builder deal, Script.Block text) {
    text.line("fixed").map(DemoDeals::money).ifPresent(p -> charge(deal, p, new FixedPrice(p)));
    text.line("stated")
        .map(DemoDeals::money)
        .ifPresent(value -> charge(deal.statedValue(value), value, OPEN_ENDED));
    text.line("capped")
        .map(DemoDeals::money)
        .ifPresent(cap -> charge(deal, cap, TimeAndMaterials.builder().cap(cap).build()));
    text.line("open").ifPresent(code -> charge(deal, Money.ofMinor(0, code), OPEN_ENDED));
    String currency = currency(text);
    List<String> lines = text.lines("line");
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = Script.cells(lines.get(i));
      deal.addLines(
          ServiceLine.builder()
              .id(LineId.of(text.cell(0) + ":l" + (i + 1)))
              .name(cells.get(0))
              .discipline(DisciplineId.of(cells.get(1)))
              .estimatedMinutes(Script.hours(cells.get(2)) * 60)
              .billRate(BillRate.perHour(cells.get(3), currency))
              .build());
    }
  }

  private static void charge(Deal.Builder deal, Money amount, Pricing pricing) {
    deal.currency(amount.currency()).pricing(pricing);
  }

  /** The currency is the last word of the line that names the price. */
  private static String currency(Script.Block text) {
    return Stream.of("fixed", "stated", "capped", "open")
        .flatMap(kind -> text.line(kind).stream())
        .map(line -> line.substring(line.length() - 3))
        .findFirst()
        .orElseThrow();
  }

  /** Moves a new deal through {@code "lead 2026-05-26, prospect 2026-06-17"}. */
  private Deal moved(Deal opened, String moves) {
    Deal deal = opened;
    for (String move : Splitter.on(", ").splitToList(moves).stream().skip(1).toList()) {
      List<String> step = Script.words(move);
      deal =
          DealFlow.of(pipeline)
              .move(deal, StageId.of(step.get(0)), LocalDate.parse(step.get(1)))
              .granted()
              .orElseThrow();
    }
    return deal;
  }

  private Deal lose(Deal open, String end) {
    return DealFlow.of(pipeline)
        .lose(
            open,
            LOST,
            end.substring(11),
            LocalDate.parse(end.substring(0, 10)),
            ImmutableList.of())
        .granted()
        .orElseThrow()
        .deal();
  }

  /** Wins a deal that has become one of the projects. */
  private Deal win(Deal open, String wonOn, ProjectPlan became) {
    WinTerms terms =
        WinTerms.builder()
            .stage(WON)
            .wonOn(LocalDate.parse(wonOn))
            .projectId(became.id)
            .budgetId(became.budgetId())
            .verdict(clear(open, LocalDate.parse(wonOn)))
            .build();
    return Win.convert(open, pipeline, terms).granted().orElseThrow().deal();
  }

  /** The review of a deal that was won in the year: nothing of it was blocked. */
  private static SetupVerdict clear(Deal deal, LocalDate on) {
    return SetupVerdict.builder()
        .id(SetupVerdict.idOf(deal.id(), deal.setupVersion()))
        .deal(deal.id())
        .version(deal.setupVersion())
        .on(on)
        .build();
  }

  /** Sends an offer on the day a deal came to the stage of proposals, and decides it. */
  private void offer(Deal deal) {
    Optional<StageChange> sentBy =
        deal.history().stream().filter(move -> move.to().equals(PROPOSAL)).findFirst();
    if (deal.id().equals(WIN)) {
      secondOffer(deal);
    } else if (sentBy.isPresent()) {
      LocalDate on = sentBy.get().on();
      Proposal sent = Proposal.send(proposal(deal, 1), deal, 1, on, on.plusDays(60));
      proposals.add(decided(sent, deal).granted().orElse(sent));
    }
  }

  private Ruling<Proposal, DealRefusal> decided(Proposal sent, Deal deal) {
    return switch (pipeline.stageOf(deal).outcome()) {
      case WON -> sent.accept(deal.inStageSince());
      case LOST -> sent.decline(deal.inStageSince());
      case OPEN -> sent.expire(DemoYear.AS_OF);
    };
  }

  /** The deal the demo wins: its first offer was declined, a smaller one accepted yesterday. */
  private void secondOffer(Deal first) {
    Deal second =
        first.toBuilder()
            .pricing(new FixedPrice(money("148000.00 EUR")))
            .lines(first.lines().stream().map(DemoDeals::tenPercentLess).toList())
            .statedProbability(BasisPoints.ofPercent(80))
            .build();
    deals.set(deals.indexOf(first), second);
    LocalDate on = first.inStageSince();
    proposals.add(
        Proposal.send(proposal(first, 1), first, 1, on, on.plusDays(30))
            .decline(on.plusDays(22))
            .granted()
            .orElseThrow());
    LocalDate again = on.plusDays(33);
    proposals.add(
        Proposal.send(proposal(first, 2), second, 2, again, again.plusDays(31))
            .accept(DemoYear.AS_OF.minusDays(1))
            .granted()
            .orElseThrow());
  }

  private static ServiceLine tenPercentLess(ServiceLine line) {
    return line.withEstimatedMinutes(line.estimatedMinutes() * 9 / 10);
  }

  private static ProposalId proposal(Deal deal, int version) {
    return ProposalId.of(deal.id() + ":v" + version);
  }

  private static Money money(String amountAndCurrency) {
    List<String> words = Script.words(amountAndCurrency);
    return Money.of(words.get(0), words.get(1));
  }

  private static PipelineStage stage(
      String id, String name, int progress, int probability, DealOutcome outcome) {
    return PipelineStage.builder()
        .id(StageId.of(id))
        .name(name)
        .progress(BasisPoints.ofPercent(progress))
        .probability(BasisPoints.ofPercent(probability))
        .outcome(outcome)
        .build();
  }
}
