package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Time entries. They count on the budget they name, or on the only one of their project, and on its
 * only line; a project of several budgets leaves open which. Time on an invoice is not changed any
 * more, and time that was put on a line of its budget here stays there.
 */
public final class TimeBinding {
  /**
   * Returns the property that becomes an attribute.
   *
   * @param attribute the name of the attribute
   * @return the name of the property
   */
  public String property(String attribute) {
    return switch (attribute) {
      case "minutes" -> "worked";
      case "budget" -> "project";
      default -> attribute;
    };
  }

  /**
   * Returns the id of a record's entry.
   *
   * @param record the record
   * @return the id
   */
  public TimeEntryId id(ImportRecord record) {
    return id(record.ref());
  }

  /**
   * Returns the id of the entry of a name.
   *
   * @param ref the name in the other system
   * @return the id
   */
  public TimeEntryId id(ExternalRef ref) {
    return TimeEntryId.of(ImportIds.of(ref));
  }

  /**
   * Makes an entry of a record.
   *
   * @param before what is there
   * @param record the record
   * @param bench what it refers to
   * @return the entry
   * @throws dev.agency.core.error.InvalidModelException if the model refuses it
   * @throws dev.agency.examples.importers.reading.RowRefusal if it cannot be made
   */
  public TimeEntry bind(Optional<TimeEntry> before, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    TimeEntry.Builder entry =
        before.map(TimeEntry::toBuilder).orElseGet(TimeEntry::builder).id(id(record));
    bench
        .target(record, "person", Kind.PERSON)
        .ifPresent(person -> entry.person(PersonId.of(person.id())));
    bench
        .target(record, "project", Kind.PROJECT)
        .map(project -> onlyBudget(project.id(), bench))
        .ifPresent(budget -> countOn(budget, before, entry));
    bench
        .target(record, "budget", Kind.BUDGET)
        .map(budget -> bench.budget(budget.id()))
        .ifPresent(budget -> countOn(budget, before, entry));
    properties.set("date", LocalDate.class, entry::date);
    properties.set("worked", Span.class, span -> entry.minutes(span.minutes()));
    properties.set("billable", Boolean.class, entry::billable);
    Optional<Boolean> billable =
        properties.get("billableTime", Span.class).map(span -> isBillable(span, properties, bench));
    billable.ifPresent(entry::billable);
    if (before.isEmpty()
        && billable.or(() -> properties.get("billable", Boolean.class)).isEmpty()) {
      throw bench.refused("billable", ErrorCode.MISSING_PROPERTY);
    }
    if (before.isEmpty() && properties.isOpen("approval")) {
      throw bench.refused("approval", ErrorCode.MISSING_PROPERTY);
    }
    properties.set(
        "approval",
        String.class,
        name -> entry.approval(Binding.name(Approval.class, name, "approval", bench)));
    properties.setOptional("note", String.class, entry::note);
    TimeEntry made =
        entry
            .externalRefs(
                Binding.with(
                    before.map(TimeEntry::externalRefs).orElse(ImmutableList.of()), record.ref()))
            .build();
    if (before.flatMap(TimeEntry::invoice).isPresent() && !before.get().equals(made)) {
      throw bench.refused("worked", ErrorCode.INCONSISTENT);
    }
    return made;
  }

  /** An entry of which a part is billable would be two here, and nobody said which. */
  private static boolean isBillable(Span billable, Properties properties, Bench bench) {
    long minutes = billable.minutes();
    if (minutes > 0
        && !properties.get("worked", Span.class).map(Span::minutes).equals(Optional.of(minutes))) {
      throw bench.refused("billableTime", ErrorCode.INCONSISTENT);
    }
    return minutes > 0;
  }

  private static void countOn(Budget budget, Optional<TimeEntry> before, TimeEntry.Builder entry) {
    ImmutableList<LineId> lines =
        budget.lines().stream().map(ServiceLine::id).collect(ImmutableList.toImmutableList());
    entry.budget(budget.id());
    entry.line(
        lines.size() == 1
            ? Optional.of(lines.get(0))
            : before.flatMap(TimeEntry::line).filter(lines::contains));
  }

  private static Budget onlyBudget(String project, Bench bench) {
    List<Budget> budgets = bench.budgets(ProjectId.of(project));
    if (budgets.size() != 1) {
      throw bench.refused(
          "project", budgets.isEmpty() ? ErrorCode.UNKNOWN_REFERENCE : ErrorCode.INCONSISTENT);
    }
    return budgets.get(0);
  }
}
