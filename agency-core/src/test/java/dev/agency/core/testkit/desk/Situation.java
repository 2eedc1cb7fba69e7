package dev.agency.core.testkit.desk;

import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.SetupVerdicts;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;

/** What is there before a command. */
enum Situation {
  /** A pipeline, and no deal. */
  A_PIPELINE {
    @Override
    void in(DeskWorld world) {
      world.insert(Pipelines.TYPE, SampleAgency.pipeline());
    }
  },
  /** The sample deal, open. */
  AN_OPEN_DEAL {
    @Override
    void in(DeskWorld world) {
      A_PIPELINE.in(world);
      world.insert(Deals.TYPE, SampleAgency.deal());
    }
  },
  /** The open deal, with somebody booked for it and a placeholder. */
  A_BOOKED_DEAL {
    @Override
    void in(DeskWorld world) {
      AN_OPEN_DEAL.in(world);
      world.insert(Bookings.TYPE, SampleAgency.dealBooking());
      world.insert(Bookings.TYPE, SampleAgency.dealPlaceholder());
    }
  },
  /** The open deal with all that a deal may have, and time and money that were spent for it. */
  A_WHOLE_DEAL {
    @Override
    void in(DeskWorld world) {
      A_PIPELINE.in(world);
      world.insert(Projects.TYPE, SampleWin.house());
      world.insert(Budgets.TYPE, SampleWin.presaleBudget());
      world.insert(Deals.TYPE, SampleWin.deal());
      world.insert(SetupVerdicts.TYPE, SampleWin.verdict());
      world.insert(ProjectBriefs.TYPE, SampleProject.dealBrief());
      world.insert(Responsibilities.TYPE, SampleWin.responsibility());
      world.insert(Bookings.TYPE, SampleAgency.dealBooking());
      SampleWin.expenses().forEach(expense -> world.insert(Expenses.TYPE, expense));
      world.append(SampleWin.timeEntries());
    }
  },
  /** The whole deal, won. */
  A_WHOLE_DEAL_THAT_IS_WON {
    @Override
    void in(DeskWorld world) {
      A_WHOLE_DEAL.in(world);
      world
          .deals()
          .win(world.caller(), DeskWorld.command("win"), DeskWorld.DEAL, 1, DeskWorld.ORDER);
    }
  },
  /** The open deal, and a project and an accepted proposal to win it with. */
  A_PROJECT_AND_A_PROPOSAL {
    @Override
    void in(DeskWorld world) {
      AN_OPEN_DEAL.in(world);
      world.insert(Projects.TYPE, SampleAgency.project());
      world.insert(Proposals.TYPE, SampleAgency.proposal());
    }
  },
  /** The deal, won into a project and a budget. */
  A_WON_DEAL {
    @Override
    void in(DeskWorld world) {
      AN_OPEN_DEAL.in(world);
      world
          .deals()
          .win(world.caller(), DeskWorld.command("win"), DeskWorld.DEAL, 1, DeskWorld.ORDER);
    }
  },
  /** A project with its budget, its baseline and who answers for it. */
  AN_AGREED_SCOPE {
    @Override
    void in(DeskWorld world) {
      world.insert(Projects.TYPE, SampleAgency.project());
      world.insert(Budgets.TYPE, SampleAgency.budget());
      world.insert(Baselines.TYPE, SampleScope.baseline());
      SampleScope.responsibilities().forEach(it -> world.insert(Responsibilities.TYPE, it));
    }
  },
  /** A change of it that is assessed. */
  AN_ASSESSED_CHANGE {
    @Override
    void in(DeskWorld world) {
      AN_AGREED_SCOPE.in(world);
      world.insert(ChangeRequests.TYPE, SampleScope.assessed());
    }
  },
  /** A change of it that the client accepted. */
  AN_ACCEPTED_CHANGE {
    @Override
    void in(DeskWorld world) {
      AN_AGREED_SCOPE.in(world);
      world.insert(ChangeRequests.TYPE, DeskWorld.acceptedChange("cr-7"));
    }
  },
  /** A small change that nobody looked at yet. */
  A_SMALL_CHANGE {
    @Override
    void in(DeskWorld world) {
      AN_AGREED_SCOPE.in(world);
      world.insert(
          ChangeRequests.TYPE,
          SampleScope.submitted().withDelta(ScopeDelta.of()).withEffortMinutes(60));
    }
  },
  /** The won deal, and pending time on its budget. */
  LOGGED_TIME {
    @Override
    void in(DeskWorld world) {
      A_WON_DEAL.in(world);
      for (int number = 1; number <= DeskWorld.ENTRIES; number++) {
        world
            .times()
            .log(world.caller(), DeskWorld.command("log-" + number), DeskWorld.entry(number));
      }
    }
  };

  /** Makes it so in a tenant that has nothing. */
  abstract void in(DeskWorld world);
}
