package dev.agency.proofs.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.HiddenFieldException;
import dev.agency.permissions.query.SqlRenderer;
import dev.agency.permissions.query.SqlSelect;
import dev.agency.permissions.query.SqlSelect.Comparison;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.EngagementRow;
import dev.agency.permissions.testkit.RowArbitraries;
import dev.agency.permissions.testkit.RowArbitraries.RowQuestion;
import dev.agency.permissions.testkit.RowKind;
import dev.agency.permissions.view.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

/**
 * A database gives of a table with hostile rows what is allowed row by row, and of each row the
 * fields that its decision shows; over random policies, for views and for lists to edit.
 */
abstract class RowsTest {
  private static final long SEED = 20_261_126L;
  private static final int ROWS_OF_EACH_KIND = 12;
  private static final int POLICIES = 1_500;

  private final Random random = new Random(SEED);
  private final ImmutableList<EngagementRow> rows = RowArbitraries.rows(ROWS_OF_EACH_KIND, random);
  private final Tally tally = new Tally();
  private Connection connection;
  private Tables tables;

  abstract String name();

  abstract Connection connect() throws SQLException;

  @BeforeEach
  void fillTables() throws SQLException {
    connection = connect();
    tables =
        new Tables(
            connection,
            rows,
            rows.stream().map(row -> row.withFigures(RowArbitraries.figures(random))).toList());
  }

  @AfterEach
  void disconnect() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  @Test
  @Tag("short")
  void aFewPoliciesGiveTheRowsOfTheOracle() {
    prove(POLICIES / 60);
  }

  @Test
  @Tag("full")
  void thousandsOfPoliciesGiveTheRowsOfTheOracle() {
    prove(POLICIES);
  }

