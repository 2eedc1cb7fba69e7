package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a project beside its money: a record type of the host, redacted by the same
 * policy as the reports of the library.
 *
 * @param id its id, by which its people are found
 * @param name its name
 * @param client the name of its client
 * @param pricing how its budget is charged
 * @param capped whether a cap limits what is charged
 * @param start the first planned day
 * @param end the last planned day
 * @param elapsed how much of the planned time is gone
 * @param progress how much of the work is done, as last posted
 * @param postedOn the day of that post
 */
record ProjectFacts(
    ProjectId id,
    String name,
    String client,
    String pricing,
    boolean capped,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Figure<BasisPoints> elapsed,
    Figure<BasisPoints> progress,
    Optional<LocalDate> postedOn) {
  static final Field<ProjectFacts, String> NAME =
      Field.of("name", Quantities.NAME, ProjectFacts::name);
  static final Field<ProjectFacts, String> CLIENT =
      Field.of("client", Quantities.NAME, ProjectFacts::client);
  static final Field<ProjectFacts, String> PRICING =
      Field.of("pricing", Quantities.STATE, ProjectFacts::pricing);
  static final Field<ProjectFacts, Boolean> CAPPED =
      Field.of("capped", Quantities.STATE, ProjectFacts::capped);
  static final Field<ProjectFacts, Optional<LocalDate>> START =
      Field.of("plannedStart", Quantities.DATES, ProjectFacts::start);
  static final Field<ProjectFacts, Optional<LocalDate>> END =
      Field.of("plannedEnd", Quantities.DATES, ProjectFacts::end);
  static final Field<ProjectFacts, Figure<BasisPoints>> ELAPSED =
      Field.of(Quantities.ELAPSED, ProjectFacts::elapsed);
  static final Field<ProjectFacts, Figure<BasisPoints>> PROGRESS =
      Field.of(Quantities.PROGRESS, ProjectFacts::progress);
  static final Field<ProjectFacts, Optional<LocalDate>> POSTED_ON =
      Field.of("progressPostedOn", Quantities.DATES, ProjectFacts::postedOn);

  static final RecordType<ProjectFacts> TYPE =
      RecordType.of(
          "project",
          Grain.PROJECT,
          ImmutableList.of(
              NAME, CLIENT, PRICING, CAPPED, START, END, ELAPSED, PROGRESS, POSTED_ON));
}
