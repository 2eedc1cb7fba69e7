package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.query.Attributes;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.MaskCase;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.EngagementRow;
import dev.agency.permissions.testkit.RowArbitraries;
import dev.agency.permissions.testkit.RowArbitraries.RowQuestion;
import dev.agency.permissions.testkit.RowKind;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A filter lets through, of a table with hostile rows, what is allowed row by row. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class RowsProperties {
  private static final long SEED = 20_260_302L;
  private static final ImmutableList<EngagementRow> ROWS =
      RowArbitraries.rows(10, new Random(SEED));

  @Provide
  Arbitrary<RowQuestion> questions() {
    return RowArbitraries.questions();
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void aFilterLetsThroughAndShowsWhatTheOracleDoes(@ForAll("questions") RowQuestion asked) {
    Subject subject = asked.subject();
    for (Action action : List.of(Action.VIEW, Action.EDIT)) {
      RowsOracle oracle = new RowsOracle(asked, action);
      Filter<EngagementRow> filter = subject.filter(action, EngagementRow.TYPE);
      assertThat(oracle.differences(filter, ROWS)).isEmpty();
      for (EngagementRow row : ROWS) {
        assertThat(subject.can(action, EngagementRow.TYPE, row)).isEqualTo(oracle.allows(row));
      }
      ROWS.forEach(row -> count(oracle, row));
      Statistics.label("rows of one list show different fields")
          .collect(ROWS.stream().filter(oracle::allows).map(oracle::visible).distinct().count() > 1)
          .coverage(counts -> counts.check(true).percentage(share -> share >= 15));
    }
  }

  private static void count(RowsOracle oracle, EngagementRow row) {
    Statistics.label("let through")
        .collect(oracle.allows(row))
        .coverage(counts -> counts.check(true).percentage(share -> share >= 15 && share <= 85));
    if (oracle.allows(row)) {
      Statistics.label("kind let through")
          .collect(row.kind())
          .coverage(
              counts -> {
                for (RowKind kind : RowKind.values()) {
                  boolean ofTenant = kind != RowKind.OTHER_TENANT;
                  counts.check(kind).count(n -> ofTenant == n > 0);
                }
              });
    }
    for (Reach reach : oracle.reaches(row)) {
      Statistics.label("reach holds")
          .collect(reach)
          .coverage(
              counts -> {
                for (Reach each : Reach.values()) {
                  counts.check(each).percentage(share -> share >= 5);
                }
              });
    }
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void aListMayBeSortedByAFieldIfNoCaseHidesIt(@ForAll("questions") RowQuestion asked) {
    Subject subject = asked.subject();
    Filter<EngagementRow> filter = subject.filter(Action.VIEW, EngagementRow.TYPE);
    List<Projection<EngagementRow>> seen = subject.viewAll(EngagementRow.TYPE, ROWS);
    for (Field<EngagementRow, ?> field : EngagementRow.TYPE.fields()) {
      boolean everywhere = filter.showsEverywhere(field);
      assertThat(subject.maySortOrFilterBy(EngagementRow.TYPE, field)).isEqualTo(everywhere);
      if (everywhere) {
        assertThat(filter.shows(field)).isEqualTo(Condition.always());
        assertThat(seen).allMatch(one -> one.visible().contains(field));
      }
      Statistics.label("may be sorted by")
          .collect(everywhere)
          .coverage(counts -> counts.check(true).percentage(share -> share >= 10));
    }
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void aRowIsReadBackByItsOrdinalAsTheSubjectSeesIt(@ForAll("questions") RowQuestion asked) {
    Subject subject = asked.subject();
    Filter<EngagementRow> filter = subject.filter(Action.VIEW, EngagementRow.TYPE);
    Attributes<EngagementRow> attributes = asked.relations().attributes();
    assertThat(filter.cases().size()).isLessThanOrEqualTo(Reaches.COMBINATIONS);
    for (EngagementRow row : ROWS) {
      Optional<Projection<EngagementRow>> seen = subject.view(EngagementRow.TYPE, row);
      Optional<Integer> ordinal = ordinal(filter, attributes, row);
      assertThat(ordinal.map(its -> filter.viewColumns(its, field -> field.read(row))))
          .isEqualTo(seen);
    }
  }

  /** Returns the case that a query gives a row: the first of those that are true of it. */
  private static Optional<Integer> ordinal(
      Filter<EngagementRow> filter, Attributes<EngagementRow> attributes, EngagementRow row) {
    return filter.cases().stream()
        .filter(each -> attributes.matcher(filter.rows(), filter.subject()).test(row))
        .filter(each -> attributes.matcher(each.when(), filter.subject()).test(row))
        .map(MaskCase::ordinal)
        .findFirst();
  }

  /** Mistakes a filter might have. */
  private enum Saboteur {
    FORGETS_THE_TENANT {
      @Override
      Condition rows(Condition rows) {
        return withoutTenant(rows);
      }
    },
    SWAPS_AND_AND_OR {
      @Override
      Condition rows(Condition rows) {
        return swapped(rows);
      }
    },
    FORGETS_NOT {
      @Override
      Condition rows(Condition rows) {
        return withoutNot(rows);
      }
    },
    SHOWS_MORE {
      @Override
      MaskCase one(MaskCase one) {
        return new MaskCase(one.ordinal(), one.when(), -1, 0);
      }
    },
    TAKES_THE_FIRST_CASE {
      @Override
      MaskCase one(MaskCase one) {
        return new MaskCase(one.ordinal(), Condition.always(), one.visible(), one.denied());
      }
    };

    Condition rows(Condition rows) {
      return rows;
    }

    MaskCase one(MaskCase one) {
      return one;
    }

    Filter<EngagementRow> edited(Filter<EngagementRow> filter) {
      return new Filter<>(
          filter.type(),
          filter.subject(),
          rows(filter.rows()),
          filter.cases().stream().map(this::one).toList());
    }

    private static Condition withoutTenant(Condition rows) {
      return rows instanceof Condition.And and
          ? new Condition.And(and.parts().subList(1, and.parts().size()))
          : Condition.always();
    }

    private static Condition swapped(Condition condition) {
      if (condition instanceof Condition.And and) {
        return Condition.or(and.parts().stream().map(Saboteur::swapped).toList());
      } else if (condition instanceof Condition.Or or) {
        return Condition.and(or.parts().stream().map(Saboteur::swapped).toList());
      }
      return condition;
    }

    private static Condition withoutNot(Condition condition) {
      if (condition instanceof Condition.And and) {
        return Condition.and(and.parts().stream().map(Saboteur::withoutNot).toList());
      }
      return condition instanceof Condition.Not not ? not.part() : condition;
    }
  }

  @ParameterizedTest
  @EnumSource(Saboteur.class)
  void aFilterWithAMistakeIsFound(Saboteur saboteur) {
    JqwikSession.run(
        () -> {
          RandomGenerator<RowQuestion> questions = RowArbitraries.questions().generator(1000);
          Random random = new Random(SEED);
          long caught =
              IntStream.range(0, 200)
                  .mapToObj(i -> questions.next(random).value())
                  .filter(
                      asked ->
                          !new RowsOracle(asked, Action.VIEW)
                              .differences(
                                  saboteur.edited(
                                      asked.subject().filter(Action.VIEW, EngagementRow.TYPE)),
                                  ROWS)
                              .isEmpty())
                  .count();
          assertThat(caught).isGreaterThanOrEqualTo(10);
        });
  }

  @Test
  void theTableHasEachKindOften() {
    for (RowKind kind : RowKind.values()) {
      assertThat(ROWS.stream().filter(row -> row.kind() == kind).count()).isEqualTo(10);
    }
  }
}
