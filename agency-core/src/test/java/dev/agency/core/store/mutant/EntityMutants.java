package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.TimeEntries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Stores with one fault in what they do with entities. */
final class EntityMutants {
  private EntityMutants() {}

  /** Stores that remember every entity that was ever written. */
  private abstract static class Remembering extends FlatStores {
    final Rows rows = new Rows();

    @Override
    <I extends Comparable<I>, T> Versioned<T> insert(
        EntityType<I, T> type, Caller caller, T value) {
      Versioned<T> stored = super.insert(type, caller, value);
      rows.add(caller, type, value);
      return stored;
    }

    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      Versioned<T> stored = super.replace(type, caller, value, expected);
      rows.add(caller, type, value);
      return stored;
    }
  }

  static final class AbsentAsZero extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> insert(
        EntityType<I, T> type, Caller caller, T value) {
      return super.insert(type, caller, type.model().cast(filled(value)));
    }

    private static Object filled(Object value) {
      return value instanceof Deal deal && deal.statedValue().isEmpty()
          ? deal.withStatedValue(Money.zero(deal.currency()))
          : value;
    }
  }

  static final class AnswersWithTheVersionBefore extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      super.replace(type, caller, value, expected);
      return new Versioned<>(value, expected);
    }
  }

  static final class InsertsOverWhatIsThere extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> insert(
        EntityType<I, T> type, Caller caller, T value) {
      return required(
          () -> {
            Optional<Versioned<T>> before = find(type, caller, type.id(value));
            return before.isEmpty()
                ? super.insert(type, caller, value)
                : replace(type, caller, value, before.get().version());
          });
    }
  }

  static final class CountsNoVersions extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Optional<Versioned<T>> find(
        EntityType<I, T> type, Caller caller, I id) {
      return super.find(type, caller, id).map(found -> new Versioned<>(found.value(), 1));
    }

    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      return required(
          () -> {
            long version =
                super.find(type, caller, type.id(value)).map(Versioned::version).orElse(expected);
            super.replace(type, caller, value, version);
            return new Versioned<>(value, 1);
          });
    }
  }

  static final class RemembersWhatItFound extends FlatStores {
    private final ConcurrentHashMap<String, Versioned<?>> first = new ConcurrentHashMap<>();

    @Override
    <I extends Comparable<I>, T> Optional<Versioned<T>> find(
        EntityType<I, T> type, Caller caller, I id) {
      Optional<Versioned<T>> found = super.find(type, caller, id);
      String key = caller.tenant() + " " + type + " " + id;
      found.ifPresent(now -> first.putIfAbsent(key, now));
      return found.map(
          now -> {
            Versioned<?> then = first.getOrDefault(key, now);
            return new Versioned<>(type.model().cast(then.value()), then.version());
          });
    }
  }

  static final class ForgetsTheVersionCheck extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      return required(
          () ->
              super.replace(
                  type,
                  caller,
                  value,
                  find(type, caller, type.id(value)).map(Versioned::version).orElse(expected)));
    }
  }

  static final class RemovesAnyVersion extends FlatStores {
    @Override
    <I extends Comparable<I>, T> void remove(
        EntityType<I, T> type, Caller caller, I id, long expected) {
      super.remove(
          type, caller, id, find(type, caller, id).map(Versioned::version).orElse(expected));
    }
  }

  static final class NamesOneVersionTwice extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      try {
        return super.replace(type, caller, value, expected);
      } catch (StaleVersionException stale) {
        throw new StaleVersionException(type.words(), expected, expected);
      }
    }
  }

  static final class ReplacesWhatIsMissing extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      return find(type, caller, type.id(value)).isEmpty()
          ? insert(type, caller, value)
          : super.replace(type, caller, value, expected);
    }
  }

  static final class RemovesWhatIsMissing extends FlatStores {
    @Override
    <I extends Comparable<I>, T> void remove(
        EntityType<I, T> type, Caller caller, I id, long expected) {
      if (find(type, caller, id).isPresent()) {
        super.remove(type, caller, id, expected);
      }
    }
  }

  static final class FindsWhatWasRemoved extends Remembering {
    @Override
    <I extends Comparable<I>, T> ImmutableMap<I, Versioned<T>> findAll(
        EntityType<I, T> type, Caller caller, Collection<I> ids) {
      Map<I, Versioned<T>> found = new LinkedHashMap<>(super.findAll(type, caller, ids));
      for (I id : ids) {
        rows.past(caller, type, id)
            .forEach(value -> found.putIfAbsent(id, new Versioned<>(value, 1)));
      }
      return ImmutableMap.copyOf(found);
    }
  }

  static final class StartsVersionsAgain extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Versioned<T> insert(
        EntityType<I, T> type, Caller caller, T value) {
      return new Versioned<>(super.insert(type, caller, value).value(), 1);
    }
  }

  static final class FindsRowsOfAllTenants extends Remembering {
    @Override
    <I extends Comparable<I>, T> Optional<Versioned<T>> find(
        EntityType<I, T> type, Caller caller, I id) {
      return super.find(type, caller, id)
          .or(
              () ->
                  rows.others(caller).stream()
                      .flatMap(other -> super.find(type, other, id).stream())
                      .findFirst());
    }
  }

  static final class TellsOfRowsOfOtherTenants extends Remembering {
    @Override
    <I extends Comparable<I>, T> Versioned<T> replace(
        EntityType<I, T> type, Caller caller, T value, long expected) {
      try {
        return super.replace(type, caller, value, expected);
      } catch (NotFoundException missing) {
        if (rows.any(row -> row.is(type, type.id(value)))) {
          throw new StaleVersionException(type.words(), expected, expected + 1);
        }
        throw missing;
      }
    }
  }

  static final class PagesRowsOfAllTenants extends Remembering {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      Page<Versioned<T>> own = super.page(type, caller, query, after, limit);
      ImmutableList.Builder<Versioned<T>> all = ImmutableList.builder();
      all.addAll(own.rows());
      for (Caller other : rows.others(caller)) {
        all.addAll(super.page(type, other, query, after, limit).rows());
      }
      return new Page<>(all.build(), own.next());
    }
  }

  /** Refuses an id that something else has. */
  private static class Unique extends Remembering {
    private final Clash clash;

    Unique(Clash clash) {
      this.clash = clash;
    }

    @Override
    <I extends Comparable<I>, T> Versioned<T> insert(
        EntityType<I, T> type, Caller caller, T value) {
      String id = type.id(value).toString();
      if (rows.any(row -> clash.is(row, caller, type, id))) {
        throw new DuplicateIdException(type.words());
      }
      return super.insert(type, caller, value);
    }
  }

  private interface Clash {
    boolean is(Rows.Row<?, ?> row, Caller caller, EntityType<?, ?> type, String id);
  }

  static FlatStores idsAcrossTenants() {
    return new Unique((row, caller, type, id) -> !row.isOf(caller) && row.is(type, id));
  }

  static FlatStores idsAcrossTypes() {
    return new Unique((row, caller, type, id) -> row.isOf(caller) && row.id().equals(id));
  }

  static FlatStores idsOfAnyCase() {
    return new Unique(
        (row, caller, type, id) ->
            row.isOf(caller)
                && row.type().name().equals(type.name())
                && row.id().equalsIgnoreCase(id));
  }

  static final class FindsInTheOrderOfIds extends FlatStores {
    @Override
    <I extends Comparable<I>, T> ImmutableMap<I, Versioned<T>> findAll(
        EntityType<I, T> type, Caller caller, Collection<I> ids) {
      return super.findAll(type, caller, ImmutableSortedSet.copyOf(ids));
    }
  }

  static final class FindsAThousandAtMost extends FlatStores {
    @Override
    <I extends Comparable<I>, T> ImmutableMap<I, Versioned<T>> findAll(
        EntityType<I, T> type, Caller caller, Collection<I> ids) {
      return super.findAll(
          type, caller, ids.stream().limit(Page.MAX_LIMIT).collect(toImmutableList()));
    }
  }

  static final class SortsIdsByLetter extends Paged {
    @Override
    Comparator<String> order() {
      return String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    }
  }

  static final class EndsWithACursor extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      ImmutableList<Versioned<T>> rows = super.page(type, caller, query, after, limit).rows();
      return new Page<>(
          rows,
          rows.size() < limit
              ? Optional.empty()
              : Optional.of(new Cursor(type.id(rows.get(limit - 1).value()).toString())));
    }
  }

  static final class ReturnsOneRowMore extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      return super.page(type, caller, query, after, Math.min(limit + 1, Page.MAX_LIMIT));
    }
  }

  static final class PagesByOffset extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      int from = after.map(cursor -> Integer.parseInt(cursor.text())).orElse(0);
      ImmutableList<Versioned<T>> rows =
          super.page(type, caller, query, Optional.empty(), Page.MAX_LIMIT).rows().stream()
              .skip(from)
              .collect(toImmutableList());
      return new Page<>(
          rows.subList(0, Math.min(limit, rows.size())),
          rows.size() > limit
              ? Optional.of(new Cursor(Integer.toString(from + limit)))
              : Optional.empty());
    }
  }

  static final class LooksUpTheRowOfACursor extends Remembering {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      boolean gone =
          after.isPresent()
              && pages(type, caller).stream()
                  .noneMatch(row -> type.id(row.value()).toString().equals(after.get().text()));
      return gone
          ? new Page<>(ImmutableList.of(), Optional.empty())
          : super.page(type, caller, query, after, limit);
    }

    private <I extends Comparable<I>, T> ImmutableList<Versioned<T>> pages(
        EntityType<I, T> type, Caller caller) {
      return super.page(type, caller, Query.all(), Optional.empty(), Page.MAX_LIMIT).rows();
    }
  }

  static final class TakesAQueryOfNoneForAll extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return super.meets(criterion, value)
          || (criterion instanceof Query.AnyOf<T> anyOf && anyOf.texts().isEmpty());
    }
  }

  static final class FindsByValuesOfAnyCase extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return super.meets(criterion, value)
          || (criterion instanceof Query.AnyOf<T> anyOf
              && anyOf.attribute().texts(value).stream()
                  .anyMatch(text -> anyOf.texts().stream().anyMatch(text::equalsIgnoreCase)));
    }
  }

  static final class PadsTexts extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return super.meets(criterion, value)
          || (criterion instanceof Query.AnyOf<T> anyOf
              && anyOf.attribute().texts(value).stream()
                  .map(String::stripTrailing)
                  .anyMatch(
                      text ->
                          anyOf.texts().stream()
                              .map(String::stripTrailing)
                              .anyMatch(text::equals)));
    }
  }

  static final class FindsTheDayAfter extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return super.meets(criterion, value)
          || (criterion instanceof Query.During<T> during
              && during.attribute().texts(value).stream()
                  .map(LocalDate::parse)
                  .anyMatch(day -> during.days().end().equals(Optional.of(day))));
    }
  }

  static final class FindsByTheFirstValue extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return criterion instanceof Query.AnyOf<T> anyOf
          ? anyOf.attribute().texts(value).stream().limit(1).anyMatch(anyOf.texts()::contains)
          : super.meets(criterion, value);
    }
  }

  static final class FindsARowForEachValue extends Paged {
    @Override
    <T> long times(Query<T> query, T value) {
      long times = super.times(query, value);
      for (Query.Criterion<T> criterion : query.criteria()) {
        if (criterion instanceof Query.AnyOf<T> anyOf) {
          times *= anyOf.attribute().texts(value).stream().filter(anyOf.texts()::contains).count();
        }
      }
      return times;
    }
  }

  static final class FindsByAnyCriterion extends Paged {
    @Override
    <T> long times(Query<T> query, T value) {
      return query.criteria().isEmpty()
              || query.criteria().stream().anyMatch(criterion -> meets(criterion, value))
          ? 1
          : 0;
    }
  }

  static final class FindsByTheIdOfAnySystem extends Paged {
    @Override
    <T> boolean meets(Query.Criterion<T> criterion, T value) {
      return super.meets(criterion, value)
          || (criterion instanceof Query.AnyOf<T> anyOf
              && anyOf.attribute().texts(value).stream()
                  .map(text -> text.substring(text.indexOf(':') + 1))
                  .anyMatch(id -> anyOf.texts().stream().anyMatch(t -> t.endsWith(":" + id))));
    }
  }

  static final class FindsByWhatWas extends Remembering {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      Page<Versioned<T>> all = super.page(type, caller, Query.all(), after, limit);
      return new Page<>(
          all.rows().stream()
              .filter(
                  row ->
                      rows.past(caller, type, type.id(row.value())).stream()
                          .anyMatch(query::matches))
              .collect(toImmutableList()),
          all.next());
    }
  }

  static final class LimitsBeforeItFilters extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      Page<Versioned<T>> all = super.page(type, caller, Query.all(), after, limit);
      return new Page<>(
          all.rows().stream().filter(row -> query.matches(row.value())).collect(toImmutableList()),
          all.next());
    }
  }

  /** Does as if it removed what it must keep. */
  private static class Careless extends FlatStores {
    private final Predicate<EntityType<?, ?>> careless;

    Careless(Predicate<EntityType<?, ?>> careless) {
      this.careless = careless;
    }

    @Override
    <I extends Comparable<I>, T> void remove(
        EntityType<I, T> type, Caller caller, I id, long expected) {
      try {
        super.remove(type, caller, id, expected);
      } catch (StillReferencedException kept) {
        if (!careless.test(type)) {
          throw kept;
        }
      }
    }
  }

  static FlatStores removesWhatEntitiesReferTo() {
    return new Careless(type -> true);
  }

  static FlatStores removesWhatTimeReferTo() {
    return new Careless(
        type ->
            type.name().equals(Budgets.TYPE.name())
                || type.name().equals(People.TYPE.name())
                || type.name().equals(Invoices.TYPE.name()));
  }

  /** Refuses to remove for a reason that is none. */
  private static class Anxious extends Remembering {
    private final Clash reason;

    Anxious(Clash reason) {
      this.reason = reason;
    }

    @Override
    <I extends Comparable<I>, T> void remove(
        EntityType<I, T> type, Caller caller, I id, long expected) {
      if (rows.any(row -> reason.is(row, caller, type, id.toString()))) {
        throw new StillReferencedException(type.words());
      }
      super.remove(type, caller, id, expected);
    }
  }

  static FlatStores keepsWhatWasReferredTo() {
    return new Anxious(
        (row, caller, type, id) ->
            row.isOf(caller) && !row.is(type, id) && row.refersTo(type.name()::equals, id));
  }

  static FlatStores keepsWhatRefersToItself() {
    return new Anxious(
        (row, caller, type, id) ->
            row.isOf(caller) && row.is(type, id) && row.refersTo(type.name()::equals, id));
  }

  static FlatStores keepsWhatOthersReferTo() {
    return new Anxious((row, caller, type, id) -> row.refersTo(type.name()::equals, id));
  }

  static FlatStores keepsWhatSharesAnId() {
    return new Anxious(
        (row, caller, type, id) -> row.isOf(caller) && row.refersTo(target -> true, id));
  }

  /** Keeps what any revision of an entry ever referred to. */
  static final class KeepsWhatTimeReferredTo extends FlatStores {
    private final Set<String> referred = ConcurrentHashMap.newKeySet();

    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      for (Revised<TimeEntryId, TimeEntry> one : batch) {
        one.value()
            .ifPresent(
                entry ->
                    TimeEntries.REFERENCES.forEach(
                        reference ->
                            reference
                                .texts(entry)
                                .forEach(id -> referred.add(key(caller, reference.target(), id)))));
      }
      return super.append(caller, batch);
    }

    private static String key(Caller caller, Optional<String> type, Object id) {
      return caller.tenant() + " " + type + " " + id;
    }

    @Override
    <I extends Comparable<I>, T> void remove(
        EntityType<I, T> type, Caller caller, I id, long expected) {
      if (referred.contains(key(caller, Optional.of(type.name()), id))) {
        throw new StillReferencedException(type.words());
      }
      super.remove(type, caller, id, expected);
    }
  }
}
