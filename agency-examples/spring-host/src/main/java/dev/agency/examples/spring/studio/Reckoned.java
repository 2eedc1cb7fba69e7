package dev.agency.examples.spring.studio;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.budget.Budget;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.store.ProjectLog;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a budget came to, worked out when somebody asks, and all it was worked out from: while that
 * is the same, it holds after a write, too. An entry on one budget changes no burn of another, but
 * where it changes how complete the time sheets of the weeks behind are.
 */
final class Reckoned {
  private final From from;
  private final Supplier<BurnReport> burn;
  private final Supplier<OutlookReport> outlook;

  private Reckoned(From from, Outlooks outlooks) {
    this.from = from;
    this.burn = Suppliers.memoize(from::burn);
    this.outlook = Suppliers.memoize(() -> from.outlook(burn.get(), outlooks));
  }

  /** All that a burn and an outlook are worked out from, by which two of them are compared. */
  private record From(
      Project project,
      Budget budget,
      BurnFacts facts,
      RateBook rates,
      ProjectLog log,
      ImmutableList<Person> people,
      List<FinishedProject> history,
      LocalDate asOf) {
    BurnReport burn() {
      return BurnCalculator.calculate(budget, facts, rates, BurnSettings.usual(), asOf);
    }

    OutlookReport outlook(BurnReport burn, Outlooks outlooks) {
      return outlooks.of(project, budget, burn, log, people, rates);
    }

    /** Says which budget it is of, and no figure. */
    @Override
    public String toString() {
      return "From[" + budget.id() + "]";
    }
  }

  static Reckoned of(
      StudioData data,
      Project project,
      Budget budget,
      BurnFacts facts,
      Outlooks outlooks,
      LocalDate asOf) {
    return new Reckoned(
        new From(
            project,
            budget,
            facts,
            data.house().rates(),
            data.log(project.id()),
            data.people(),
            data.house().history(),
            asOf),
        outlooks);
  }

  /** Returns whether both come to the same, of which nothing has to be worked out to tell. */
  boolean isAs(Reckoned other) {
    return from.equals(other.from);
  }

  Project project() {
    return from.project();
  }

  Budget budget() {
    return from.budget();
  }

  BurnReport burn() {
    return burn.get();
  }

  OutlookReport outlook() {
    return outlook.get();
  }
}
