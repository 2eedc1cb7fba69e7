package dev.agency.permissions.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.permissions.query.SqlSelect.Comparison;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PersonShare;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlRendererTest {
  private static final Condition OWN = Condition.subjectIs("owner");
  private static final Condition HELPS = Condition.containsSubject("helpers");
  private static final Condition OF_TENANT = Condition.inSet("tenant", List.of("studio"));

  private static final SqlRenderer<PersonShare> SHARES =
      SqlRenderer.of(PersonShare.TYPE)
          .from("agency.share")
          .key("tenant", "id")
          .column(PersonShare.PERSON, "person")
          .expression(PersonShare.WORKED_MINUTES, "r.hours * 60")
          .column(PersonShare.COST_RATE, "rate", "currency")
          .one("tenant", "tenant")
          .one("owner", "owner")
          .oneByExpression("client", "CAST(r.client AS VARCHAR)")
          .many("helpers", "helper", "person", "tenant", "share")
          .manyByQuery(
              "teams",
              "SELECT h.tenant, h.share, p.team FROM helper h JOIN person p ON p.id = h.person",
              "team",
              "tenant",
              "share")
          .build();

  /** Shows all to the owner, and to who helps all but the rate. */
  private static final Filter<PersonShare> FILTER =
      new Filter<>(
          PersonShare.TYPE,
          "ana",
          Condition.and(OF_TENANT, Condition.or(OWN, HELPS)),
          List.of(
              new MaskCase(1, OWN, 0b111, 0), new MaskCase(2, Condition.not(OWN), 0b011, 0b100)));

  private static Sql rows(Condition condition) {
    return SHARES.rows(new Filter<>(PersonShare.TYPE, "ana", condition, List.of()));
  }

  @Test
  void eachLeafIsTrueOrFalseAndNeverUnknown() {
    assertThat(rows(Condition.not(OWN)))
        .isEqualTo(new Sql("NOT ((r.owner IS NOT NULL AND r.owner = ?))", ImmutableList.of("ana")));
    assertThat(rows(Condition.inSet("client", List.of("zeta", "acme"))))
        .isEqualTo(
            new Sql(
                "((CAST(r.client AS VARCHAR)) IS NOT NULL AND (CAST(r.client AS VARCHAR)) IN (?,"
                    + " ?))",
                ImmutableList.of("acme", "zeta")));
  }

  @Test
  void anAttributeOfManyValuesIsLookedForByTheWholeKey() {
    assertThat(rows(HELPS))
        .isEqualTo(
            new Sql(
                "EXISTS (SELECT 1 FROM helper m WHERE m.tenant = r.tenant AND m.share = r.id AND"
                    + " m.person = ?)",
                ImmutableList.of("ana")));
    assertThat(rows(Condition.inSet("teams", List.of("red", "blue"))).text())
        .startsWith("EXISTS (SELECT 1 FROM (SELECT h.tenant, h.share, p.team FROM helper h")
        .endsWith(
            "p.id = h.person) m WHERE m.tenant = r.tenant AND m.share = r.id AND m.team IN"
                + " (?, ?))");
  }

  @Test
  void whatSaysNothingIsStillACondition() {
    assertThat(rows(Condition.always()).text()).isEqualTo("1=1");
    assertThat(rows(Condition.never()).text()).isEqualTo("1=0");
    assertThat(rows(new Condition.And(ImmutableList.of())).text()).isEqualTo("1=1");
    assertThat(rows(new Condition.Or(ImmutableList.of())).text()).isEqualTo("1=0");
    assertThat(rows(new Condition.InSet("client", ImmutableSortedSet.of())).text())
        .isEqualTo("1=0");
  }

  @Test
  void aQueryMasksColumnsByTheCaseOfTheRow() {
    Sql sql = SHARES.select(FILTER).orderByDescending(PersonShare.PERSON).rows();
    assertThat(sql.text())
        .isEqualTo(
            "SELECT v.k AS \"_key\", v.k_2 AS \"_key_2\", v.f0 AS \"name\", v.f1 AS"
                + " \"workedMinutes\", CASE WHEN v.mask IN (1) THEN v.f2 END AS \"costRate\", CASE"
                + " WHEN v.mask IN (1) THEN v.f2_2 END AS \"costRate_2\", v.mask AS \"_mask\" FROM"
                + " (SELECT r.tenant AS k, r.id AS k_2, r.person AS f0, (r.hours * 60) AS f1,"
                + " r.rate AS f2, r.currency AS f2_2, CASE WHEN (r.owner IS NOT NULL AND r.owner ="
                + " ?) THEN 1 ELSE 2 END AS mask FROM agency.share r WHERE ((r.tenant IS NOT NULL"
                + " AND r.tenant = ?) AND ((r.owner IS NOT NULL AND r.owner = ?) OR EXISTS (SELECT"
                + " 1 FROM helper m WHERE m.tenant = r.tenant AND m.share = r.id AND m.person ="
                + " ?)))) v ORDER BY v.f0 DESC, v.k, v.k_2");
    assertThat(sql.parameters()).containsExactly("ana", "studio", "ana", "ana");
    assertThat(sql).hasToString(sql.text());
  }

  @Test
  void aListIsNotSortedOrSearchedByWhatSomeRowHides() {
    SqlSelect<PersonShare> select = SHARES.select(FILTER);
    for (Runnable question :
        List.<Runnable>of(
            () -> select.orderBy(PersonShare.COST_RATE),
            () -> select.orderByDescending(PersonShare.COST_RATE),
            () -> select.where(PersonShare.COST_RATE, Comparison.MORE, 100),
            () -> FILTER.requireEverywhere(PersonShare.COST_RATE))) {
      assertThatExceptionOfType(HiddenFieldException.class)
          .isThrownBy(question::run)
          .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HIDDEN_FIELD))
          .withMessageContaining("costRate");
    }
    Sql narrowed = select.where(PersonShare.WORKED_MINUTES, Comparison.AT_LEAST, 60).count();
    assertThat(narrowed.text()).endsWith(" AND (r.hours * 60) >= ?");
    assertThat(narrowed.parameters()).containsExactly("studio", "ana", "ana", 60);
  }

  @Test
  void whoSeesNoRowMaySortByNothingAndGetsNone() {
    Filter<PersonShare> nothing =
        new Filter<>(PersonShare.TYPE, "ana", Condition.never(), List.of());
    assertThatExceptionOfType(HiddenFieldException.class)
        .isThrownBy(() -> SHARES.select(nothing).orderBy(PersonShare.PERSON));
    assertThat(SHARES.select(nothing).rows().text())
        .contains("CASE WHEN 1=0 THEN v.f0 END AS \"name\"", "0 AS mask", "WHERE 1=0");
    assertThat(SHARES.mask(nothing).text()).isEqualTo("0");
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> nothing.viewColumns(0, field -> field));
  }

  @Test
  void theMaskOfAHostsOwnQueryIsANumber() {
    assertThat(SHARES.mask(FILTER))
        .isEqualTo(
            new Sql(
                "CASE WHEN (r.owner IS NOT NULL AND r.owner = ?) THEN 1 ELSE 2 END",
                ImmutableList.of("ana")));
    PersonShare row = new PersonShare("Ben", 480, "31.50");
    assertThat(FILTER.viewColumns(2, field -> field.read(row)).visible())
        .containsExactly(PersonShare.PERSON, PersonShare.WORKED_MINUTES);
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> FILTER.viewColumns(3, field -> field.read(row)));
  }

  @Test
  void moreParametersThanADatabaseTakesAreRefused() {
    List<String> clients = ids(SqlRenderer.MAX_PARAMETERS);
    assertThat(rows(Condition.inSet("client", clients)).parameters()).hasSize(65_535);
    assertThatExceptionOfType(QueryTooLargeException.class)
        .isThrownBy(() -> rows(Condition.and(Condition.inSet("client", clients), OWN)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
  }

  private static List<String> ids(int size) {
    return IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
  }

  @Test
  void anIdThatNoDatabaseHoldsIsRefusedWithoutBeingTold() {
    for (String id : List.of("secret\0", "secret\ud800")) {
      assertThatExceptionOfType(InvalidModelException.class)
          .isThrownBy(() -> rows(Condition.inSet("client", List.of(id))))
          .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_TEXT))
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }
  }

  @Test
  void whatIsNoIdentifierSaysSo() {
    SqlRenderer.Builder<PersonShare> broken =
        SqlRenderer.of(PersonShare.TYPE)
            .from("share; drop table share")
            .key("id\"")
            .column(PersonShare.PERSON, "lower(person)")
            .expression(PersonShare.WORKED_MINUTES, "coalesce(?, 1)")
            .one("owner", "r.owner")
            .oneByExpression("client", " ")
            .many("helpers", "helper", "person", "tenant", "share");
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(broken::build)
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                        tuple("/from", ErrorCode.MALFORMED_NAME),
                        tuple("/key", ErrorCode.MALFORMED_NAME),
                        tuple("/columns/name", ErrorCode.MALFORMED_NAME),
                        tuple("/columns/workedMinutes", ErrorCode.MALFORMED_TEXT),
                        tuple("/attributes/owner", ErrorCode.MALFORMED_NAME),
                        tuple("/attributes/client", ErrorCode.MALFORMED_TEXT),
                        tuple("/attributes/helpers", ErrorCode.INCONSISTENT)));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> SqlRenderer.of(PersonShare.TYPE).build())
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                        tuple("/from", ErrorCode.MISSING_PROPERTY),
                        tuple("/key", ErrorCode.MISSING_PROPERTY)));
  }

  @Test
  void aFieldIsStoredOrNotReadAtAll() {
    SqlRenderer<PersonShare> bare =
        SqlRenderer.of(PersonShare.TYPE).fromQuery("SELECT 1 AS id").key("id").build();
    Filter<PersonShare> all =
        new Filter<>(
            PersonShare.TYPE,
            "ana",
            Condition.always(),
            List.of(new MaskCase(1, Condition.always(), 0b111, 0)));
    assertThat(bare.select(all).rows().text())
        .isEqualTo(
            "SELECT v.k AS \"_key\", v.mask AS \"_mask\" FROM (SELECT r.id AS k, 1 AS mask FROM"
                + " (SELECT 1 AS id) r WHERE 1=1) v ORDER BY v.k");
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> bare.select(all).orderBy(PersonShare.PERSON));
    assertThatExceptionOfType(NotInCatalogueException.class).isThrownBy(() -> bare.rows(FILTER));
    assertThat(bare).hasToString("personShare in SQL");
    assertThat(bare.type()).isSameAs(PersonShare.TYPE);
    assertThat(bare.select(all)).hasToString("select of personShare filter of 1 cases");
  }

  @Test
  void aFieldOfAnotherTypeIsAMistake() {
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> FILTER.showsEverywhere(other()));
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> SqlRenderer.of(PersonShare.TYPE).column(other(), "name"));
    SqlRenderer<Engagement> engagements =
        SqlRenderer.of(Engagement.TYPE).from("engagement").key("id").build();
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> engagements.select(foreign()));
  }

  private static Field<PersonShare, String> other() {
    return Field.of(Quantities.NAME, PersonShare::person);
  }

  @SuppressWarnings("unchecked") // the compiler would not let a host do this by accident
  private static Filter<Engagement> foreign() {
    return (Filter<Engagement>) (Filter<?>) FILTER;
  }
}
