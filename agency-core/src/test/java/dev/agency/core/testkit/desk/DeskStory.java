package dev.agency.core.testkit.desk;

import static dev.agency.core.testkit.desk.DeskWorld.CHANGE;
import static dev.agency.core.testkit.desk.DeskWorld.COMMAND;
import static dev.agency.core.testkit.desk.DeskWorld.DAY;
import static dev.agency.core.testkit.desk.DeskWorld.DEAL;
import static dev.agency.core.testkit.desk.DeskWorld.LATER;
import static dev.agency.core.testkit.desk.DeskWorld.LEAD;
import static dev.agency.core.testkit.desk.DeskWorld.LOST;
import static dev.agency.core.testkit.desk.DeskWorld.ORDER;
import static dev.agency.core.testkit.desk.DeskWorld.entry;

import dev.agency.core.scope.Assessment;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import java.util.function.Function;

/** One command of a desk in a situation in which it is done or refused; the faults meet each. */
enum DeskStory {
  OPEN_A_DEAL(
      Situation.A_PIPELINE,
      world -> world.deals().open(world.caller(), COMMAND, SampleAgency.deal())),
  EDIT_A_DEAL(
      Situation.AN_OPEN_DEAL,
      world ->
          world
              .deals()
              .edit(world.caller(), COMMAND, SampleAgency.deal().withName("Relaunch and shop"), 1)),
  MOVE_A_DEAL(
      Situation.AN_OPEN_DEAL,
      world -> world.deals().move(world.caller(), COMMAND, DEAL, 1, LEAD, DAY)),
  MOVE_A_DEAL_TO_WHERE_IT_STANDS(
      Situation.AN_OPEN_DEAL,
      world ->
          world.deals().move(world.caller(), COMMAND, DEAL, 1, SampleAgency.deal().stage(), DAY)),
  LOSE_A_DEAL(
      Situation.AN_OPEN_DEAL,
      world -> world.deals().lose(world.caller(), COMMAND, DEAL, 1, LOST, "No budget.", DAY)),
  LOSE_A_BOOKED_DEAL(
      Situation.A_BOOKED_DEAL,
      world -> world.deals().lose(world.caller(), COMMAND, DEAL, 1, LOST, "No budget.", DAY)),
  WIN_A_BOOKED_DEAL(
      Situation.A_BOOKED_DEAL, world -> world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER)),
  WIN_A_DEAL(
      Situation.AN_OPEN_DEAL, world -> world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER)),
  WIN_A_WHOLE_DEAL(
      Situation.A_WHOLE_DEAL, world -> world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER)),
  WIN_A_WHOLE_DEAL_THAT_IS_WON(
      Situation.A_WHOLE_DEAL_THAT_IS_WON,
      world -> world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER)),
  REOPEN_A_WHOLE_DEAL(
      Situation.A_WHOLE_DEAL_THAT_IS_WON,
      world -> world.deals().reopen(world.caller(), COMMAND, DEAL, 2, LEAD, DAY)),
  WIN_A_DEAL_INTO_A_PROJECT_AS_PROPOSED(
      Situation.A_PROJECT_AND_A_PROPOSAL,
      world ->
          world
              .deals()
              .win(
                  world.caller(),
                  COMMAND,
                  DEAL,
                  1,
                  ORDER.toBuilder()
                      .existingProject(SampleAgency.project().id())
                      .proposal(SampleAgency.proposal().id())
                      .build())),
  WIN_A_DEAL_THAT_IS_WON(
      Situation.A_WON_DEAL, world -> world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER)),
  REOPEN_A_WON_DEAL(
      Situation.A_WON_DEAL,
      world -> world.deals().reopen(world.caller(), COMMAND, DEAL, 2, LEAD, DAY)),
  REOPEN_A_DEAL_WITH_TIME(
      Situation.LOGGED_TIME,
      world -> world.deals().reopen(world.caller(), COMMAND, DEAL, 2, LEAD, DAY)),
  LOG_TIME(Situation.A_WON_DEAL, world -> world.times().log(world.caller(), COMMAND, entry(9))),
  CORRECT_TIME(
      Situation.LOGGED_TIME,
      world -> world.times().correct(world.caller(), COMMAND, entry(1).withMinutes(45), 1)),
  REMOVE_TIME(
      Situation.LOGGED_TIME,
      world -> world.times().remove(world.caller(), COMMAND, entry(1).id(), 1)),
  APPROVE_TIME(
      Situation.LOGGED_TIME,
      world -> world.times().decide(world.caller(), COMMAND, DeskWorld.approvalOfAll())),
  DRAFT_A_CHANGE(
      Situation.AN_AGREED_SCOPE,
      world -> world.changes().draft(world.caller(), COMMAND, SampleScope.draft())),
  APPROVE_A_CHANGE(
      Situation.AN_ASSESSED_CHANGE,
      world -> world.changes().approve(world.caller(), COMMAND, CHANGE, 1, LATER)),
  RECHECK_A_CHANGE_WHOSE_PLAN_MOVED(
      Situation.AN_ASSESSED_CHANGE,
      world ->
          world
              .changes()
              .recheck(
                  world.caller(),
                  COMMAND,
                  CHANGE,
                  1,
                  new Assessment.Pins(
                      1,
                      SampleScope.pins().since(),
                      SampleScope.pins().figures(),
                      SampleScope.pins().figures()),
                  LATER)),
  APPLY_A_CHANGE(
      Situation.AN_ACCEPTED_CHANGE,
      world ->
          world.changes().apply(world.caller(), COMMAND, CHANGE, 1, SampleScope.pins(), LATER)),
  ABSORB_A_CHANGE(
      Situation.A_SMALL_CHANGE,
      world -> world.changes().absorb(world.caller(), COMMAND, CHANGE, 1, "Goodwill.", LATER));

  private final Situation situation;

  @SuppressWarnings("ImmutableEnumChecker") // a function without a state
  private final Function<DeskWorld, Object> command;

  DeskStory(Situation situation, Function<DeskWorld, Object> command) {
    this.situation = situation;
    this.command = command;
  }

  /** Makes what is there before the command. */
  void before(DeskWorld world) {
    situation.in(world);
  }

  /** Sends the command and returns its answer. */
  Object command(DeskWorld world) {
    return command.apply(world);
  }
}
