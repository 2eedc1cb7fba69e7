package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;

/** The entity types of this library. A host adds its own beside them. */
public final class EntityTypes {
  private static final ImmutableList<EntityType<?, ?>> ALL =
      ImmutableList.of(
          Disciplines.TYPE,
          Teams.TYPE,
          People.TYPE,
          WorkSchedules.TYPE,
          HolidayCalendars.TYPE,
          Leaves.TYPE,
          Clients.TYPE,
          Contacts.TYPE,
          Pipelines.TYPE,
          Deals.TYPE,
          Proposals.TYPE,
          SetupVerdicts.TYPE,
          Projects.TYPE,
          ProjectBriefs.TYPE,
          WorkItems.TYPE,
          Risks.TYPE,
          Blockers.TYPE,
          ClientUpdates.TYPE,
          Interactions.TYPE,
          SurveyResponses.TYPE,
          Budgets.TYPE,
          Contracts.TYPE,
          ChangeRequests.TYPE,
          Baselines.TYPE,
          Revisions.TYPE,
          Handoffs.TYPE,
          Bookings.TYPE,
          ResourceRequests.TYPE,
          Responsibilities.TYPE,
          Expenses.TYPE,
          Deliveries.TYPE,
          Invoices.TYPE,
          WriteOffs.TYPE,
          PeriodLocks.TYPE);

  private EntityTypes() {}

  /**
   * Returns the types of this library.
   *
   * @return the types; what a type refers to stands before it, but for others of its own, and for
   *     deals and what they were won into
   */
  public static ImmutableList<EntityType<?, ?>> all() {
    return ALL;
  }
}
