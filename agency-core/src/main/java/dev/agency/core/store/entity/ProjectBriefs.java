package dev.agency.core.store.entity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.ProjectBrief;
import java.util.Optional;
import java.util.function.Function;

/** Project briefs, as a store finds them. */
public final class ProjectBriefs {
  /** The project it is for. */
  public static final Attribute<ProjectBrief, ProjectId> PROJECT =
      Attribute.<ProjectBrief, ProjectId>optional("project", ProjectBrief::project)
          .referringTo("project");

  /** The deal it is for. */
  public static final Attribute<ProjectBrief, DealId> DEAL =
      Attribute.<ProjectBrief, DealId>optional("deal", ProjectBrief::deal).referringTo("deal");

  /** Who at the client said something of it. */
  public static final Attribute<ProjectBrief, ContactId> SAID_BY_CONTACT =
      Attribute.<ProjectBrief, ContactId>many(
              "saidByContact", brief -> saidBy(brief, BriefSource::contact))
          .referringTo("contact");

  /** Who of the agency said something of it. */
  public static final Attribute<ProjectBrief, PersonId> SAID_BY_PERSON =
      Attribute.<ProjectBrief, PersonId>many(
              "saidByPerson", brief -> saidBy(brief, BriefSource::person))
          .referringTo("person");

  /** A name another system has for it. */
  public static final Attribute<ProjectBrief, ExternalRef> EXTERNAL_REF =
      Attribute.<ProjectBrief, ExternalRef>many("externalRef", ProjectBrief::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ProjectBriefId, ProjectBrief> TYPE =
      EntityType.of(
          "projectBrief",
          "project brief",
          ProjectBrief.class,
          ProjectBrief::id,
          ImmutableList.of(PROJECT, DEAL, SAID_BY_CONTACT, SAID_BY_PERSON, EXTERNAL_REF));

  private ProjectBriefs() {}

  private static <T> ImmutableList<T> saidBy(
      ProjectBrief brief, Function<BriefSource, Optional<T>> who) {
    return brief.items().stream()
        .flatMap(item -> who.apply(item.source()).stream())
        .collect(toImmutableList());
  }
}
