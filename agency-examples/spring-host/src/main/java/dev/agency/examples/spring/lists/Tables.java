package dev.agency.examples.spring.lists;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.project.ProjectState;
import dev.agency.examples.spring.lists.RowList.Column;
import dev.agency.examples.spring.store.Doubt;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.permissions.query.SqlRenderer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the records of lists lie. The attributes are those of the relations in memory, by the same
 * names; a day is part of a query, as it is part of them.
 */
final class Tables {
  private static final String TEAM = "relation in ('MEMBER', 'PROJECT_MANAGER')";
  private static final String ACCOUNT_MANAGERS = "relation = 'ACCOUNT_MANAGER'";
  private static final String CONTACTS = "relation = 'CONTACT'";

  /** What a budget of a project is found by, in its own table and in those that refer to it. */
  private static final String[] BUDGET_KEY = {"tenant", "project", "budget"};

  private Tables() {}

  /** Budgets with their projects. */
  static RowList<StatusRow> projects(LocalDate on) {
    return new RowList<>(
        SqlRenderer.of(StatusRow.TYPE)
            .fromQuery(
                "select b.tenant, b.project, b.budget, p.name, p.client, p.state"
                    + " from budget_project b join listed_project p"
                    + " on p.tenant = b.tenant and p.id = b.project")
            .key(BUDGET_KEY)
            .column(StatusRow.NAME, "name")
            .column(StatusRow.CLIENT, "client")
            .column(StatusRow.STATE, "state")
            .one("tenant", "tenant")
            .manyByQuery("team", ofBudgets(TEAM, on), "person", BUDGET_KEY)
            .manyByQuery("accountManagers", ofBudgets(ACCOUNT_MANAGERS, on), "person", BUDGET_KEY)
            .manyByQuery("contacts", ofBudgets(CONTACTS, on), "person", BUDGET_KEY)
            .build(),
        3,
        ImmutableMap.of(
            StatusRow.NAME,
            ResultSet::getString,
            StatusRow.CLIENT,
            text(ClientId::of),
            StatusRow.STATE,
            text(ProjectState::valueOf)));
  }

  /** Deals. Where they stand on their board follows from the board, and no column holds it. */
  static RowList<DealRow> deals(Studio studio) {
    String people =
        "select l.tenant, l.id, d.person from listed_deal l join listed_duty d"
            + " on d.tenant = l.tenant and (d.client = l.client or d.deal = l.id)"
            + " where d.duty = 'ACCOUNT_MANAGER' and "
            + covers("d", studio.asOf());
    return new RowList<>(
        SqlRenderer.of(DealRow.TYPE)
            .from("listed_deal")
            .key("tenant", "id")
            .column(DealRow.DEAL, "id")
            .column(DealRow.NAME, "name")
            .column(DealRow.CLIENT, "client")
            .column(DealRow.VALUE, "value_minor", "value_currency", "value_doubt")
            .column(DealRow.EXPECTED_CLOSE, "expected_close")
            .column(DealRow.DAYS_IN_STAGE, "stage_since")
            .one("tenant", "tenant")
            .one("owner", "owner")
            .manyByQuery("accountManagers", people, "person", "tenant", "id")
            .build(),
        2,
        ImmutableMap.<Field<DealRow, ?>, Column>builder()
            .put(DealRow.DEAL, text(DealId::of))
            .put(DealRow.NAME, ResultSet::getString)
            .put(DealRow.CLIENT, text(client -> studio.directory().name(ClientId.of(client))))
            .put(DealRow.VALUE, Tables::value)
            .put(DealRow.EXPECTED_CLOSE, (row, name) -> Optional.ofNullable(day(row, name)))
            .put(
                DealRow.DAYS_IN_STAGE,
                (row, name) -> Math.max(0, ChronoUnit.DAYS.between(day(row, name), studio.asOf())))
            .build());
  }

