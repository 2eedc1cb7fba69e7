package dev.agency.consumer.modulepath;

import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import java.time.LocalDate;

/** Wins a deal that arrives as JSON, on the module path with Jackson 2. */
public final class Consumer {
  private static final Pipeline PIPELINE =
      Pipeline.builder()
          .id(new PipelineId("sales"))
          .name("Sales")
          .addStages(
              PipelineStage.builder()
                  .id(new StageId("proposal"))
                  .name("Proposal")
                  .progress(BasisPoints.ofPercent(60))
                  .probability(BasisPoints.ofPercent(40))
                  .build(),
              PipelineStage.builder()
                  .id(new StageId("won"))
                  .name("Won")
                  .progress(BasisPoints.ONE_HUNDRED_PERCENT)
                  .probability(BasisPoints.ONE_HUNDRED_PERCENT)
                  .outcome(DealOutcome.WON)
                  .build())
          .build();

  private static final String DEAL =
      """
      {"id":"relaunch","client":"north","name":"Relaunch","owner":"ana","pipeline":"sales",
       "stage":"proposal","openedOn":"2026-01-12","currency":"EUR",
       "pricing":{"type":"fixed-price","price":{"amount":"7600.00","currency":"EUR"}},
       "minutesPerDay":480,
       "lines":[{"id":"design","name":"Design","estimatedMinutes":4800}]}
      """;

  private Consumer() {}

  /**
   * Runs the example; it ends with an exception if a result is not the one expected.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Deal deal = AgencyJson.read(DEAL, Deal.class);
    check(deal.value().equals(Figure.known(Money.of("7600.00", "EUR"))), "the value of the deal");
    check(AgencyJson.read(AgencyJson.write(deal), Deal.class).equals(deal), "the deal reads back");

    WinTerms terms =
        WinTerms.builder().stage(new StageId("won")).wonOn(LocalDate.of(2026, 2, 2)).build();
    Conversion won = Win.convert(deal, PIPELINE, terms).granted().orElseThrow();
    check(
        won.budget().total().equals(Figure.known(ExactMoney.of(Money.of("7600.00", "EUR")))),
        "the budget is what the deal was worth");
    check(
        AgencyJson.readStored(AgencyJson.writeStored(won), Conversion.class).equals(won),
        "the conversion comes back from the store");

    BurnReport report =
        BurnCalculator.calculate(
            won.budget(),
            BurnFacts.builder().build(),
            RateBook.empty(),
            BurnSettings.usual(),
            LocalDate.of(2026, 2, 2));
    check(
        report.budget().burn().equals(Figure.known(BasisPoints.ZERO)),
        "nothing is used on day one");
    check(
        AgencyJson.write(report.budget()).contains("\"budgetTotal\""),
        "a report is written as JSON");

    check(
        AgencyJson.read(AgencyJson.write(Presets.policy()), Policy.class).equals(Presets.policy()),
        "the policy reads back");

    check(
        refusal(DEAL.replace("7600.00", "1e10000000")) == ErrorCode.MALFORMED_AMOUNT,
        "an exponent is refused");
    check(Consumer.class.getModule().isNamed(), "this runs on the module path");
    System.out.println("Module path, Jackson 2: won " + won.budget().id());
  }

  private static ErrorCode refusal(String json) {
    try {
      AgencyJson.read(json, Deal.class);
      throw new IllegalStateException("Nothing was refused.");
    } catch (InvalidJsonException refused) {
      return refused.code();
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Does not hold: " + what);
    }
  }
}
