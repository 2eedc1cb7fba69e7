package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.EngagementRow;
import dev.agency.permissions.testkit.RowArbitraries;
import dev.agency.permissions.testkit.RowArbitraries.RowQuestion;
import dev.agency.permissions.view.Projection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says row by row what somebody may see of a table: looks at the values of each attribute, and asks
 * the {@link Oracle}.
 */
final class RowsOracle {
  private final RowQuestion asked;
  private final Action action;
  private final Oracle oracle;
  private final Map<Set<Reach>, Decision> decisions = new HashMap<>();

  RowsOracle(RowQuestion asked, Action action) {
    this.asked = asked;
    this.action = action;
    this.oracle =
        new Oracle(
            asked.policy(), asked.roles(), RowArbitraries.CATALOGUE.actions(), EngagementRow.TYPE);
  }

  boolean allows(EngagementRow row) {
    return row.tenant().equals(RowArbitraries.STUDIO) && decision(row).allowed();
  }

  List<String> visible(EngagementRow row) {
    return decision(row).visible();
  }

  Set<Reach> reaches(EngagementRow row) {
    Set<Reach> held = EnumSet.of(Reach.ALL);
    asked
        .reaches()
        .forEach(
            (reach, when) -> {
              if (holds(when, row)) {
                held.add(reach);
              }
            });
    return held;
  }

  private Decision decision(EngagementRow row) {
    return decisions.computeIfAbsent(reaches(row), held -> oracle.decide(action, held));
  }

  private boolean holds(Condition condition, EngagementRow row) {
    if (condition instanceof Condition.And and) {
      return and.parts().stream().filter(part -> holds(part, row)).count() == and.parts().size();
    } else if (condition instanceof Condition.Or or) {
      return or.parts().stream().filter(part -> holds(part, row)).count() > 0;
    } else if (condition instanceof Condition.Not not) {
      return !holds(not.part(), row);
    } else if (condition instanceof Condition.SubjectIs is) {
      return row.values(is.attribute()).contains(asked.person());
    } else if (condition instanceof Condition.ContainsSubject contains) {
      return row.values(contains.attribute()).contains(asked.person());
    } else if (condition instanceof Condition.InSet in) {
      return row.values(in.attribute()).stream().filter(in.ids()::contains).count() > 0;
    }
    return condition instanceof Condition.Always;
  }

  /** Returns how a filter differs from what it should let through and show, nothing if not. */
  List<String> differences(Filter<EngagementRow> filter, List<EngagementRow> rows) {
    List<String> differences = new ArrayList<>();
    List<EngagementRow> expected = rows.stream().filter(this::allows).toList();
    ImmutableList<Projection<EngagementRow>> seen =
        filter.viewAll(rows, asked.relations().attributes());
    if (seen.size() != expected.size()) {
      return List.of("lets through " + seen.size() + " of " + expected.size());
    }
    for (int i = 0; i < seen.size(); i++) {
      Projection<EngagementRow> one = seen.get(i);
      EngagementRow row = expected.get(i);
      if (!one.visible().stream().map(Field::name).toList().equals(visible(row))) {
        differences.add("shows other fields of a row that is " + row.kind());
      }
      for (Field<EngagementRow, ?> field : one.visible()) {
        if (!one.get(field).ifVisible().orElseThrow().equals(field.read(row))) {
          differences.add("shows another value of a row that is " + row.kind());
        }
      }
    }
    return differences;
  }
}
