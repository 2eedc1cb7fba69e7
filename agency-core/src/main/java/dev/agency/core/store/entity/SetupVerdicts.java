package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.SetupVerdictId;

/** Verdicts of set-up reviews, as a store finds them. */
public final class SetupVerdicts {
  /** The deal that was reviewed. */
  public static final Attribute<SetupVerdict, DealId> DEAL =
      Attribute.<SetupVerdict, DealId>one("deal", SetupVerdict::deal).referringTo("deal");

  /** Who waived something. */
  public static final Attribute<SetupVerdict, PersonId> WAIVED_BY =
      Attribute.<SetupVerdict, PersonId>many(
              "waivedBy",
              verdict -> Lists.transform(verdict.waivers(), SetupVerdict.Waived::person))
          .referringTo("person");

  /** The type. */
  public static final EntityType<SetupVerdictId, SetupVerdict> TYPE =
      EntityType.of(
          "setupVerdict",
          "set-up verdict",
          SetupVerdict.class,
          SetupVerdict::id,
          ImmutableList.of(DEAL, WAIVED_BY));

  private SetupVerdicts() {}
}
