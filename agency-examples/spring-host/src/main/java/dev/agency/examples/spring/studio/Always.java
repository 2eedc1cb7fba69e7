package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record that every project with a budget has, so that there being one tells nothing.
 *
 * @param <R> the records
 * @param type its type
 * @param record the record
 */
public record Always<R>(RecordType<R> type, R record) {
  /** The names of the record types of which every project with a budget has a record. */
  public static final ImmutableList<String> TYPES =
      Stream.of(
              StatusRow.TYPE, BudgetBurn.TYPE, ForecastRow.TYPE, RunOutRow.TYPE, InvoicingRow.TYPE)
          .map(RecordType::name)
          .collect(toImmutableList());

  /**
   * Returns such a record.
   *
   * @param work the work on the first budget of a project
   * @param type the name of its type
   * @return the record; empty if not every project has one of the type
   */
  public static Optional<Always<?>> of(Work work, String type) {
    return Stream.<Always<?>>of(
            new Always<>(StatusRow.TYPE, work.status().row()),
            new Always<>(BudgetBurn.TYPE, work.burn().budget()),
            new Always<>(ForecastRow.TYPE, work.outlook().forecast().standard()),
            new Always<>(RunOutRow.TYPE, work.outlook().forecast().runOut()),
            new Always<>(InvoicingRow.TYPE, work.invoicing()))
        .filter(each -> each.type().name().equals(type))
        .findFirst();
  }

  /**
   * Returns what somebody may do with it, and why.
   *
   * @param subject who it is
   * @param action what they would do
   * @return the decision, which holds no value of the record
   */
  public Decision judgedBy(Subject subject, Action action) {
    return subject.decide(action, type, record);
  }
}
