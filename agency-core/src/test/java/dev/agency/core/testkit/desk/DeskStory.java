package dev.agency.core.testkit.desk;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.deal.Deal;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.EntryRevision;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** One command of a desk in a situation in which it is done or refused; the faults meet each. */
enum DeskStory {
  OPEN_A_DEAL {
    @Override
    void before(DeskWorld world) {
      world.insert(Pipelines.TYPE, SampleAgency.pipeline());
    }

    @Override
    Object command(DeskWorld world) {
      return world.deals().open(world.caller(), COMMAND, SampleAgency.deal());
    }
  },
  EDIT_A_DEAL {
    @Override
    Object command(DeskWorld world) {
      Deal edited = SampleAgency.deal().withName("Relaunch and shop");
      return world.deals().edit(world.caller(), COMMAND, edited, 1);
    }
  },
  MOVE_A_DEAL {
    @Override
    Object command(DeskWorld world) {
      return world.deals().move(world.caller(), COMMAND, DEAL, 1, LEAD, DAY);
    }
  },
  MOVE_A_DEAL_TO_WHERE_IT_STANDS {
    @Override
    Object command(DeskWorld world) {
      return world.deals().move(world.caller(), COMMAND, DEAL, 1, SampleAgency.deal().stage(), DAY);
    }
  },
  LOSE_A_DEAL {
    @Override
    Object command(DeskWorld world) {
      return world.deals().lose(world.caller(), COMMAND, DEAL, 1, LOST, "No budget.", DAY);
    }
  },
  WIN_A_DEAL {
    @Override
    Object command(DeskWorld world) {
      return world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER);
    }
  },
  WIN_A_DEAL_INTO_A_PROJECT_AS_PROPOSED {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      world.insert(Projects.TYPE, SampleAgency.project());
      world.insert(Proposals.TYPE, SampleAgency.proposal());
    }

    @Override
    Object command(DeskWorld world) {
      WinOrder order =
          ORDER.toBuilder()
              .existingProject(SampleAgency.project().id())
              .proposal(SampleAgency.proposal().id())
              .build();
      return world.deals().win(world.caller(), COMMAND, DEAL, 1, order);
    }
  },
  WIN_A_DEAL_THAT_IS_WON {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
    }

    @Override
    Object command(DeskWorld world) {
      return world.deals().win(world.caller(), COMMAND, DEAL, 1, ORDER);
    }
  },
  REOPEN_A_WON_DEAL {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
    }

    @Override
    Object command(DeskWorld world) {
      return world.deals().reopen(world.caller(), COMMAND, DEAL, 2, LEAD, DAY);
    }
  },
  REOPEN_A_DEAL_WITH_TIME {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
      log(world, 1);
    }

    @Override
    Object command(DeskWorld world) {
      return world.deals().reopen(world.caller(), COMMAND, DEAL, 2, LEAD, DAY);
    }
  },
  LOG_TIME {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
    }

    @Override
    Object command(DeskWorld world) {
      return world.times().log(world.caller(), COMMAND, entry(1));
    }
  },
  CORRECT_TIME {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
      log(world, 1);
    }

    @Override
    Object command(DeskWorld world) {
      return world.times().correct(world.caller(), COMMAND, entry(1).withMinutes(45), 1);
    }
  },
  REMOVE_TIME {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
      log(world, 1);
    }

    @Override
    Object command(DeskWorld world) {
      return world.times().remove(world.caller(), COMMAND, entry(1).id(), 1);
    }
  },
  APPROVE_TIME {
    @Override
    void before(DeskWorld world) {
      super.before(world);
      win(world);
      log(world, 1);
      log(world, 2);
      log(world, 3);
    }

    @Override
    Object command(DeskWorld world) {
      EntryDecision.Builder decision = EntryDecision.builder().approval(Approval.APPROVED);
      for (int number = 1; number <= 3; number++) {
        decision.addEntries(new EntryRevision(entry(number).id(), 1));
      }
      return world.times().decide(world.caller(), COMMAND, decision.build());
    }
  };

  /** The command each story is about. */
  static final Command COMMAND = DeskWorld.command("the-command");

  static final DealId DEAL = SampleAgency.deal().id();
  static final StageId LEAD = StageId.of("lead");
  static final StageId LOST = StageId.of("lost");
  static final LocalDate DAY = SampleAgency.day(Month.MARCH, 2);
  static final WinOrder ORDER = WinOrder.builder().stage(StageId.of("won")).wonOn(DAY).build();

  /** What is there before the command: a pipeline and an open deal, unless a story says more. */
  void before(DeskWorld world) {
    world.insert(Pipelines.TYPE, SampleAgency.pipeline());
    world.insert(Deals.TYPE, SampleAgency.deal());
  }

  /** Sends the command and returns its answer. */
  abstract Object command(DeskWorld world);

  private static void win(DeskWorld world) {
    world.deals().win(world.caller(), DeskWorld.command("win"), DEAL, 1, ORDER);
  }

  private static void log(DeskWorld world, int number) {
    world.times().log(world.caller(), DeskWorld.command("log-" + number), entry(number));
  }

  /** Returns a pending entry on the budget the deal is won with. */
  static TimeEntry entry(int number) {
    return SampleAgency.timeEntry().toBuilder()
        .id(TimeEntryId.of("T-" + number))
        .budget(BudgetId.of(DEAL + ":budget:1"))
        .minutes(30L + number)
        .approval(Approval.PENDING)
        .invoice(Optional.empty())
        .build();
  }
}
