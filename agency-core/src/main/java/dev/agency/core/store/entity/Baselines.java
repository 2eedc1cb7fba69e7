package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.scope.Baseline;

/** Baselines, as a store finds them. */
public final class Baselines {
  /** Whose it is. */
  public static final Attribute<Baseline, ProjectId> PROJECT =
      Attribute.<Baseline, ProjectId>one("project", Baseline::project).referringTo("project");

  /** The budget that pays for it. */
  public static final Attribute<Baseline, BudgetId> BUDGET =
      Attribute.<Baseline, BudgetId>one("budget", Baseline::budget).referringTo("budget");

  /** The order that made it. */
  public static final Attribute<Baseline, ChangeRequestId> ORDER =
      Attribute.<Baseline, ChangeRequestId>optional("order", Baseline::order)
          .referringTo("changeRequest");

  /** The proposal that made it. */
  public static final Attribute<Baseline, ProposalId> PROPOSAL =
      Attribute.<Baseline, ProposalId>optional("proposal", Baseline::proposal)
          .referringTo("proposal");

  /** The type. */
  public static final EntityType<BaselineId, Baseline> TYPE =
      EntityType.of(
          "baseline",
          "baseline",
          Baseline.class,
          Baseline::id,
          ImmutableList.of(PROJECT, BUDGET, ORDER, PROPOSAL));

  private Baselines() {}
}