  @ParameterizedTest
  @EnumSource(value = Saboteur.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aRendererWithAMistakeIsFound(Saboteur saboteur) {
    assertThat(difference(POLICIES / 30, saboteur)).as(saboteur.name()).isNotEmpty();
  }

  private void prove(int policies) {
    String difference = difference(policies, Saboteur.NONE);
    String counts =
        "rows oracle on "
            + name()
            + ": "
            + policies
            + " policies, "
            + tally.rows
            + " rows, "
            + tally.percentThrough()
            + " % let through, "
            + tally.percentMixed()
            + " % of the lists of several masks, seed "
            + SEED;
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(difference).isEmpty();
    tally.verify(bars);
    System.out.println((bars.assertionErrorsCollected().isEmpty() ? "PASS " : "FAIL ") + counts);
    bars.assertAll();
  }

  /** Returns how an answer of the database differs from the oracle, nothing if none does. */
  private String difference(int policies, Saboteur saboteur) {
    List<String> found = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<RowQuestion> questions = RowArbitraries.questions().generator(1000);
          for (int i = 0; i < policies && found.isEmpty(); i++) {
            RowQuestion asked = questions.next(random).value();
            for (Action action : List.of(Action.VIEW, Action.EDIT)) {
              try {
                check(asked, action, saboteur);
              } catch (AssertionFailedError e) {
                found.add("policy " + i + ", to " + action + ": " + e.getMessage());
              }
            }
          }
        });
    return String.join("\n", found);
  }

  private void check(RowQuestion asked, Action action, Saboteur saboteur) throws SQLException {
    Subject subject = asked.subject();
    Filter<EngagementRow> filter = subject.filter(action, EngagementRow.TYPE);
    Map<EngagementRow, Decision> allowed = allowed(asked, subject, action);
    SqlRenderer<EngagementRow> renderer = Tables.renderer(Tables.SAME);
    SqlSelect<EngagementRow> select = renderer.select(saboteur.filter(filter));
    List<Tables.Read> found = tables.read(saboteur.sql(select.rows()));

    List<EngagementRow> expected =
        rows.stream()
            .filter(allowed::containsKey)
            .sorted(Comparator.comparing(EngagementRow::id))
            .toList();
    same("keys", found.stream().map(Tables.Read::id).toList(), ids(expected));
    for (int i = 0; i < found.size(); i++) {
      checkRow(filter, found.get(i), expected.get(i), allowed);
    }
    same("count", tables.count(saboteur.sql(select.count())), (long) expected.size());
    same(
        "query of the host's own",
        tables.keysAndMasks(
            renderer.rows(saboteur.filter(filter)), renderer.mask(saboteur.filter(filter))),
        keysAndMasks(found));

    // The same rows with other figures: neither which they are nor how many tells a figure.
    SqlSelect<EngagementRow> twin =
        Tables.renderer(Tables.OTHER_FIGURES).select(saboteur.filter(filter));
    List<Tables.Read> twins = tables.read(saboteur.sql(twin.rows()));
    same("keys of the twin", keysAndMasks(twins), keysAndMasks(found));
    for (Field<EngagementRow, Long> figure : EngagementRow.FIGURES) {
      if (filter.showsEverywhere(figure)) {
        checkSorted(select, figure, expected, saboteur);
      } else {
        assertThatExceptionOfType(HiddenFieldException.class)
            .isThrownBy(() -> select.orderBy(figure));
        assertThatExceptionOfType(HiddenFieldException.class)
            .isThrownBy(() -> select.where(figure, Comparison.MORE, 5L));
      }
    }
  }

  private Map<EngagementRow, Decision> allowed(RowQuestion asked, Subject subject, Action action) {
    Map<EngagementRow, Decision> allowed = new HashMap<>();
    for (EngagementRow row : rows) {
      Decision decision = subject.decide(action, EngagementRow.TYPE, row);
      if (decision.allowed()) {
        allowed.put(row, decision);
      }
      tally.row(row, decision.allowed());
    }
    tally.list(allowed.values().stream().map(Decision::visible).distinct().count() > 1);
    asked
        .reaches()
        .forEach(
            (reach, when) ->
                tally.reach(
                    reach,
                    rows.stream()
                        .filter(asked.relations().attributes().matcher(when, asked.person()))
                        .count()));
    return allowed;
  }

  private static void checkRow(
      Filter<EngagementRow> filter,
      Tables.Read found,
      EngagementRow expected,
      Map<EngagementRow, Decision> allowed) {
    Decision decision = allowed.get(expected);
    same("case", filter.cases().stream().anyMatch(one -> one.ordinal() == found.mask()), true);
    Projection<EngagementRow> seen = filter.viewColumns(found.mask(), found::value);
    same(
        "fields of a row that is " + expected.kind(),
        seen.visible().stream().map(Field::name).toList(),
        decision.visible());
    for (Field<EngagementRow, ?> field : EngagementRow.TYPE.fields()) {
      int place = EngagementRow.TYPE.fields().indexOf(field);
      if (decision.visible().contains(field.name())) {
        same(field.name(), found.value(field), field.read(expected));
      } else {
        same("hidden " + field.name() + " is null", found.columns().get(place) == null, true);
      }
    }
  }

  private void checkSorted(
      SqlSelect<EngagementRow> select,
      Field<EngagementRow, Long> figure,
      List<EngagementRow> expected,
      Saboteur saboteur)
      throws SQLException {
    Comparator<EngagementRow> byId = Comparator.comparing(EngagementRow::id);
    Comparator<EngagementRow> byFigure = Comparator.comparing(row -> figure.read(row));
    same(
        "order",
        tables.read(saboteur.sql(select.orderByDescending(figure).rows())).stream()
            .map(Tables.Read::id)
            .toList(),
        ids(expected.stream().sorted(byFigure.reversed().thenComparing(byId)).toList()));
    same(
        "narrowed count",
        tables.count(saboteur.sql(select.where(figure, Comparison.MORE, 5L).count())),
        expected.stream().filter(row -> figure.read(row) > 5).count());
    tally.sorted++;
  }

  private static List<String> keysAndMasks(List<Tables.Read> found) {
    return found.stream().map(row -> row.tenant() + "/" + row.id() + "/" + row.mask()).toList();
  }

  private static List<String> ids(List<EngagementRow> of) {
    return of.stream().map(EngagementRow::id).toList();
  }

  private static void same(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw new AssertionFailedError("The " + what + " differs.", expected, found);
    }
  }

  /** What the proof has seen, so that it cannot pass by seeing nothing. */
  private static final class Tally {
    private final Map<RowKind, Integer> through = new EnumMap<>(RowKind.class);
    private final Map<RowKind, Integer> refused = new EnumMap<>(RowKind.class);
    private final Map<Reach, Long> reaches = new EnumMap<>(Reach.class);
    private long rows;
    private long allowed;
    private int lists;
    private int mixed;
    private int sorted;

    void row(EngagementRow row, boolean isAllowed) {
      rows++;
      allowed += isAllowed ? 1 : 0;
      (isAllowed ? through : refused).merge(row.kind(), 1, Integer::sum);
    }

    void list(boolean hasSeveralMasks) {
      lists++;
      mixed += hasSeveralMasks ? 1 : 0;
    }

    void reach(Reach reach, long onRows) {
      reaches.merge(reach, onRows, Long::sum);
    }

    long percentThrough() {
      return 100 * allowed / rows;
    }

    int percentMixed() {
      return 100 * mixed / lists;
    }

    void verify(SoftAssertions bars) {
      bars.assertThat(percentThrough()).isBetween(15L, 85L);
      bars.assertThat(percentMixed()).isGreaterThanOrEqualTo(15);
      bars.assertThat(sorted).isGreaterThan(lists / 10);
      for (RowKind kind : RowKind.values()) {
        bars.assertThat(refused).containsKey(kind);
        if (kind == RowKind.OTHER_TENANT) {
          bars.assertThat(through).doesNotContainKey(kind);
        } else {
          bars.assertThat(through).containsKey(kind);
        }
      }
      for (Reach reach : Reach.values()) {
        if (reach != Reach.ALL) {
          bars.assertThat(reaches.getOrDefault(reach, 0L)).isGreaterThan(rows / 20);
        }
      }
    }
  }
}
