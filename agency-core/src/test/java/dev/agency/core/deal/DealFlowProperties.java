package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.Ruling;
import dev.agency.core.testkit.DealArbitraries;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of a deal whatever moves are tried on it. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class DealFlowProperties extends Laws {
  Ruling<Deal, DealRefusal> tried(
      Move move, Pipeline pipeline, Deal deal, PipelineStage target, LocalDate on) {
    return move.apply(pipeline, deal, target.id(), on);
  }

  /** A move somebody tries: to the stage of that number, so many days after the last one. */
  record Attempt(Move move, int stage, int days) {}

  /** A pipeline, a new deal in it, and what is tried. */
  record Story(Pipeline pipeline, Deal deal, List<Attempt> attempts) {}

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Attempt> attempts =
        Combinators.combine(
                Arbitraries.of(Move.class),
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(-1, 40))
            .as(Attempt::new);
    return DealArbitraries.wholePipelines()
        .flatMap(
            pipeline ->
                Combinators.combine(
                        ValueArbitraries.currencies()
                            .flatMap(euro -> DealArbitraries.newDeals(pipeline, euro)),
                        attempts.list().ofMaxSize(30))
                    .as((deal, list) -> new Story(pipeline, deal, list)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theHistoryIsWholeAndTheCountOfWinsRight(@ForAll("stories") Story story) {
    Deal deal = story.deal();
    List<StageChange> expected = new ArrayList<>();
    long wins = 0;
    for (Attempt attempt : story.attempts()) {
      PipelineStage target = target(story.pipeline(), attempt);
      LocalDate on = deal.inStageSince().plusDays(attempt.days());
      DealOutcome before = outcome(story.pipeline(), deal);
      boolean allowed = mayMove(before, attempt, deal, target);
      Ruling<Deal, DealRefusal> ruling = tried(attempt.move(), story.pipeline(), deal, target, on);
      if (before == DealOutcome.WON && attempt.move() == Move.WIN) {
        assertThat(ruling.granted()).contains(deal);
        continue;
      }
      assertThat(ruling.granted().isPresent()).isEqualTo(allowed);
      assertThat(ruling.refusal().isPresent()).isNotEqualTo(allowed);
      if (allowed) {
        expected.add(new StageChange(deal.stage(), target.id(), on));
        wins += target.outcome() == DealOutcome.WON ? 1 : 0;
        deal = ruling.granted().orElseThrow();
      }
      assertThat(deal.history()).isEqualTo(expected);
      assertThat(deal.conversions()).isEqualTo(wins);
      assertThat(deal.lostReason().isPresent())
          .isEqualTo(outcome(story.pipeline(), deal) == DealOutcome.LOST);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void movesChangeNothingElse(@ForAll("stories") Story story) {
    Deal deal = story.deal();
    for (Attempt attempt : story.attempts()) {
      LocalDate on = deal.inStageSince().plusDays(attempt.days());
      deal =
          tried(attempt.move(), story.pipeline(), deal, target(story.pipeline(), attempt), on)
              .granted()
              .orElse(deal);
    }
    Deal opened = story.deal();
    assertThat(
            deal.toBuilder()
                .stage(opened.stage())
                .history(opened.history())
                .conversions(0)
                .wonAs(Optional.empty())
                .lostReason(opened.lostReason())
                .build())
        .isEqualTo(opened);
  }

  private static PipelineStage target(Pipeline pipeline, Attempt attempt) {
    return pipeline.stages().get(attempt.stage() % pipeline.stages().size());
  }

  private static DealOutcome outcome(Pipeline pipeline, Deal deal) {
    return pipeline.stageOf(deal).outcome();
  }

  /**
   * The rules of the state machine in their shortest form; the days come in order or not at all.
   */
  private static boolean mayMove(
      DealOutcome from, Attempt attempt, Deal deal, PipelineStage target) {
    boolean there = deal.stage().equals(target.id());
    boolean reached =
        switch (attempt.move()) {
          case MOVE -> from == DealOutcome.OPEN && target.outcome() == DealOutcome.OPEN;
          case LOSE -> from == DealOutcome.OPEN && target.outcome() == DealOutcome.LOST;
          case WIN -> from == DealOutcome.OPEN && target.outcome() == DealOutcome.WON;
          case REOPEN -> from != DealOutcome.OPEN && target.outcome() == DealOutcome.OPEN;
        };
    return reached && !there && attempt.days() >= 0;
  }
}
