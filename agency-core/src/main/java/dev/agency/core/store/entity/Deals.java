package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.WonAs;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import java.time.LocalDate;

/** Deals, as a store finds them. */
public final class Deals {
  /** The client who may buy. */
  public static final Attribute<Deal, ClientId> CLIENT =
      Attribute.<Deal, ClientId>one("client", Deal::client).referringTo("client");

  /** Who owns it. */
  public static final Attribute<Deal, PersonId> OWNER =
      Attribute.<Deal, PersonId>one("owner", Deal::owner).referringTo("person");

  /** The pipeline it is in. */
  public static final Attribute<Deal, PipelineId> PIPELINE =
      Attribute.<Deal, PipelineId>one("pipeline", Deal::pipeline).referringTo("pipeline");

  /** The stage it stands in. */
  public static final Attribute<Deal, StageId> STAGE =
      Attribute.<Deal, StageId>one("stage", Deal::stage);

  /** The day the client is expected to decide. */
  public static final Attribute<Deal, LocalDate> EXPECTED_CLOSE =
      Attribute.<Deal, LocalDate>optional("expectedClose", Deal::expectedClose);

  /** The project it was won into. */
  public static final Attribute<Deal, ProjectId> WON_PROJECT =
      Attribute.<Deal, ProjectId>optional("wonProject", deal -> deal.wonAs().map(WonAs::project))
          .referringTo("project");

  /** The budget it was won with. */
  public static final Attribute<Deal, BudgetId> WON_BUDGET =
      Attribute.<Deal, BudgetId>optional("wonBudget", deal -> deal.wonAs().map(WonAs::budget))
          .referringTo("budget");

  /** The budget for the work before it is won. */
  public static final Attribute<Deal, BudgetId> PRESALE_BUDGET =
      Attribute.<Deal, BudgetId>optional("presaleBudget", Deal::presaleBudget)
          .referringTo("budget");

  /** A name another system has for it. */
  public static final Attribute<Deal, ExternalRef> EXTERNAL_REF =
      Attribute.<Deal, ExternalRef>many("externalRef", Deal::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<DealId, Deal> TYPE =
      EntityType.of(
          "deal",
          "deal",
          Deal.class,
          Deal::id,
          ImmutableList.of(
              CLIENT,
              OWNER,
              PIPELINE,
              STAGE,
              EXPECTED_CLOSE,
              WON_PROJECT,
              WON_BUDGET,
              PRESALE_BUDGET,
              EXTERNAL_REF));

  private Deals() {}
}
