package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.permissions.schema.Catalogue;

/** The records of this host. */
public final class HostRecords {
  /** Everything a policy of this host may name. */
  public static final Catalogue CATALOGUE =
      Catalogue.of(
          ProjectFacts.TYPE,
          DealFacts.TYPE,
          BudgetBurn.TYPE,
          LineBurn.TYPE,
          PersonBurn.TYPE,
          PeriodBurn.TYPE,
          Crossing.TYPE,
          ExplanationLine.TYPE);

  private HostRecords() {}
}
