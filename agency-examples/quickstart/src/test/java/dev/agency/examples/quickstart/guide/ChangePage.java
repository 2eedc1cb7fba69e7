package dev.agency.examples.quickstart.guide;

import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.review.SimilarProject;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.RevisedChange;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The code of {@code docs/change-control.md}. */
final class ChangePage {
  private ChangePage() {}

  static void run(PrintStream out) {
    changes(out);
    out.println();
    rounds(out);
    out.println();
    handoff(out);
    out.println();
    review(out);
  }

  private static void changes(PrintStream out) {
    // snippet:start
    LocalDate day = LocalDate.of(2026, 3, 18);
    Baseline baseline = SampleScope.baseline(); // 120 hours for EUR 14,400
    ChangeFlow flow =
        ChangeFlow.of(ChangePolicy.usual(), SampleAgency.project(), SampleScope.responsibilities());
    ChangeRequest draft = SampleScope.draft(); // the shop in Spanish: 31.5 hours more

    ChangeRequest asked =
        flow.submit(draft, SampleScope.ACCOUNT_MANAGER, day).granted().orElseThrow();
    ChangeRequest assessed =
        flow.assess(asked, SampleScope.assessment(), baseline, SampleScope.PROJECT_MANAGER, day)
            .granted()
            .orElseThrow();
    Assessment does = assessed.assessment().orElseThrow(); // the host computed it: see below
    out.println("price: " + does.priceDelta() + ", time: " + does.minutesDelta() + " min");
    out.println("end:   " + does.endBefore() + ", then " + does.endAfter());

    Fingerprint seen = assessed.hash(); // an approval is of what somebody saw
    ChangeRequest one =
        flow.approve(assessed, SampleScope.ACCOUNT_MANAGER, seen, day).granted().orElseThrow();
    out.println("one approved: " + one.state());
    out.println("sent: " + flow.send(one, SampleScope.ACCOUNT_MANAGER, day).refusal());
    ChangeRequest both =
        flow.approve(one, SampleScope.PROJECT_MANAGER, seen, day).granted().orElseThrow();
    out.println("two approved: " + both.state());

    ChangeRequest sent = flow.send(both, SampleScope.ACCOUNT_MANAGER, day).granted().orElseThrow();
    ChangeRequest accepted =
        flow.accept(sent, SampleAgency.contact().id(), seen, SampleScope.ACCOUNT_MANAGER, day)
            .granted()
            .orElseThrow();
    ChangeOrder order =
        flow.apply(accepted, baseline, SampleScope.pins(), SampleScope.ACCOUNT_MANAGER, day)
            .granted()
            .orElseThrow();
    out.println("baseline " + order.baseline().number() + ": " + order.baseline().minutes());
    // snippet:end
  }

  private static void rounds(PrintStream out) {
    // snippet:start
    ScopeOfWork scope = SampleScope.scope(); // the checkout includes two rounds
    LocalDate third = LocalDate.of(2026, 4, 19);
    List<Revision> rounds =
        Stream.of(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 12), third)
            .map(
                on ->
                    Revision.builder()
                        .id(RevisionId.of("checkout-" + on))
                        .project(scope.project())
                        .item(SampleScope.checkout().id())
                        .on(on)
                        .build())
            .toList();
    ChangeRequest more =
        RevisedChange.draft(
                scope,
                SampleScope.checkout().id(),
                rounds,
                ChangeRequestId.of("cr-rounds"),
                "A third round of the checkout",
                SampleScope.PROJECT_MANAGER,
                third)
            .orElseThrow(); // empty while no round is beyond those included
    for (ChangeRequest.Evidence fact : more.evidence()) {
      out.println(fact.on() + " " + fact.said().code());
    }
    // snippet:end
  }

  private static void handoff(PrintStream out) {
    // snippet:start
    HandoffFacts facts =
        HandoffFacts.builder()
            .project(SampleAgency.project())
            .responsibilities(SampleScope.responsibilities())
            .brief(SampleProject.brief())
            .scope(SampleScope.scope())
            .build();
    HandoffGates gates = HandoffGates.of(HandoffPolicy.usual());
    LocalDate today = LocalDate.of(2026, 3, 18);
    out.println("brief: " + gates.exit(HandoffStage.BRIEF, facts, today));
    gates.exit(HandoffStage.SCOPE_ALIGNMENT, facts, today).forEach(out::println);
    // snippet:end
  }

  private static void review(PrintStream out) {
    // snippet:start
    List<SimilarProject> websites = // each was estimated at 400 hours
        LongStream.of(380, 400, 420, 460, 480, 520, 560)
            .mapToObj(hours -> new SimilarProject("website", 400 * 60, hours * 60))
            .toList();
    SetupFacts setup =
        SetupFacts.builder()
            .version(SampleAgency.deal().setupVersion())
            .category("website")
            .estimatedMinutes(400 * 60)
            .soldMinutes(420 * 60)
            .price(Figure.known(Money.of("50000.00", "EUR")))
            .cost(Figure.known(Money.of("32500.00", "EUR")))
            .finished(websites)
            .scope(SampleScope.scope())
            .build();
    ReviewReport review =
        SetupReview.of(ReviewPolicy.usual())
            .review(setup, List.of(), LocalDate.of(2026, 2, 20))
            .granted()
            .orElseThrow();
    for (CheckResult result : review.results()) {
      out.println(result.check() + " " + result.outcome());
    }
    out.println("blocked by " + review.blocking() + ": " + review.isBlocked());
    for (Message.Argument told : review.result(Check.ESTIMATE).evidence().get(0).arguments()) {
      out.println("  " + told.name() + ": " + told.value().text());
    }
    // snippet:end
  }
}
