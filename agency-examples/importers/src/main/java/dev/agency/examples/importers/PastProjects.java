package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.importers.batch.Outcome;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.raw.RawRow;
import dev.agency.examples.importers.raw.RowSink;
import dev.agency.examples.importers.reading.RecordMapper;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads finished projects from the tasks of another system: one row for each task, or one for each
 * person on a task.
 *
 * <p>Rows of one task must agree on all but what was worked, which adds up; a row that does not is
 * refused, and its task with it. A task that is not done, was not estimated or took nothing teaches
 * nothing and is left out. Both are in the report, and nothing is stored.
 *
 * <p>Rows are streamed, and a task is held as a few numbers.
 */
public final class PastProjects {
  private final Tally tally = new Tally();
  private final Map<String, FinishedTask> tasks = new LinkedHashMap<>();

  private PastProjects() {}

  /**
   * What was found.
   *
   * @param projects the projects by their names
   * @param report what became of the rows
   */
  public record Result(ImmutableList<PastProject> projects, ImportReport report) {}

  /**
   * Reads projects.
   *
   * @param request the files, of which those with finished tasks are read
   * @return the projects
   * @throws dev.agency.examples.importers.raw.UnreadableFileException if a file cannot be read to
   *     its end
   * @throws InvalidModelException if a zone is not given ({@code MISSING_PROPERTY})
   */
  public static Result read(ImportRequest request) {
    PastProjects reading = new PastProjects();
    for (ObjectProfile object : request.profile().objects()) {
      if (object.kind() == Kind.FINISHED_TASK) {
        request.requireZones(object);
        RecordMapper mapper =
            new RecordMapper(request.profile().system(), object, request.givens());
        for (ImportRequest.Page page : request.pages(object)) {
          RowSink sink = reading.sink(object, page.file(), mapper);
          object.format().read(page.file(), page.bytes(), object.shape(), sink);
        }
      }
    }
    ImmutableList<PastProject> projects = reading.projects();
    return new Result(projects, reading.tally.report(true, 0));
  }

  private RowSink sink(ObjectProfile object, String file, RecordMapper mapper) {
    return new RowSink() {
      @Override
      public void row(RawRow row) {
        try {
          mapper
              .map(row, tally.notes(file, row.number()))
              .forEach(record -> add(object, file, record));
        } catch (RowRefusal refusal) {
          tally.refuse(Kind.FINISHED_TASK, file, row.number(), refusal);
        }
      }

      @Override
      public void broken(long number, String path, ErrorCode code) {
        tally.refuse(Kind.FINISHED_TASK, file, number, RowRefusal.refused(path, code));
      }
    };
  }

  private void add(ObjectProfile object, String file, ImportRecord record) {
    try {
      FinishedTask row = FinishedTask.of(object, file, record);
      FinishedTask before = tasks.get(record.ref().id());
      Optional<String> contradicted =
          Optional.ofNullable(before).flatMap(known -> known.contradictedBy(row));
      if (before != null && contradicted.isPresent()) {
        tasks.put(record.ref().id(), before.contradicted(contradicted));
        throw RowRefusal.refused(object.place(contradicted.get()), ErrorCode.INCONSISTENT);
      }
      tasks.merge(record.ref().id(), row, FinishedTask::plus);
    } catch (RowRefusal refusal) {
      tally.refuse(Kind.FINISHED_TASK, file, record.row(), refusal);
    }
  }

  private ImmutableList<PastProject> projects() {
    Map<String, List<FinishedTask>> byProject = new TreeMap<>();
    for (FinishedTask task : tasks.values()) {
      Optional<RowRefusal> why = task.leftOut();
      if (why.isPresent()) {
        tally.refuse(Kind.FINISHED_TASK, task.file(), task.row(), why.get());
      } else {
        tally.count(Kind.FINISHED_TASK, Outcome.UNCHANGED);
        byProject.computeIfAbsent(task.project(), name -> new ArrayList<>()).add(task);
      }
    }
    return Stream.of(byProject.values())
        .flatMap(Collection::stream)
        .map(FinishedTask::project)
        .collect(ImmutableList.toImmutableList());
  }
}
