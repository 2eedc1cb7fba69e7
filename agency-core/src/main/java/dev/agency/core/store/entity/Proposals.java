package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProposalId;

/** Proposals, as a store finds them. */
public final class Proposals {
  /** The deal it offers. */
  public static final Attribute<Proposal, DealId> DEAL =
      Attribute.<Proposal, DealId>one("deal", Proposal::deal).referringTo("deal");

  /** Where it stands. */
  public static final Attribute<Proposal, ProposalState> STATE =
      Attribute.<Proposal, ProposalState>one("state", Proposal::state);

  /** A name another system has for it. */
  public static final Attribute<Proposal, ExternalRef> EXTERNAL_REF =
      Attribute.<Proposal, ExternalRef>many("externalRef", Proposal::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ProposalId, Proposal> TYPE =
      EntityType.of(
          "proposal",
          "proposal",
          Proposal.class,
          Proposal::id,
          ImmutableList.of(DEAL, STATE, EXTERNAL_REF));

  private Proposals() {}
}
