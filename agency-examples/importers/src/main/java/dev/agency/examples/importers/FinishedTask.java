package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A task of a project that is over, or one row of it.
 *
 * @param object what its rows are
 * @param file the file of its first row
 * @param row the first row
 * @param contradicted the property of which its rows say several things
 */
record FinishedTask(
    ObjectProfile object,
    String file,
    long row,
    String project,
    Optional<String> category,
    Optional<LocalDate> started,
    Optional<LocalDate> completed,
    BigDecimal estimated,
    BigDecimal worked,
    Optional<String> contradicted) {
  static FinishedTask of(ObjectProfile object, String file, ImportRecord record) {
    Properties properties = record.properties();
    try {
      FinishedTask task =
          new FinishedTask(
              object,
              file,
              record.row(),
              properties
                  .text("project")
                  .orElseThrow(() -> refused(object, "project", ErrorCode.MISSING_PROPERTY)),
              properties.text("category"),
              properties.get("startedOn", LocalDate.class),
              properties.get("completedOn", LocalDate.class),
              minutes(properties, "estimate"),
              minutes(properties, "worked"),
              Optional.empty());
      Invariants.of("a finished task").name("project", task.project).verify();
      return task;
    } catch (InvalidModelException e) {
      throw refused(object, "project", e.code());
    }
  }

  private static RowRefusal refused(ObjectProfile object, String property, ErrorCode code) {
    return RowRefusal.refused(object.place(property), code);
  }

  /** None is 0 here: a task without an estimate or work is left out as a whole. */
  private static BigDecimal minutes(Properties properties, String property) {
    return properties.get(property, Span.class).map(Span::exactMinutes).orElse(BigDecimal.ZERO);
  }

  /**
   * Returns the property of which a row says something else than this task, whose part it is only
   * if all but what was worked agrees.
   */
  Optional<String> contradictedBy(FinishedTask other) {
    if (!project.equals(other.project)) {
      return Optional.of("project");
    }
    if (!category.equals(other.category)) {
      return Optional.of("category");
    }
    if (!started.equals(other.started)) {
      return Optional.of("startedOn");
    }
    if (!completed.equals(other.completed)) {
      return Optional.of("completedOn");
    }
    return estimated.compareTo(other.estimated) == 0 ? Optional.empty() : Optional.of("estimate");
  }

  FinishedTask plus(FinishedTask other) {
    return with(worked.add(other.worked), contradicted);
  }

  FinishedTask contradicted(Optional<String> property) {
    return with(worked, property);
  }

  private FinishedTask with(BigDecimal work, Optional<String> property) {
    return new FinishedTask(
        object, file, row, project, category, started, completed, estimated, work, property);
  }

  /** Returns why nothing can be learned from it. */
  Optional<RowRefusal> leftOut() {
    if (contradicted.isPresent()) {
      return Optional.of(leftOut(contradicted.get(), ImportCode.CONTRADICTED));
    }
    if (completed.isEmpty()) {
      return Optional.of(leftOut("completedOn", ImportCode.NOT_DONE));
    }
    if (estimated.signum() == 0) {
      return Optional.of(leftOut("estimate", ImportCode.NOT_ESTIMATED));
    }
    return worked.signum() == 0
        ? Optional.of(leftOut("worked", ImportCode.NO_WORK))
        : Optional.empty();
  }

  private RowRefusal leftOut(String property, ImportCode code) {
    return RowRefusal.skipped(object.place(property), code);
  }

  /** Makes a project of its tasks, at least one, which are all done. */
  static PastProject project(List<FinishedTask> tasks) {
    Map<LocalDate, PastProject.Step> days = new TreeMap<>();
    Map<String, BigDecimal> categories = new TreeMap<>();
    for (FinishedTask task : tasks) {
      LocalDate day = task.completed.orElseThrow();
      days.merge(day, new PastProject.Step(day, task.estimated, task.worked), FinishedTask::sum);
      task.category.ifPresent(name -> categories.merge(name, task.estimated, BigDecimal::add));
    }
    ImmutableList.Builder<PastProject.Step> steps = ImmutableList.builder();
    PastProject.Step sum = null;
    for (PastProject.Step day : days.values()) {
      sum = sum == null ? day : sum(sum, day);
      steps.add(sum);
    }
    ImmutableList<PastProject.Step> all = steps.build();
    PastProject.Step last = all.get(all.size() - 1);
    return new PastProject(
        tasks.get(0).project,
        categories.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey),
        tasks.stream().flatMap(task -> task.started.stream()).min(Comparator.naturalOrder()),
        last.day(),
        last.earnedMinutes(),
        last.workedMinutes(),
        all);
  }

  /** Adds two and keeps the day of the second. */
  private static PastProject.Step sum(PastProject.Step a, PastProject.Step b) {
    return new PastProject.Step(
        b.day(),
        a.earnedMinutes().add(b.earnedMinutes()),
        a.workedMinutes().add(b.workedMinutes()));
  }
}
