package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.examples.importers.problem.ImportCode;
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
 * @param file the file of its first row
 * @param row the first row
 * @param broken whether its rows contradict each other
 */
record FinishedTask(
    String file,
    long row,
    String project,
    Optional<String> category,
    Optional<LocalDate> started,
    Optional<LocalDate> completed,
    BigDecimal estimated,
    BigDecimal worked,
    boolean broken) {
  static FinishedTask of(String file, ImportRecord record) {
    Properties properties = record.properties();
    try {
      FinishedTask task =
          new FinishedTask(
              file,
              record.row(),
              properties
                  .text("project")
                  .orElseThrow(() -> refused("project", ErrorCode.MISSING_PROPERTY)),
              properties.text("category"),
              properties.get("startedOn", LocalDate.class),
              properties.get("completedOn", LocalDate.class),
              minutes(properties, "estimate"),
              minutes(properties, "worked"),
              false);
      Invariants.of("a finished task").name("project", task.project).verify();
      return task;
    } catch (InvalidModelException e) {
      throw refused("project", e.code());
    }
  }

  private static RowRefusal refused(String property, ErrorCode code) {
    return RowRefusal.refused(property, code);
  }

  /** None is 0 here: a task without an estimate or work is left out as a whole. */
  private static BigDecimal minutes(Properties properties, String property) {
    return properties.get(property, Span.class).map(Span::exactMinutes).orElse(BigDecimal.ZERO);
  }

  /** Returns whether a row may be another part of this task: all but what was worked agrees. */
  boolean agreesWith(FinishedTask other) {
    return project.equals(other.project)
        && category.equals(other.category)
        && started.equals(other.started)
        && completed.equals(other.completed)
        && estimated.compareTo(other.estimated) == 0;
  }

  FinishedTask plus(FinishedTask other) {
    return with(worked.add(other.worked), broken || other.broken);
  }

  FinishedTask contradicted() {
    return with(worked, true);
  }

  private FinishedTask with(BigDecimal work, boolean isBroken) {
    return new FinishedTask(
        file, row, project, category, started, completed, estimated, work, isBroken);
  }

  /** Returns why nothing can be learned from it. */
  Optional<ImportCode> leftOut() {
    if (broken) {
      return Optional.of(ImportCode.CONTRADICTED);
    }
    if (completed.isEmpty()) {
      return Optional.of(ImportCode.NOT_DONE);
    }
    if (estimated.signum() == 0) {
      return Optional.of(ImportCode.NOT_ESTIMATED);
    }
    return worked.signum() == 0 ? Optional.of(ImportCode.NO_WORK) : Optional.empty();
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
