package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Candidate;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResourceRequestId;

/**
 * Somebody who could do what is asked for, and how much time they have in those days: a record type
 * of this host.
 *
 * @param request what is asked for
 * @param candidate who it is
 */
public record CandidateRow(ResourceRequestId request, Candidate candidate) {
  /** What is asked for. */
  public static final Field<CandidateRow, ResourceRequestId> REQUEST =
      Field.of("request", Quantities.NAME, CandidateRow::request);

  /** Who it is. */
  public static final Field<CandidateRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, row -> row.candidate().person());

  /** Whether they are wished for. */
  public static final Field<CandidateRow, Boolean> WISHED =
      Field.of("isWished", Quantities.NAME, row -> row.candidate().wished());

  /** What it takes of them. */
  public static final Field<CandidateRow, Long> ASKED =
      Field.of("askedMinutes", Quantities.ESTIMATED_MINUTES, row -> row.candidate().askedMinutes());

  /** What they have free in those days. */
  public static final Field<CandidateRow, Long> FREE =
      Field.of("freeMinutes", Quantities.FREE_MINUTES, row -> row.candidate().freeMinutes());

  /** What of it they have no time for. */
  public static final Field<CandidateRow, Long> SHORT =
      Field.of("shortMinutes", Quantities.SHORT_MINUTES, row -> row.candidate().shortMinutes());

  /** The record type. */
  public static final RecordType<CandidateRow> TYPE =
      RecordType.of(
          "candidate", Grain.PERSON, ImmutableList.of(REQUEST, PERSON, WISHED, ASKED, FREE, SHORT));
}
