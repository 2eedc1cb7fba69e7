package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** How a telling meets what is known of a fact: the one place that says what holds. */
class LedgerRules {
  LedgerRules() {}

  /** Returns what is known of a fact that was not known before. */
  <T> Told<T> first(long revision, Optional<T> content, int sealed, ToIntFunction<T> dayOf) {
    return Told.isSealed(content, sealed, dayOf)
        ? new Told<>(
            revision,
            ImmutableSet.of(content),
            Optional.empty(),
            ImmutableList.of(new Posting<>(sealed + 1, content)))
        : Told.first(revision, content);
  }

  /** Returns whether a revision says nothing, because a later one is known. */
  boolean isOutdated(long revision, Told<?> known) {
    return revision < known.revision();
  }

  /** Returns the contents of the highest revision. */
  <T> ImmutableSet<Optional<T>> contents(long revision, Optional<T> content, Told<T> known) {
    return revision > known.revision()
        ? ImmutableSet.of(content)
        : ImmutableSet.<Optional<T>>builder().addAll(known.contents()).add(content).build();
  }

  /** Returns what is known once other contents are, posted where the seal allows it. */
  <T> Told<T> posted(
      Told<T> known,
      long revision,
      ImmutableSet<Optional<T>> contents,
      int sealed,
      ToIntFunction<T> dayOf) {
    return known.with(revision, contents, sealed, dayOf);
  }
}
