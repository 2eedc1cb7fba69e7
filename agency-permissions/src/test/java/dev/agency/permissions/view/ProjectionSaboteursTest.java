package dev.agency.permissions.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every way to redact a record must keep, and planted ways that each break one law. */
class ProjectionSaboteursTest {
  /** A record that notes which of its fields are read. */
  private record Sheet(String name, String cost, List<String> read) {
    static final Field<Sheet, String> NAME = Field.of(Quantities.NAME, Sheet::readName);
    static final Field<Sheet, String> COST = Field.of(Quantities.USED_COST, Sheet::readCost);
    static final RecordType<Sheet> TYPE = RecordType.of("sheet", Grain.ENTRY, List.of(NAME, COST));
    static final Mask<Sheet> WITHOUT_COST = Mask.of(TYPE, 0b01, 0b10);

    static Sheet of(String name, String cost) {
      return new Sheet(name, cost, new ArrayList<>());
    }

    String readName() {
      read.add("name");
      return name;
    }

    String readCost() {
      read.add("usedCost");
      return cost;
    }
  }

  /** Makes what somebody sees of a record who does not see its cost. */
  private interface Redaction {
    Object of(Sheet sheet);
  }

  private enum Law {
    THE_RECORD_IS_NOT_KEPT {
      @Override
      boolean holds(Redaction redaction) {
        Sheet sheet = Sheet.of("Ben", "31.50");
        return !reaches(redaction.of(sheet), sheet);
      }
    },
    A_HIDDEN_FIELD_IS_NOT_READ {
      @Override
      boolean holds(Redaction redaction) {
        Sheet sheet = Sheet.of("Ben", "31.50");
        redaction.of(sheet);
        return sheet.read().equals(List.of("name"));
      }
    },
    WHAT_IS_HIDDEN_CHANGES_NOTHING {
      @Override
      boolean holds(Redaction redaction) {
        Object one = redaction.of(Sheet.of("Ben", "31.50"));
        Object twin = redaction.of(Sheet.of("Ben", ""));
        return one.equals(twin)
            && one.hashCode() == twin.hashCode()
            && one.toString().equals(twin.toString())
            && AgencyJson.write(one).equals(AgencyJson.write(twin))
            && AgencyJson3.write(one).equals(AgencyJson3.write(twin));
      }
    },
    WHAT_IS_VISIBLE_APPEARS {
      @Override
      boolean holds(Redaction redaction) {
        Object view = redaction.of(Sheet.of("Ben", "31.50"));
        return AgencyJson.write(view).equals("{\"name\":\"Ben\",\"_hidden\":[\"usedCost\"]}")
            && !view.equals(redaction.of(Sheet.of("Ada", "31.50")));
      }
    };

    abstract boolean holds(Redaction redaction);
  }

  private enum Saboteur implements Redaction {
    KEEPS_THE_RECORD(Law.THE_RECORD_IS_NOT_KEPT) {
      @Override
      public Object of(Sheet sheet) {
        return new Disguised(view(sheet), view(sheet).hashCode(), view(sheet).toString(), sheet);
      }
    },
    KEEPS_WHAT_READS_THE_RECORD(Law.THE_RECORD_IS_NOT_KEPT) {
      @Override
      public Object of(Sheet sheet) {
        Runnable later = () -> Sheet.NAME.read(sheet);
        return new Disguised(view(sheet), view(sheet).hashCode(), view(sheet).toString(), later);
      }
    },
    READS_ALL_AND_HIDES_AFTERWARDS(Law.A_HIDDEN_FIELD_IS_NOT_READ) {
      @Override
      public Object of(Sheet sheet) {
        ImmutableMap<Field<Sheet, ?>, Object> all =
            ImmutableMap.of(Sheet.NAME, Sheet.NAME.read(sheet), Sheet.COST, Sheet.COST.read(sheet));
        return Projection.ofColumns(Sheet.WITHOUT_COST, all::get);
      }
    },
    LISTS_AS_HIDDEN_ONLY_WHAT_HAS_A_VALUE(Law.WHAT_IS_HIDDEN_CHANGES_NOTHING) {
      @Override
      public Object of(Sheet sheet) {
        return ImmutableMap.of(
            "name",
            sheet.name(),
            "_hidden",
            sheet.cost().isEmpty() ? List.of() : List.of("usedCost"));
      }
    },
    HASHES_THE_WHOLE_RECORD(Law.WHAT_IS_HIDDEN_CHANGES_NOTHING) {
      @Override
      public Object of(Sheet sheet) {
        return new Disguised(view(sheet), sheet.hashCode(), view(sheet).toString(), "");
      }
    },
    PRINTS_HOW_LONG_THE_VALUE_IS(Law.WHAT_IS_HIDDEN_CHANGES_NOTHING) {
      @Override
      public Object of(Sheet sheet) {
        String stars = "*".repeat(sheet.cost().length());
        return new Disguised(view(sheet), view(sheet).hashCode(), view(sheet) + stars, "");
      }
    },
    HIDES_EVERYTHING(Law.WHAT_IS_VISIBLE_APPEARS) {
      @Override
      public Object of(Sheet sheet) {
        return Projection.of(Mask.of(Sheet.TYPE, 0, 0), sheet);
      }
    };

    private final Law broken;

    Saboteur(Law broken) {
      this.broken = broken;
    }
  }

  private static Projection<Sheet> view(Sheet sheet) {
    return Projection.of(Sheet.WITHOUT_COST, sheet);
  }

  /** Looks like a projection, but for what it is told to do otherwise. */
  private record Disguised(
      @JsonValue Projection<Sheet> view,
      @JsonIgnore int hash,
      @JsonIgnore String text,
      @JsonIgnore Object kept) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Disguised that && view.equals(that.view);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProjectionKeeps(Law law) {
    assertThat(law.holds(ProjectionSaboteursTest::view)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aProjectionOfColumnsKeeps(Law law) {
    assertThat(
            law.holds(
                sheet -> Projection.ofColumns(Sheet.WITHOUT_COST, field -> field.read(sheet))))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void eachSaboteurIsCaught(Saboteur saboteur) {
    assertThat(saboteur.broken.holds(saboteur)).isFalse();
  }

  @Test
  void eachLawHasASaboteur() {
    assertThat(Saboteur.values()).extracting(saboteur -> saboteur.broken).contains(Law.values());
  }

  /** Whether an object can be reached from another over fields, arrays and collections. */
  private static boolean reaches(Object from, Object sought) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Object> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      Object object = next.remove(next.size() - 1);
      if (object == sought) {
        return true;
      }
      if (seen.add(object)) {
        next.addAll(parts(object));
      }
    }
    return false;
  }

  private static List<Object> parts(Object whole) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (whole instanceof Field || whole instanceof RecordType) {
      return List.of(); // they are older than the record
    }
    if (whole instanceof Map<?, ?> map) {
      return ImmutableList.copyOf(Iterables.concat(map.keySet(), map.values()));
    }
    if (whole instanceof Iterable<?> elements) {
      return ImmutableList.copyOf(elements);
    }
    if (whole instanceof Object[] array) {
      Collections.addAll(parts, array);
    }
    for (Class<?> type = whole.getClass();
        type != null && !type.getName().startsWith("java.");
        type = type.getSuperclass()) {
      for (java.lang.reflect.Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          parts.add(value(field, whole));
        }
      }
    }
    return parts.stream().filter(part -> part != null).map(Object.class::cast).toList();
  }

  private static @Nullable Object value(java.lang.reflect.Field field, Object whole) {
    try {
      field.setAccessible(true);
      return field.get(whole);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }
}
