package dev.agency.proofs.rows;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.MaskCase;
import dev.agency.permissions.query.Sql;
import dev.agency.permissions.testkit.EngagementRow;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Mistakes a renderer might have, made in what it is given or in what it wrote. */
enum Saboteur {
  /** Nothing is wrong. */
  NONE,
  /** A row without an owner is lost where the owner is negated. */
  FORGETS_NULL_UNDER_NOT {
    @Override
    Sql sql(Sql sql) {
      return replaced(sql, NULL_CHECK, "($2");
    }
  },
  /** Rows of another tenant come through. */
  FORGETS_THE_TENANT {
    @Override
    Filter<EngagementRow> filter(Filter<EngagementRow> filter) {
      return edited(
          filter,
          rows ->
              rows instanceof Condition.And and
                  ? new Condition.And(and.parts().subList(1, and.parts().size()))
                  : Condition.always());
    }
  },
  /** Members of another tenant's record of the same id count. */
  FORGETS_THE_TENANT_OF_MEMBERS {
    @Override
    Sql sql(Sql sql) {
      return replaced(sql, Pattern.compile("m\\.tenant = r\\.tenant AND "), "");
    }
  },
  /** The case of a row is always the first. */
  DROPS_THE_MASK {
    @Override
    Sql sql(Sql sql) {
      return replaced(sql, Pattern.compile("v\\.mask AS"), "1 AS");
    }
  },
  /** Hidden columns are read all the same. */
  READS_HIDDEN_COLUMNS {
    @Override
    Sql sql(Sql sql) {
      return replaced(
          sql, Pattern.compile("CASE WHEN (?:1=0|v\\.mask IN \\([^)]*\\)) THEN (\\S+) END"), "$1");
    }
  },
  /** And is or. */
  SWAPS_AND_AND_OR {
    @Override
    Filter<EngagementRow> filter(Filter<EngagementRow> filter) {
      return edited(filter, Saboteur::swapped);
    }
  },
  /** What is negated is not. */
  FORGETS_NOT {
    @Override
    Sql sql(Sql sql) {
      return replaced(sql, Pattern.compile("NOT \\("), "(");
    }
  };

  private static final Pattern NULL_CHECK =
      Pattern.compile("\\((\\S+|\\(r\\.client_id \\|\\| ''\\)) IS NOT NULL AND (\\1)");

  Filter<EngagementRow> filter(Filter<EngagementRow> filter) {
    return filter;
  }

  Sql sql(Sql sql) {
    return sql;
  }

  private static Sql replaced(Sql sql, Pattern found, String by) {
    return new Sql(found.matcher(sql.text()).replaceAll(by), sql.parameters());
  }

  private static Filter<EngagementRow> edited(
      Filter<EngagementRow> filter, UnaryOperator<Condition> edit) {
    return new Filter<>(
        filter.type(),
        filter.subject(),
        edit.apply(filter.rows()),
        filter.cases().stream()
            .map(
                one ->
                    new MaskCase(
                        one.ordinal(), edit.apply(one.when()), one.visible(), one.denied()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Condition swapped(Condition condition) {
    if (condition instanceof Condition.And and) {
      return Condition.or(and.parts().stream().map(Saboteur::swapped).toList());
    } else if (condition instanceof Condition.Or or) {
      return Condition.and(or.parts().stream().map(Saboteur::swapped).toList());
    }
    return condition;
  }
}
