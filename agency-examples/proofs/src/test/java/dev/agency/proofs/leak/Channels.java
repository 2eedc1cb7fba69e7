package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import dev.agency.core.error.AgencyException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.MaskCase;
import dev.agency.permissions.query.Sql;
import dev.agency.permissions.query.SqlRenderer;
import dev.agency.permissions.query.SqlSelect;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All ways in which a host of the library answers somebody.
 *
 * <p>That a record is there, and what somebody has to do with it, is no secret; so a decision is
 * asked for records that are in both worlds. The log is no constant here: {@link Answers} listens
 * to it while these are written.
 */
enum Channels implements Channel {
  /** Each record on its own, field by field. */
  VIEW {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : world.rows()) {
        Optional<Projection<R>> view = world.subject().view(world.type(), row.record());
        view.ifPresent(seen -> cells(seen, out));
      }
    }
  },

  /** All records at once, field by field. */
  VIEW_ALL {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      world.seen().forEach(seen -> cells(seen, out));
    }
  },

  /** JSON of the older line of Jackson. */
  JSON {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      out.append(AgencyJson.write(world.seen()));
    }
  },

  /** JSON of the newer line of Jackson. */
  JSON_3 {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      out.append(AgencyJson3.write(world.seen()));
    }
  },

  /** The texts of all objects that a host holds. */
  TEXT {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      out.append(world.subject()).append(world.subject().filter(Action.VIEW, world.type()));
      for (Projection<R> seen : world.seen()) {
        out.append(seen).append(seen.visible()).append(seen.hidden());
        seen.type().fields().forEach(field -> out.append(spoken(seen.get(field))));
      }
    }
  },

  /** Hash codes. */
  HASH {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Projection<R> seen : world.seen()) {
        out.append(seen.hashCode()).append(' ');
        seen.type().fields().forEach(field -> out.append(seen.get(field).hashCode()).append(' '));
      }
      out.append(world.seen().hashCode());
    }
  },

  /** Which views are equal to each other, and to those of before. */
  EQUALITY {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      ImmutableList<Projection<R>> all = world.seen();
      for (Projection<R> one : all) {
        all.forEach(other -> out.append(one.equals(other) ? '=' : '#'));
        pair.one().seen().forEach(other -> out.append(one.equals(other) ? '=' : '#'));
      }
    }
  },

  /** What may be done, and why. */
  DECISION {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : inBoth(world, pair)) {
        for (Action action : ASKED) {
          out.append(world.subject().decide(action, world.type(), row.record())).append('\n');
        }
      }
    }
  },

  /** The same as JSON, of both lines. */
  DECISION_JSON {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : inBoth(world, pair)) {
        Decision view = world.subject().decide(Action.VIEW, world.type(), row.record());
        out.append(AgencyJson.write(view)).append(AgencyJson3.write(view)).append('\n');
      }
    }
  },

  /** The buttons beside a record. */
  CAPABILITIES {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : inBoth(world, pair)) {
        out.append(world.subject().capabilities(world.type(), row.record()));
        ASKED.forEach(
            action -> out.append(world.subject().can(action, world.type(), row.record())));
      }
    }
  },

  /** A record by its id: one that is not there and one that is not visible are the same answer. */
  LOOKUP {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Set<String> ids = new TreeSet<>(Set.of("nobody"));
      pair.one().rows().forEach(row -> ids.add(row.id()));
      pair.other().rows().forEach(row -> ids.add(row.id()));
      for (String id : ids) {
        Optional<Projection<R>> found =
            world.find(id).flatMap(record -> world.subject().view(world.type(), record));
        out.append(found.map(AgencyJson::write).orElse(""));
      }
    }
  },

  /** What goes to a database. */
  FILTER {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Action action : ASKED) {
        Filter<R> filter = world.subject().filter(action, world.type());
        out.append(filter.subject()).append(filter.rows());
        for (MaskCase each : filter.cases()) {
          out.append(each);
        }
        world.type().fields().forEach(field -> out.append(filter.shows(field)));
      }
    }
  },

  /** The queries of lists, with their parameters, and how a sort by a hidden field is refused. */
  SQL {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Filter<R> filter = world.subject().filter(Action.VIEW, world.type());
      SqlSelect<R> query = renderer(world.type()).select(filter);
      SqlSelect<R> sorted = query;
      for (Field<R, ?> field : world.type().fields()) {
        if (filter.showsEverywhere(field)) {
          sorted = sorted.orderBy(field);
        } else {
          error(() -> query.orderBy(field), out);
          error(() -> query.where(field, SqlSelect.Comparison.LESS, "1"), out);
        }
      }
      out.append(text(sorted.rows())).append(text(sorted.count()));
    }
  },

  /** What the filter makes of rows that were read, each by the case of the query. */
  ROWS_READ {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Filter<R> filter = world.subject().filter(Action.VIEW, world.type());
      for (Row<R> row : visibleRows(world)) {
        for (MaskCase each : filter.cases()) {
          if (each.visible() == row.look().visible() && each.denied() == row.look().denied()) {
            out.append(
                AgencyJson.write(
                    filter.viewColumns(each.ordinal(), field -> field.read(row.record()))));
          }
        }
      }
    }
  },

  /** By what a list may be sorted. */
  SORT_PERMISSION {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : world.type().fields()) {
        out.append(world.subject().maySortOrFilterBy(world.type(), field) ? '1' : '0');
      }
    }
  },

  /** A list sorted by each field by which it may be. */
  SORTED {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Field<R, ?> field : sortable(world)) {
        List<Row<R>> rows = visibleRows(world);
        rows.sort(Comparator.comparing(row -> field.read(row.record()).toString()));
        rows.forEach(row -> out.append(row.id()).append(','));
      }
    }
  },

  /** How many records there are, and how many for each value of a field one may filter by. */
  COUNT {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      out.append(world.seen().size());
      for (Field<R, ?> field : sortable(world)) {
        Set<Object> values = new HashSet<>();
        visibleRows(world).forEach(row -> values.add(field.read(row.record())));
        out.append(' ').append(values.size());
      }
    }
  },

  /** A list in pages of two, each with the cursor of the next. */
  PAGES {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      List<Row<R>> rows = visibleRows(world);
      for (int from = 0; from < rows.size(); from += 2) {
        List<Row<R>> page = rows.subList(from, Math.min(from + 2, rows.size()));
        page.forEach(row -> out.append(row.id()).append(' '));
        out.append("after ").append(page.get(page.size() - 1).id()).append('\n');
      }
    }
  },

  /** A column added up where each of its cells is visible. */
  TOTAL {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      ImmutableList<Projection<R>> seen = world.seen();
      for (Field<R, ?> field : world.type().fields()) {
        List<Object> cells =
            seen.stream()
                .flatMap(each -> each.get(field).ifVisible().stream())
                .map(Object.class::cast)
                .toList();
        out.append(cells.size() == seen.size() ? Numbers.total(cells) : "-").append(' ');
      }
    }
  },

  /** The order of views in collections that sort by hash. */
  ORDER {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Projection<R> seen : new HashSet<>(world.seen())) {
        out.append(seen.type()).append(seen.hashCode()).append(seen.visible());
      }
    }
  },

  /** What a cache compares. */
  ETAG {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Projection<R> seen : world.seen()) {
        out.append(Hashing.sha256().hashString(AgencyJson.write(seen), StandardCharsets.UTF_8));
      }
    }
  },

  /** Mistakes of a host, and how they are answered. */
  ERRORS {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      Subject subject = world.subject();
      RecordType<R> unknown =
          RecordType.of(
              "unknown", Grain.BUDGET, ImmutableList.of(Field.of(Quantities.NAME, r -> "")));
      Field<R, ?> stranger = unknown.fields().get(0);
      for (Row<R> row : inBoth(world, pair)) {
        error(() -> subject.view(unknown, row.record()), out);
        error(() -> subject.can(Action.of("unheardOf"), world.type(), row.record()), out);
        subject
            .view(world.type(), row.record())
            .ifPresent(
                seen -> {
                  error(() -> seen.get(stranger), out);
                  error(() -> AgencyJson.read(AgencyJson.write(seen), Decision.class), out);
                  error(() -> AgencyJson3.read(AgencyJson3.write(seen), Decision.class), out);
                });
      }
      error(() -> subject.maySortOrFilterBy(world.type(), stranger), out);
    }
  },

  /** Things said about a record, with each field of it as an argument of one. */
  MESSAGE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Row<R> row : world.rows()) {
        Optional<Projection<R>> seen = world.subject().view(world.type(), row.record());
        for (List<Field<R, ?>> some :
            Lists.partition(world.type().fields(), Message.MAX_ARGUMENTS)) {
          String pattern =
              some.stream()
                  .map(field -> field + " is {" + field + "}")
                  .collect(Collectors.joining(", "));
          Message message = message(some, row.record());
          seen.map(view -> view.show(message))
              .ifPresent(
                  shown ->
                      out.append(shown.text(pattern))
                          .append(shown)
                          .append(shown.hashCode())
                          .append(shown.hidden())
                          .append(AgencyJson.write(shown))
                          .append(AgencyJson3.write(shown)));
        }
      }
    }
  },

  /** A page for people. */
  PAGE {
    @Override
    public <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out) {
      for (Projection<R> seen : world.seen()) {
        for (Field<R, ?> field : seen.type().fields()) {
          Shown<?> shown = seen.get(field);
          String text = shown.ifVisible().map(Channels::spoken).orElse("hidden");
          out.append(String.format(Locale.ROOT, "%-22s %s%n", field, text));
        }
        out.append(seen.hidden().size()).append(" fields are hidden.\n");
      }
    }
  };

  private static final ImmutableList<Action> ASKED = ImmutableList.of(Action.VIEW, Action.EDIT);

  /** All of them. */
  static final ImmutableList<Channels> ALL = ImmutableList.copyOf(values());

  /**
   * Those that show what the fields hold; the others tell what may be done, and to which fields.
   */
  static final ImmutableList<Channels> OF_VALUES =
      ImmutableList.of(
          VIEW, VIEW_ALL, JSON, JSON_3, TEXT, HASH, EQUALITY, LOOKUP, ROWS_READ, SORTED, COUNT,
          TOTAL, ORDER, ETAG, MESSAGE, PAGE);

  /** Those that say of each field whether and why it is hidden. */
  static final ImmutableList<Channels> OF_NAMES =
      ImmutableList.of(DECISION, DECISION_JSON, FILTER, SQL);

  /** The fields by which a list may be sorted, and narrowed down. */
  private static <R> List<Field<R, ?>> sortable(World<R> world) {
    Filter<R> filter = world.subject().filter(Action.VIEW, world.type());
    return world.type().fields().stream().filter(filter::showsEverywhere).toList();
  }

  /** The columns are called as the fields are; no database is asked. */
  private static <R> SqlRenderer<R> renderer(RecordType<R> type) {
    SqlRenderer.Builder<R> renderer =
        SqlRenderer.of(type)
            .from("records")
            .key("tenant", "id")
            .one("tenant", "tenant")
            .one("owner", "owner")
            .one("team", "team")
            .one("client", "client")
            .many("members", "member", "person", "tenant", "id")
            .many("sharedWith", "share", "person", "tenant", "id");
    type.fields().forEach(field -> renderer.column(field, "c_" + field.name()));
    return renderer.build();
  }

  private static String text(Sql sql) {
    return sql.text() + sql.parameters() + sql + '\n';
  }

  private static <R> Message message(List<Field<R, ?>> fields, R record) {
    Message.Builder message = Message.builder().code("ALL_OF_IT");
    for (Field<R, ?> field : fields) {
      message.addArguments(argument(field.name(), field.quantity(), field.read(record)));
    }
    return message.build();
  }

  private static Message.Argument argument(String name, Quantity quantity, Object value) {
    if (value instanceof Figure.Known<?> known) {
      return argument(name, quantity, known.value());
    }
    if (value instanceof Money money) {
      return Message.Argument.money(name, quantity, money);
    }
    if (value instanceof BasisPoints share) {
      return Message.Argument.share(name, quantity, share);
    }
    if (value instanceof LocalDate day) {
      return Message.Argument.day(name, quantity, day);
    }
    return value instanceof Long number
        ? Message.Argument.number(name, quantity, number)
        : Message.Argument.text(name, quantity, fitting(spoken(value)));
  }

  /** A text of a message is short: of a longer one, what tells it from any other. */
  private static String fitting(String text) {
    return text.length() <= 200
        ? text
        : Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** Says what something holds: a figure of an alert does not show its value by itself. */
  private static String spoken(Object value) {
    if (value instanceof Shown.Visible<?> visible) {
      return "Visible " + spoken(visible.value());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Channels::spoken).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Message.Argument figure
        ? figure.name() + " " + figure.value().text()
        : value.toString();
  }

  private static void cells(Projection<?> seen, StringBuilder out) {
    cellsOf(seen, out);
  }

  private static <R> void cellsOf(Projection<R> seen, StringBuilder out) {
    seen.type().fields().forEach(field -> out.append(spoken(seen.get(field))).append(';'));
    out.append('\n');
  }

  private static <R> List<Row<R>> inBoth(World<R> world, WorldPair<R> pair) {
    Set<String> ids = new HashSet<>();
    pair.one().rows().forEach(row -> ids.add(row.id()));
    ids.retainAll(pair.other().rows().stream().map(Row::id).toList());
    return world.rows().stream().filter(row -> ids.contains(row.id())).toList();
  }

  /** What a host shows is what the filter lets through, here asked one by one. */
  private static <R> List<Row<R>> visibleRows(World<R> world) {
    List<Row<R>> rows = new ArrayList<>();
    for (Row<R> row : world.rows()) {
      if (world.subject().can(Action.VIEW, world.type(), row.record())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static void error(Runnable mistake, StringBuilder out) {
    try {
      mistake.run();
    } catch (AgencyException e) {
      out.append(e).append(e.code());
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        out.append(cause);
      }
      out.append('\n');
      return;
    }
    throw new IllegalStateException("The mistake was not noticed.");
  }
}
