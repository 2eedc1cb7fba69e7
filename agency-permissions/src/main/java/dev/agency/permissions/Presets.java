package dev.agency.permissions;

import static dev.agency.core.figure.Sensitivity.BILLING;
import static dev.agency.core.figure.Sensitivity.COST;
import static dev.agency.core.figure.Sensitivity.PERSONAL;
import static dev.agency.core.figure.Sensitivity.PROFIT;
import static dev.agency.core.figure.Sensitivity.PUBLIC;
import static dev.agency.core.figure.Sensitivity.REVENUE;
import static dev.agency.core.figure.Sensitivity.TIME;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.HrRecords;

/**
 * The roles an agency starts with.
 *
 * <p>They say what people see; only the administrator may change anything, but for what HR keeps. A
 * host takes the policy as it is, or takes the roles and adds grants of its own to them. They name
 * no record types but those every catalogue has, so they serve any, and go by sensitivity class, so
 * a field that is added later is seen by those who see its class.
 *
 * <p>Whoever has the cost rates of all people and manages projects, accounts or everybody's time
 * too could compute what projects cost; so HR and these roles exclude each other. A role of the
 * host's own that shows the hours of others has to be made exclusive with HR as well.
 *
 * <p>The margin band is a declared release: those who deliver and those who sell see whether a
 * project is green, amber or red, and no margin. The guarded totals are one too: sums over several
 * people. Whoever sees them may know what they come to at the end, for that follows from them.
 */
