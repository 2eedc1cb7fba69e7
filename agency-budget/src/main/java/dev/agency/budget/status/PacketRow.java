package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing the receiver of a stage needs, as it is shown to people: a row of the {@linkplain
 * HandoffPacket packet}.
 *
 * <p>"The shop sells in Spanish", a goal Ada noted on 3 March, is 28 days old on the 31st. The
 * words are those somebody wrote; of an expectation with a limit in time or money they are for who
 * sees the price. What the row holds besides, the fingerprint of all that matters, is in no field:
 * it would tell of time and money to who tries them out.
 *
 * <p>A packet is between the people of the agency. Immutable and thread-safe. {@code toString}
 * shows no words.
 *
 * @param project the project
 * @param stage the stage that is handed on
 * @param item what goes with it
 * @param limited whether its words tell a limit in time or money
 * @param asOf the day its age is as of
 */
public record PacketRow(
    ProjectId project,
    HandoffStage stage,
    HandoffPacket.Item item,
    boolean limited,
    LocalDate asOf) {
  /** The project. */
  public static final Field<PacketRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, PacketRow::project);

  /** The stage that is handed on. */
  public static final Field<PacketRow, HandoffStage> STAGE =
      Field.of("stage", Quantities.STATE, PacketRow::stage);

  /** What it is. */
  public static final Field<PacketRow, HandoffPacket.Kind> KIND =
      Field.of("kind", Quantities.STATE, row -> row.item().kind());

  /** Its identifier. */
  public static final Field<PacketRow, String> SUBJECT =
      Field.of("subject", Quantities.NAME, row -> row.item().subject());

  /** Its name, title or words, unless they tell a limit. */
  public static final Field<PacketRow, Optional<String>> TEXT =
      Field.of("text", Quantities.NAME, row -> row.words(false));

  /** Its words, if they tell a limit in time or money. */
  public static final Field<PacketRow, Optional<String>> LIMIT_TEXT =
      Field.of("limitText", Quantities.BUDGET_TOTAL, row -> row.words(true));

  /** The person it is from; empty if it is from none. */
  public static final Field<PacketRow, Optional<PersonId>> PERSON =
      Field.of("person", Quantities.NAME, row -> row.item().person());

  /** The contact of the client it is from; empty if it is from none. */
  public static final Field<PacketRow, Optional<ContactId>> CONTACT =
      Field.of("contact", Quantities.NAME, row -> row.item().contact());

  /** The day it is from; empty if none is known. */
  public static final Field<PacketRow, Optional<LocalDate>> SINCE =
      Field.of("since", Quantities.DATES, row -> row.item().since());

  /** How many days old it is, negative if its day lies ahead; empty if none is known. */
  public static final Field<PacketRow, Optional<Long>> DAYS =
      Field.of("days", Quantities.DATES, row -> row.item().days(row.asOf()));

  /** The record type, for permissions and tables. */
  public static final RecordType<PacketRow> TYPE =
      RecordType.of(
          "handoffPacket",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT, STAGE, KIND, SUBJECT, TEXT, LIMIT_TEXT, PERSON, CONTACT, SINCE, DAYS));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param stage the stage that is handed on
   * @param item what goes with it
   * @param limited whether its words tell a limit in time or money
   * @param asOf the day its age is as of
   */
  public PacketRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Puts together what goes with a stage.
   *
   * @param stage the stage that is handed on
   * @param facts what is known of the project
   * @param asOf the day ages are as of
   * @return a row for each thing, by kind and within one in the order of the facts
   */
  public static ImmutableList<PacketRow> of(
      HandoffStage stage, HandoffFacts facts, LocalDate asOf) {
    return HandoffPacket.of(stage, facts).items().stream()
        .map(item -> new PacketRow(facts.project().id(), stage, item, isLimited(item, facts), asOf))
        .collect(toImmutableList());
  }

  private static boolean isLimited(HandoffPacket.Item item, HandoffFacts facts) {
    return item.kind() == HandoffPacket.Kind.EXPECTATION
        && facts.brief().stream()
            .flatMap(brief -> brief.expectations().stream())
            .anyMatch(
                each -> each.id().value().equals(item.subject()) && BriefWords.hasLimit(each));
  }

  private Optional<String> words(boolean ofLimit) {
    return limited == ofLimit ? Optional.of(item.text()) : Optional.empty();
  }

  /** Returns the kind and the identifier, and no words. */
  @Override
  public String toString() {
    return "PacketRow[" + item.kind() + " " + item.subject() + "]";
  }
}
