package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How content somebody of a client said to be: a record type of this host.
 *
 * @param response what they answered
 */
public record SurveyRow(SurveyResponse response) {
  /** The client. */
  public static final Field<SurveyRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, row -> row.response().client());

  /** The day of the answer. */
  public static final Field<SurveyRow, LocalDate> DATE =
      Field.of("date", Quantities.DATES, row -> row.response().date());

  /** What they were asked. */
  public static final Field<SurveyRow, SurveyKind> KIND =
      Field.of("kind", Quantities.STATE, row -> row.response().kind());

  /** Who answered. */
  public static final Field<SurveyRow, Optional<ContactId>> CONTACT =
      Field.of("contact", Quantities.NAME, row -> row.response().contact());

  /** What they answered. */
  public static final Field<SurveyRow, Long> SCORE =
      Field.of("score", Quantities.SATISFACTION, row -> row.response().score());

  /** What they said about it. */
  public static final Field<SurveyRow, Optional<String>> COMMENT =
      Field.of("comment", Quantities.SATISFACTION, row -> row.response().comment());

  /** The record type. */
  public static final RecordType<SurveyRow> TYPE =
      RecordType.of(
          "surveyResponse",
          Grain.CLIENT,
          ImmutableList.of(CLIENT, DATE, KIND, CONTACT, SCORE, COMMENT));
}
