package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.scope.Revision;

/** Rounds of revisions, as a store finds them. */
public final class Revisions {
  /** The project. */
  public static final Attribute<Revision, ProjectId> PROJECT =
      Attribute.<Revision, ProjectId>one("project", Revision::project).referringTo("project");

  /** What is to be revised: an item of the scope of the project. */
  public static final Attribute<Revision, ScopeItemId> ITEM =
      Attribute.<Revision, ScopeItemId>one("item", Revision::item);

  /** A name another system has for it. */
  public static final Attribute<Revision, ExternalRef> EXTERNAL_REF =
      Attribute.<Revision, ExternalRef>many("externalRef", Revision::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<RevisionId, Revision> TYPE =
      EntityType.of(
          "revision",
          "round of revisions",
          Revision.class,
          Revision::id,
          ImmutableList.of(PROJECT, ITEM, EXTERNAL_REF));

  private Revisions() {}
}
