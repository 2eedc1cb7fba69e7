package dev.agency.examples.importers.model;

import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.List;
import java.util.Optional;

/** What a binding asks about the rest of the agency, and where it says what it cannot do. */
public interface Bench {
  /**
   * What something refers to.
   *
   * @param kind what that is
   * @param id which
   */
  record Target(Kind kind, String id) {}

  /**
   * Resolves the reference a property has.
   *
   * @param record the record
   * @param property the property
   * @param kinds what it may refer to; of several that have the reference the first counts, as what
   *     was tentative is both the deal it was and the project it became
   * @return what it refers to; empty if the record has no such reference
   * @throws dev.agency.examples.importers.reading.RowRefusal if that is not here, or it refers to
   *     several
   */
  Optional<Target> target(ImportRecord record, String property, Kind... kinds);

  /**
   * Returns a pipeline.
   *
   * @param id its id
   * @return the pipeline, empty if there is none
   */
  Optional<Pipeline> pipeline(String id);

  /**
   * Returns whether a deal stands in a stage.
   *
   * @param pipeline the pipeline
   * @param stage one of its stages
   * @return whether one does
   */
  boolean isStoodIn(PipelineId pipeline, StageId stage);

  /**
   * Returns a budget that is here.
   *
   * @param id its id
   * @return the budget
   */
  Budget budget(String id);

  /**
   * Returns the budgets of a project.
   *
   * @param project the project
   * @return the budgets
   */
  List<Budget> budgets(ProjectId project);

  /**
   * Says what is worth knowing of a record that is imported all the same.
   *
   * @param record the record
   * @param property the property
   * @param code what
   */
  void note(ImportRecord record, String property, ImportCode code);

  /**
   * Refuses the record.
   *
   * @param property the property that is wrong
   * @param code why
   * @return the refusal, to be thrown
   */
  RuntimeException refused(String property, ErrorCode code);
}
