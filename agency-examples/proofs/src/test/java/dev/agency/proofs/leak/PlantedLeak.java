package dev.agency.proofs.leak;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.permissions.Reach;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.Sheet;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import dev.agency.permissions.view.Mask;
import dev.agency.permissions.view.Projection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mistakes that hosts and libraries make, each of which lets something through that is hidden. A
 * proof that does not find them proves nothing.
 */
enum PlantedLeak implements Channel {
  /** A list sorted by any field that is asked for. */
  SORT_BY_A_HIDDEN_FIELD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : world.type().fields()) {
        seen(world).stream()
            .sorted(Comparator.comparing(row -> Numbers.of(field.read(row.record()))))
            .forEach(row -> out.append(row.id()).append(' '));
      }
    }
  },

  /** A total below the column, whatever is in it. */
  TOTAL_OVER_HIDDEN_CELLS {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : world.type().fields()) {
        out.append(Numbers.total(cells(field, seen(world)))).append(' ');
      }
    }
  },

  /** How many records are above a limit. */
  COUNT_OF_A_FILTER {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) ->
              out.append(Numbers.of(field.read(row.record())).compareTo(BigDecimal.TEN) > 0));
    }
  },

  /** The largest value, to scale a chart by. */
  SCALE_OF_A_CHART {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : world.type().fields()) {
        cells(field, world.rows()).stream()
            .map(Numbers::of)
            .max(Comparator.naturalOrder())
            .ifPresent(out::append);
      }
    }
  },

  /** How many different values there are, as a search offers them. */
  CHOICES_OF_A_FILTER {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : world.type().fields()) {
        out.append(new HashSet<Object>(cells(field, world.rows())).size()).append(' ');
      }
    }
  },

  /** Records of another tenant that the roles would allow. */
  NO_TENANT_CHECK {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : world.rows()) {
        if (row.record() instanceof Sheet sheet && !sheet.held().isEmpty()) {
          out.append(sheet.tenant()).append(sheet.cells().get(0));
        }
      }
    }
  },

  /** A minus sign where the margin is negative. */
  SIGN_OF_A_MARGIN {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) -> {
            if (field.quantity().sensitivity() == Sensitivity.PROFIT) {
              out.append(Numbers.of(field.read(row.record())).signum());
            }
          });
    }
  },

  /** A tag for caches, of the whole record. */
  ETAG_OF_THE_RECORD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      seen(world).forEach(row -> out.append(all(world, row).hashCode()).append(' '));
    }
  },

  /** A version that counts changes of hidden fields. */
  VERSION_OF_THE_RECORD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : seen(world)) {
        boolean same =
            pair.one().rows().stream()
                .anyMatch(
                    old -> old.id().equals(row.id()) && all(world, old).equals(all(world, row)));
        out.append(same ? 1 : 2);
      }
    }
  },

  /** An error that quotes what it could not show. */
  ERROR_WITH_THE_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) ->
              out.append(new IllegalStateException("Hidden: " + field.read(row.record()))));
    }
  },

  /** An error that has the record in its text. */
  ERROR_WITH_THE_RECORD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      seen(world).forEach(row -> out.append("No export of ").append(all(world, row)));
    }
  },

  /** "3 of 7 projects". */
  COUNT_OF_HIDDEN_RECORDS {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      out.append(seen(world).size()).append(" of ").append(world.rows().size());
    }
  },

  /** Pages cut before what is hidden is taken out of them. */
  PAGES_OF_THE_STORE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (int i = 0; i < world.rows().size(); i++) {
        Row<R> row = world.rows().get(i);
        out.append(row.look().seen() ? row.id() : "").append(i % 2 == 1 ? "\n" : " ");
      }
    }
  },

  /** The place in the store beside each record. */
  NUMBER_OF_THE_ROW {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      seen(world).forEach(row -> out.append(world.rows().indexOf(row)).append(' '));
    }
  },

  /** Null where a hidden field has a value, and nothing where it has none. */
  NULL_INSTEAD_OF_ABSENT {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) -> {
            if (Numbers.of(field.read(row.record())).signum() != 0) {
              out.append('"').append(field).append("\":null");
            }
          });
    }
  },

  /** As many stars as the value has digits. */
  STARS {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) -> out.append("*".repeat(field.read(row.record()).toString().length())));
    }
  },

  /** A bar of a hidden value over the largest. */
  PERCENT_OF_A_HIDDEN_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) -> {
            BigDecimal whole =
                Numbers.total(cells(field, world.rows()))
                    .add(BigDecimal.ONE)
                    .abs()
                    .max(BigDecimal.ONE);
            out.append(
                    Numbers.of(field.read(row.record()))
                        .movePointRight(2)
                        .divide(whole, 0, RoundingMode.HALF_UP))
                .append("% ");
          });
    }
  },

  /** Why a hidden figure is unknown. */
  REASON_OF_AN_UNKNOWN {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) -> {
            if (field.read(row.record()) instanceof Figure.Unknown<?> unknown) {
              out.append(field).append(unknown.reason());
            }
          });
    }
  },

  /** The hash code of the record beside its view. */
  HASH_OF_THE_RECORD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      seen(world).forEach(row -> out.append(row.record().hashCode()).append(' '));
    }
  },

  /** Views in a map that is keyed by the record. */
  ORDER_BY_HASH_OF_THE_RECORD {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Map<Object, String> views = new HashMap<>();
      seen(world).forEach(row -> views.put(row.record(), row.id()));
      views.values().forEach(id -> out.append(id).append(' '));
    }
  },

  /** Two views that are equal only if the records are. */
  EQUALITY_OF_THE_RECORDS {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> one : seen(world)) {
        seen(pair.one()).forEach(other -> out.append(all(world, one).equals(all(world, other))));
      }
    }
  },

  /** A line of the log with the record in it. */
  LINE_OF_THE_LOG {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Log log = Log.listen();
      try {
        seen(world).forEach(row -> LOGGER.trace("Viewed {}.", all(world, row)));
      } finally {
        out.append(log.end());
      }
    }
  },

  /** A hidden value rounded until it looks harmless. */
  ROUNDED_HIDDEN_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) ->
              out.append(
                  Numbers.of(field.read(row.record()))
                      .movePointLeft(1)
                      .setScale(0, RoundingMode.DOWN)));
    }
  },

  /** A decision that looks into the record. */
  DECISION_BY_A_HIDDEN_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : seen(world)) {
        Field<R, ?> last = world.type().fields().get(world.type().fields().size() - 1);
        out.append(
            world.subject().can(Action.EDIT, world.type(), row.record())
                || Numbers.of(last.read(row.record())).signum() > 0);
      }
    }
  },

  /** Near misses only for records that are worth it. */
  NEAR_MISS_BY_A_HIDDEN_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) ->
              out.append(
                  Numbers.of(field.read(row.record())).intValue() % 2 == 0
                      ? Reach.ASSIGNED
                      : Reach.ALL));
    }
  },

  /** {@code _hidden} without the fields that are empty. */
  HIDDEN_NAMES_BY_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      eachHidden(
          world,
          (row, field) ->
              out.append(field.read(row.record()).toString().length() > 2 ? field.name() : ""));
    }
  },

  /** A cursor made of what the list is sorted by. */
  CURSOR_WITH_A_HIDDEN_VALUE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Field<R, ?> key = world.type().fields().get(world.type().fields().size() - 1);
      seen(world).forEach(row -> out.append("after=").append(key.read(row.record())));
    }
  },

  /** A share that is worked out again from fields of which one is hidden. */
  RATIO_OF_VISIBLE_AND_HIDDEN {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : seen(world)) {
        List<BigDecimal> numbers =
            world.type().fields().stream()
                .map(field -> Numbers.of(field.read(row.record())))
                .filter(number -> number.signum() != 0)
                .toList();
        if (numbers.size() > 1) {
          BigDecimal last = numbers.get(numbers.size() - 1);
          out.append(numbers.get(0).divide(last, 4, RoundingMode.HALF_UP)).append(' ');
        }
      }
    }
  },

  /** A sentence that is made before it is known who reads it. */
  SENTENCE_MADE_TOO_EARLY {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : seen(world)) {
        String sentence =
            world.type().fields().stream()
                .map(
                    field ->
                        String.format(Locale.ROOT, "%s is %s", field, field.read(row.record())))
                .collect(Collectors.joining(", "));
        out.append(sentence).append('.');
      }
    }
  },

  /** "Forbidden" where a record is hidden, and "not found" where there is none. */
  FORBIDDEN_INSTEAD_OF_NOT_FOUND {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      pair.one().rows().forEach(row -> out.append(answer(world, row.id())));
      pair.other().rows().forEach(row -> out.append(answer(world, row.id())));
    }

    private <R> String answer(World<R> world, String id) {
      return world
          .find(id)
          .map(
              record ->
                  world
                      .subject()
                      .view(world.type(), record)
                      .map(AgencyJson::write)
                      .orElse("forbidden"))
          .orElse("not found");
    }
  },

  /** A view of the whole record, redacted by the page. */
  JSON_REDACTED_BY_THE_PAGE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : seen(world)) {
        out.append(AgencyJson.write(Projection.of(Mask.of(world.type(), -1L, 0), row.record())));
      }
    }
  };

  private static final Logger LOGGER = LoggerFactory.getLogger(PlantedLeak.class);

  private static <R> List<Row<R>> seen(World<R> world) {
    return world.rows().stream().filter(row -> row.look().seen()).toList();
  }

  private static <R> List<Object> cells(Field<R, ?> field, List<Row<R>> rows) {
    return rows.stream().map(row -> (Object) field.read(row.record())).toList();
  }

  private static <R> List<Object> all(World<R> world, Row<R> row) {
    return world.type().fields().stream().map(field -> (Object) field.read(row.record())).toList();
  }

  private static <R> void eachHidden(World<R> world, BiConsumer<Row<R>, Field<R, ?>> action) {
    for (Row<R> row : seen(world)) {
      for (int i = 0; i < world.type().fields().size(); i++) {
        if (!row.look().shows(i)) {
          action.accept(row, world.type().fields().get(i));
        }
      }
    }
  }
}
