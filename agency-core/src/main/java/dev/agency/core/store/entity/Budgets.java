package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;

/** Budgets, as a store finds them. */
public final class Budgets {
  /** The project it pays for. */
  public static final Attribute<Budget, ProjectId> PROJECT =
      Attribute.<Budget, ProjectId>one("project", Budget::project).referringTo("project");

  /** The deal that was won with it. */
  public static final Attribute<Budget, DealId> ORIGIN_DEAL =
      Attribute.<Budget, DealId>optional("originDeal", Budget::originDeal).referringTo("deal");

  /** A name another system has for it. */
  public static final Attribute<Budget, ExternalRef> EXTERNAL_REF =
      Attribute.<Budget, ExternalRef>many("externalRef", Budget::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<BudgetId, Budget> TYPE =
      EntityType.of(
          "budget",
          "budget",
          Budget.class,
          Budget::id,
          ImmutableList.of(PROJECT, ORIGIN_DEAL, EXTERNAL_REF));

  private Budgets() {}
}