  /** Time entries. */
  static RowList<TimeEntry> entries(LocalDate on) {
    return new RowList<>(
        SqlRenderer.of(EntryRecord.TYPE)
            .fromQuery("select * from time_entry where body is not null")
            .key("tenant", "id")
            .column(EntryRecord.ENTRY, "id")
            .column(EntryRecord.BUDGET, "budget")
            .column(EntryRecord.LINE, "line")
            .column(EntryRecord.PERSON, "person")
            .column(EntryRecord.DATE, "date")
            .column(EntryRecord.MINUTES, "minutes")
            .column(EntryRecord.BILLABLE, "billable")
            .column(EntryRecord.APPROVAL, "approval")
            .one("tenant", "tenant")
            .one("person", "person")
            .manyByQuery(
                "team",
                "select e.tenant, e.id, p.person from time_entry e"
                    + " join budget_project b on b.tenant = e.tenant and b.budget = e.budget"
                    + " join project_person p on p.tenant = b.tenant and p.project = b.project"
                    + " where p."
                    + TEAM
                    + " and "
                    + covers("p", on),
                "person",
                "tenant",
                "id")
            .build(),
        2,
        ImmutableMap.<Field<TimeEntry, ?>, Column>builder()
            .put(EntryRecord.ENTRY, text(TimeEntryId::of))
            .put(EntryRecord.BUDGET, text(BudgetId::of))
            .put(
                EntryRecord.LINE,
                (row, name) -> Optional.ofNullable(row.getString(name)).map(LineId::of))
            .put(EntryRecord.PERSON, text(PersonId::of))
            .put(EntryRecord.DATE, Tables::day)
            .put(EntryRecord.MINUTES, ResultSet::getLong)
            .put(EntryRecord.BILLABLE, ResultSet::getBoolean)
            .put(EntryRecord.APPROVAL, text(Approval::valueOf))
            .build());
  }

  /** The sums of the entries of each budget up to a day, as its burn has them. */
  static RowList<LoggedRow> logged(LocalDate on) {
    return new RowList<>(
        SqlRenderer.of(LoggedRow.TYPE)
            .fromQuery(
                "select b.tenant, b.project, b.budget,"
                    + " cast(sum(pending + approved) as bigint) as worked,"
                    + " cast(sum(pending_billable + approved_billable) as bigint) as billable,"
                    + " cast(sum(pending) as bigint) as pending,"
                    + " cast(sum(rejected) as bigint) as rejected,"
                    + " cast(sum(invoiced) as bigint) as invoiced"
                    + " from budget_project b join entry_minutes e"
                    + " on e.tenant = b.tenant and e.budget = b.budget and e.body is not null"
                    + " and e.date <= date '"
                    + on
                    + "' group by b.tenant, b.project, b.budget")
            .key(BUDGET_KEY)
            .column(LoggedRow.PROJECT, "project")
            .column(LoggedRow.BUDGET, "budget")
            .column(LoggedRow.WORKED, "worked")
            .column(LoggedRow.BILLABLE, "billable")
            .column(LoggedRow.UNAPPROVED, "pending")
            .column(LoggedRow.REJECTED, "rejected")
            .column(LoggedRow.INVOICED, "invoiced")
            .one("tenant", "tenant")
            .manyByQuery("team", ofBudgets(TEAM, on), "person", BUDGET_KEY)
            .manyByQuery("accountManagers", ofBudgets(ACCOUNT_MANAGERS, on), "person", BUDGET_KEY)
            .build(),
        3,
        ImmutableMap.<Field<LoggedRow, ?>, Column>builder()
            .put(LoggedRow.PROJECT, text(ProjectId::of))
            .put(LoggedRow.BUDGET, text(BudgetId::of))
            .put(LoggedRow.WORKED, ResultSet::getLong)
            .put(LoggedRow.BILLABLE, ResultSet::getLong)
            .put(LoggedRow.UNAPPROVED, ResultSet::getLong)
            .put(LoggedRow.REJECTED, ResultSet::getLong)
            .put(LoggedRow.INVOICED, ResultSet::getLong)
            .build());
  }

  private static String ofBudgets(String relation, LocalDate on) {
    return "select b.tenant, b.project, b.budget, p.person from budget_project b"
        + " join project_person p on p.tenant = b.tenant and p.project = b.project"
        + " where p."
        + relation
        + " and "
        + covers("p", on);
  }

  /** A day is written as a literal: it is of the host, and a query has no question marks here. */
  private static String covers(String table, LocalDate on) {
    return "(%1$s.starts is null or %1$s.starts <= date '%2$s')".formatted(table, on)
        + " and (%1$s.ends is null or %1$s.ends > date '%2$s')".formatted(table, on);
  }

  private static Column text(Function<String, Object> value) {
    return (row, name) -> value.apply(row.getString(name));
  }

  private static LocalDate day(ResultSet row, String name) throws SQLException {
    return row.getObject(name, LocalDate.class);
  }

  private static Figure<Money> value(ResultSet row, String name) throws SQLException {
    String doubt = row.getString(name + "_3");
    return doubt == null
        ? Figure.known(Money.ofMinor(row.getLong(name), row.getString(name + "_2")))
        : AgencyJson.readStored(doubt, Doubt.class).value();
  }
}
