package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.handoff.PressureTest.Aspect;
import dev.agency.core.handoff.PressureTest.Verdict;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.ProjectBrief;
import java.util.Objects;
import java.util.Optional;

/**
 * One expectation of the client and what the plan makes of it, as it is shown to people: a row of
 * the {@linkplain PressureTest pressure test}.
 *
 * <p>"The shop before the sale, for at most EUR 40,000": by the day {@code KEPT}, in money {@code
 * BROKEN}, all in all {@code BROKEN}. Held against a price, a limit tells of the price; so each
 * answer is as secret as what it was reckoned from, the answer in all as secret as the price, and
 * the words of an expectation with a limit are for who sees the price, too.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no answer.
 *
 * @param project the project
 * @param expectation what the client expects
 * @param tested what the plan makes of it
 */
public record ExpectationRow(ProjectId project, Expectation expectation, PressureTest.Row tested) {
  /** The project. */
  public static final Field<ExpectationRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, ExpectationRow::project);

  /** Which expectation it is. */
  public static final Field<ExpectationRow, BriefItemId> EXPECTATION =
      Field.of("expectation", Quantities.NAME, row -> row.expectation().id());

  /** Its words, if it names no limit. */
  public static final Field<ExpectationRow, Optional<String>> TEXT =
      Field.of("text", Quantities.NAME, row -> BriefWords.withoutLimit(row.expectation()));

  /** Its words, if it names a limit in time or money. */
  public static final Field<ExpectationRow, Optional<String>> LIMIT_TEXT =
      Field.of("limitText", Quantities.BUDGET_TOTAL, row -> BriefWords.ofLimit(row.expectation()));

  /** Whether the plan delivers what it names. */
  public static final Field<ExpectationRow, Verdict> DELIVERED = field("delivered", Aspect.ITEM);

  /** Whether the plan keeps to the day. */
  public static final Field<ExpectationRow, Verdict> ON_TIME = field("onTime", Aspect.BY);

  /** Whether the plan keeps to the most minutes. */
  public static final Field<ExpectationRow, Verdict> IN_MINUTES =
      field("inMinutes", Aspect.MINUTES);

  /** Whether what was agreed keeps to the most money. */
  public static final Field<ExpectationRow, Verdict> IN_MONEY = field("inMoney", Aspect.AMOUNT);

  /** Whether it is kept in all that can be checked. */
  public static final Field<ExpectationRow, Verdict> VERDICT =
      Field.of("verdict", Quantities.BUDGET_TOTAL, row -> row.tested().verdict());

  /** The record type, for permissions and tables. */
  public static final RecordType<ExpectationRow> TYPE =
      RecordType.of(
          "expectation",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              EXPECTATION,
              TEXT,
              LIMIT_TEXT,
              DELIVERED,
              ON_TIME,
              IN_MINUTES,
              IN_MONEY,
              VERDICT));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param expectation what the client expects
   * @param tested what the plan makes of it
   * @throws dev.agency.core.error.InvalidModelException if that is of another expectation ({@code
   *     INCONSISTENT})
   */
  public ExpectationRow {
    Objects.requireNonNull(project, "project");
    Invariants.of("a row of a pressure test")
        .require(
            tested.expectation().equals(expectation.id()),
            "tested",
            ErrorCode.INCONSISTENT,
            "must be of the expectation")
        .verify();
  }

  /**
   * Holds the plan of a project against its brief.
   *
   * @param facts what is known of the project
   * @return a row for each expectation, in the order of the brief; none without a brief
   */
  public static ImmutableList<ExpectationRow> of(HandoffFacts facts) {
    ImmutableList<Expectation> expected =
        facts.brief().map(ProjectBrief::expectations).orElse(ImmutableList.of());
    return PressureTest.of(facts).rows().stream()
        .flatMap(
            row ->
                expected.stream()
                    .filter(each -> each.id().equals(row.expectation()))
                    .limit(1)
                    .map(each -> new ExpectationRow(facts.project().id(), each, row)))
        .collect(toImmutableList());
  }

  /**
   * Returns what the answer to an aspect tells of.
   *
   * @param aspect what was held against the plan
   * @return the quantity that decides who may be told
   */
  static Quantity quantity(Aspect aspect) {
    return switch (aspect) {
      case BY -> Quantities.DATES;
      case ITEM -> Quantities.NAME;
      case MINUTES -> Quantities.BUDGET_MINUTES;
      case AMOUNT -> Quantities.BUDGET_TOTAL;
    };
  }

  private static Field<ExpectationRow, Verdict> field(String name, Aspect aspect) {
    return Field.of(name, quantity(aspect), row -> row.verdict(aspect));
  }

  private Verdict verdict(Aspect aspect) {
    if (!tested.checked().contains(aspect)) {
      return Verdict.NOT_CHECKED;
    }
    return tested.broken().contains(aspect) ? Verdict.BROKEN : Verdict.KEPT;
  }

  /** Returns the expectation, and no answer. */
  @Override
  public String toString() {
    return "ExpectationRow[" + expectation.id() + "]";
  }
}
