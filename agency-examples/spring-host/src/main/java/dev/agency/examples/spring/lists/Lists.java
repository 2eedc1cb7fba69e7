package dev.agency.examples.spring.lists;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.SqlSelect;
import dev.agency.permissions.query.SqlSelect.Comparison;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists somebody may see, made by the database: no row of others and no hidden column leaves
 * it. What no column holds, such as the burn of a project, is computed from what is stored, and
 * redacted by the case that the database found for its row.
 */
@Component
public class Lists {
  private final JdbcClient database;

  Lists(JdbcClient database) {
    this.database = database;
  }

  /**
   * Returns the active projects by their budgets.
   *
   * @param studio the agency as of a day
   * @param subject who asks
   * @return what they see of each, by project and budget
   */
  public ImmutableList<Projection<StatusRow>> projects(Studio studio, Subject subject) {
    ImmutableMap<String, StatusRow> active =
        Maps.uniqueIndex(
            ProjectStatus.active(
                studio.works().stream().map(Work::status).collect(toImmutableList())),
            row -> row.burn().budget().value());
    return seen(
        read(
            Tables.projects(studio.asOf()),
            subject,
            UnaryOperator.identity(),
            "",
            row ->
                Optional.ofNullable(active.get(row.id()))
                    .map(status -> field -> row.value(field).orElseGet(() -> field.read(status)))));
  }

  /**
   * Returns the open deals.
   *
   * @param studio the agency as of a day
   * @param subject who asks
   * @return what they see of each, in the order of the deals
   */
  public ImmutableMap<DealId, Projection<DealRow>> deals(Studio studio, Subject subject) {
    ImmutableMap<String, DealRow> open =
        Maps.uniqueIndex(studio.planning().deals(), row -> row.deal().value());
    return read(
            Tables.deals(studio),
            subject,
            UnaryOperator.identity(),
            "",
            row ->
                Optional.ofNullable(open.get(row.id()))
                    .map(deal -> field -> row.value(field).orElseGet(() -> field.read(deal))))
        .stream()
        .collect(toImmutableMap(found -> DealId.of(found.id()), RowList.Found::seen));
  }

  /**
   * Returns time entries: the latest first, to whom all of them show their day.
   *
   * @param studio the agency as of a day
   * @param subject who asks
   * @param budget only those of a budget
   * @param most how many at most
   * @return what they see of each
   * @throws dev.agency.permissions.query.HiddenFieldException if a budget is named and some entry
   *     hides its own
   */
  public ImmutableList<Projection<TimeEntry>> entries(
      Studio studio, Subject subject, Optional<BudgetId> budget, int most) {
    boolean byDay = subject.maySortOrFilterBy(EntryRecord.TYPE, EntryRecord.DATE);
    return seen(
        read(
            Tables.entries(studio.asOf()),
            subject,
            select -> {
              SqlSelect<TimeEntry> some =
                  budget
                      .map(id -> select.where(EntryRecord.BUDGET, Comparison.EQUAL, id.value()))
                      .orElse(select);
              return byDay ? some.orderByDescending(EntryRecord.DATE) : some;
            },
            " limit " + most,
            row -> Optional.of(field -> row.value(field).orElseThrow())));
  }

  /**
   * Returns what was logged on each budget, summed by the database.
   *
   * @param studio the agency as of a day
   * @param subject who asks
   * @return what they see of each sum, by project and budget; none of a budget without entries
   */
  public ImmutableList<Projection<LoggedRow>> logged(Studio studio, Subject subject) {
    return seen(
        read(
            Tables.logged(studio.asOf()),
            subject,
            UnaryOperator.identity(),
            "",
            row -> Optional.of(field -> row.value(field).orElseThrow())));
  }

  private <R> ImmutableList<RowList.Found<R>> read(
      RowList<R> list,
      Subject subject,
      UnaryOperator<SqlSelect<R>> select,
      String end,
      Function<RowList.Row<R>, Optional<RowList.Values<R>>> values) {
    return list.read(
        database, subject.filter(Action.VIEW, list.renderer().type()), select, end, values);
  }

  private static <R> ImmutableList<Projection<R>> seen(ImmutableList<RowList.Found<R>> found) {
    return found.stream().map(RowList.Found::seen).collect(toImmutableList());
  }
}
