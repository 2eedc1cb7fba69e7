package dev.agency.examples.spring.sample;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.desk.ReviewWork;
import dev.agency.examples.spring.store.ProjectSetup;
import java.util.Optional;

/** How projects of the sample agency were set up, and the review that somebody had made of one. */
final class SampleReviews {
  private static final ProjectId LOYALTY = ProjectId.of("lumenhof-loyalty");

  static final ImmutableList<ProjectSetup> SETUPS =
      ImmutableList.of(
          new ProjectSetup(
              LOYALTY,
              "loyalty programme",
              ImmutableList.of(
                  "Cycle club shop",
                  "Festival ticketing",
                  "Furniture configurator",
                  "Tool rental shop",
                  "Regional bank app",
                  "Ferry timetable app"),
              ImmutableList.of()),
          new ProjectSetup(
              ProjectId.of("lumenhof-shop"),
              "web shop",
              ImmutableList.of("Cycle club shop", "Tool rental shop"),
              ImmutableList.of()),
          new ProjectSetup(
              ProjectId.of("helvion-signage"),
              "signage",
              ImmutableList.of("Harbour museum site", "Theatre season campaign"),
              ImmutableList.of()));

  private SampleReviews() {}

  /** Has the one reviewed that begins, and one of its checks waived, as people do: once. */
  static void make(ReviewWork reviews, Caller sample) {
    Caller manager = by(sample, SampleLogin.ALL.get(0).person());
    Optional<Versioned<ProjectSetup>> setup = reviews.stored(manager, LOYALTY);
    if (setup.filter(stored -> stored.value().reviews().isEmpty()).isPresent()) {
      reviews.review(manager, LOYALTY, setup.get().version());
      long version = reviews.stored(manager, LOYALTY).orElseThrow().version();
      reviews.waive(
          by(sample, PersonId.of("greta-winkelbauer")),
          LOYALTY,
          version,
          Check.ESTIMATE,
          "The tills are those of the showrooms, which the same four people know.");
    }
  }

  private static Caller by(Caller sample, PersonId person) {
    return new Caller(sample.tenant(), person, CorrelationId.of("sample"));
  }
}