public final class Presets {
  private static final Role ADMIN =
      role(
          "admin",
          "Administrator",
          "Sees and does everything.",
          Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.all())
              .withActions(Action.usual()));

  private static final Role FINANCE =
      role(
          "finance",
          "Finance",
          "Sees all figures of all projects, and nothing personal.",
          sees(Reach.ALL, FieldSet.ofClasses(PUBLIC, TIME, BILLING, REVENUE, COST, PROFIT)));

  private static final Role PROJECT_MANAGER =
      role(
          "projectManager",
          "Project manager",
          "Sees time and billing of their projects, and the margin as a colour.",
          sees(
              Reach.ASSIGNED,
              FieldSet.ofClasses(PUBLIC, TIME, BILLING).plus(Quantities.MARGIN_BAND)));

  private static final Role PROJECT_MANAGER_WITH_PROFITABILITY =
      role(
              "projectManagerWithProfitability",
              "Project manager with profitability",
              "Sees revenue and profit of their projects too, as totals over several people, and"
                  + " no rates.",
              sees(
                  Reach.ASSIGNED,
                  FieldSet.ofClasses(REVENUE)
                      .plus(
                          Quantities.COST_TOTAL, Quantities.PROFIT_TOTAL, Quantities.MARGIN_TOTAL)))
          .withMayKnow(
              // What the totals come to at the end: totals over the same people.
              FieldSet.empty()
                  .plus(
                      Quantities.FORECAST_COST,
                      Quantities.COST_AT_COMPLETION,
                      Quantities.PROVISION,
                      Quantities.FORECAST_PROFIT,
                      Quantities.FORECAST_MARGIN))
          .withBase(PROJECT_MANAGER.id());

  private static final Role ACCOUNT_MANAGER =
      role(
          "accountManager",
          "Account manager",
          "Sees time, billing and revenue of their clients, and the margin as a colour.",
          sees(
              Reach.ACCOUNT,
              FieldSet.ofClasses(PUBLIC, TIME, BILLING, REVENUE).plus(Quantities.MARGIN_BAND)));

  private static final Role RESOURCE_MANAGER =
      role(
          "resourceManager",
          "Resource manager",
          "Sees the time of everybody, and no money.",
          sees(Reach.ALL, FieldSet.ofClasses(PUBLIC, TIME)));

  private static final Role HR_ADMINISTRATOR =
      role(
              "hrAdministrator",
              "HR administrator",
              "Sees what is personal and what people cost, keeps leave, holidays and who approves,"
                  + " and sees no money of projects.",
              sees(Reach.ALL, FieldSet.ofClasses(PUBLIC, PERSONAL).plus(Quantities.COST_RATE)),
              keeps(HrRecords.ApprovalWorkflow.TYPE),
              keeps(HrRecords.HolidayDates.TYPE),
              keeps(HrRecords.LeaveDates.TYPE))
          .withMayKnow(
              // What their own hours cost, which is the loss where nobody pays for them.
              FieldSet.ofClasses(COST)
                  .plus(
                      Quantities.PROFIT,
                      Quantities.FORECAST_PROFIT,
                      Quantities.PROFIT_DELTA,
                      Quantities.PROFIT_AFTER));

  private static final Role TEAM_MEMBER =
      role(
          "teamMember",
          "Team member",
          "Sees their own time.",
          sees(Reach.OWN, FieldSet.ofClasses(PUBLIC, TIME)));

  private static final Role CONTRACTOR =
      role("contractor", "Contractor", "Sees what a team member sees.").withBase(TEAM_MEMBER.id());

  private static final Role CLIENT =
      role(
          "client",
          "Client",
          "Sees the state, total and invoices of what is shared with them.",
          sees(
              Reach.CLIENT,
              FieldSet.ofClasses(PUBLIC).plus(Quantities.BUDGET_TOTAL, Quantities.INVOICED)));

  private static final Policy POLICY =
      Policy.builder()
          .name("Agency presets")
          .version("1")
          .addRoles(
              ADMIN,
              FINANCE,
              PROJECT_MANAGER,
              PROJECT_MANAGER_WITH_PROFITABILITY,
              ACCOUNT_MANAGER,
              RESOURCE_MANAGER,
              HR_ADMINISTRATOR,
              TEAM_MEMBER,
              CONTRACTOR,
              CLIENT)
          .addExclusive(
              Exclusive.of(HR_ADMINISTRATOR.id(), PROJECT_MANAGER.id()),
              Exclusive.of(HR_ADMINISTRATOR.id(), ACCOUNT_MANAGER.id()),
              Exclusive.of(HR_ADMINISTRATOR.id(), RESOURCE_MANAGER.id()))
          .build();

  private Presets() {}

  /**
   * Returns all presets as one policy.
   *
   * @return the policy
   */
  public static Policy policy() {
    return POLICY;
  }

  /**
   * Returns the administrator: all standard actions on everything. Actions a host adds are not
   * among them.
   *
   * @return the role {@code admin}
   */
  public static Role admin() {
    return ADMIN;
  }

  /**
   * Returns finance: all classes but PERSONAL, on all records.
   *
   * @return the role {@code finance}
   */
  public static Role finance() {
    return FINANCE;
  }

  /**
   * Returns the project manager: PUBLIC, TIME, BILLING and the margin band, where assigned.
   *
   * @return the role {@code projectManager}
   */
  public static Role projectManager() {
    return PROJECT_MANAGER;
  }

  /**
   * Returns the project manager with profitability, who builds on the project manager: also REVENUE
   * and the guarded totals of cost, profit and margin, where assigned. They may know what these
   * totals come to at the end, {@code forecastCost}, {@code costAtCompletion}, {@code provision},
   * {@code forecastProfit} and {@code forecastMargin}, which follow from them and from the
   * progress.
   *
   * @return the role {@code projectManagerWithProfitability}
   */
  public static Role projectManagerWithProfitability() {
    return PROJECT_MANAGER_WITH_PROFITABILITY;
  }

  /**
   * Returns the account manager: PUBLIC, TIME, BILLING, REVENUE and the margin band, on the clients
   * they manage.
   *
   * <p>That is on every record type, rows of persons included, for a preset knows the name of none.
   * Where account managers are to see the hours of a budget and not who worked them, the host takes
   * the rows away with one denial: {@code Grant.deny("personBurn", Action.VIEW, Reach.ACCOUNT,
   * FieldSet.all())}. If its catalogue has rows of disciplines, it takes {@code "disciplineBurn"}
   * away in the same way, for a discipline may have one person.
   *
   * @return the role {@code accountManager}
   */
  public static Role accountManager() {
    return ACCOUNT_MANAGER;
  }

  /**
   * Returns the resource manager: PUBLIC and TIME, on all records.
   *
   * @return the role {@code resourceManager}
   */
  public static Role resourceManager() {
    return RESOURCE_MANAGER;
  }

  /**
   * Returns the HR administrator: PUBLIC, PERSONAL and cost rates on all records, and the leave,
   * holiday calendars and approval workflows to keep. They may know what their own hours cost,
   * which the team member's role shows them. What the hours of others cost they may not: a role
   * that shows those is refused beside this one, unless the two are {@linkplain Exclusive
   * exclusive}.
   *
   * @return the role {@code hrAdministrator}
   */
  public static Role hrAdministrator() {
    return HR_ADMINISTRATOR;
  }

  /**
   * Returns the team member: PUBLIC and TIME, on what is their own.
   *
   * @return the role {@code teamMember}
   */
  public static Role teamMember() {
    return TEAM_MEMBER;
  }

  /**
   * Returns the contractor, who builds on the team member; a role of its own, so that a host can
   * take something away from it.
   *
   * @return the role {@code contractor}
   */
  public static Role contractor() {
    return CONTRACTOR;
  }

  /**
   * Returns the client: PUBLIC, budget totals and what was invoiced, where it is shared.
   *
   * @return the role {@code client}
   */
  public static Role client() {
    return CLIENT;
  }

  private static Grant sees(Reach reach, FieldSet fields) {
    return Grant.allow(Grant.ANY, Action.VIEW, reach, fields);
  }

  private static Grant keeps(RecordType<?> type) {
    return Grant.allow(type.name(), Action.VIEW, Reach.ALL, FieldSet.all())
        .withActions(Action.VIEW, Action.CREATE, Action.EDIT, Action.SUBMIT, Action.APPROVE);
  }

  private static Role role(String id, String name, String description, Grant... grants) {
    return Role.builder()
        .id(RoleId.of(id))
        .name(name)
        .description(description)
        .addGrants(grants)
        .build();
  }
}
