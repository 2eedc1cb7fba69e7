package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * All that is known of one fact: the pair (highest revision, contents told of it), and what holds
 * as of which day.
 *
 * <p>The pairs are a semilattice: the higher revision wins, equal revisions unite their contents.
 * One content holds; of several none does. What holds depends on the day only if something came
 * late: first {@code base}, then each posting from its day on. The last of them is what the pair
 * says.
 *
 * @param <T> the facts
 * @param revision the highest revision
 * @param contents what was told in it, at least one
 * @param base what holds before the first posting
 * @param postings what holds from later days on, in the order of their days
 */
record Told<T>(
    long revision,
    ImmutableSet<Optional<T>> contents,
    Optional<T> base,
    ImmutableList<Posting<T>> postings) {

  /** The first telling of a fact that no sealed day is concerned by. */
  static <T> Told<T> first(long revision, Optional<T> content) {
    return new Told<>(revision, ImmutableSet.of(content), content, ImmutableList.of());
  }

  /** Returns what holds by all that is known: the one content, nothing in a conflict. */
  Optional<T> held() {
    return held(contents);
  }

  static <T> Optional<T> held(ImmutableSet<Optional<T>> contents) {
    return contents.size() == 1 ? contents.iterator().next() : Optional.empty();
  }

  /** Returns what holds as of a day. */
  Optional<T> heldOn(int day) {
    Optional<T> held = base;
    for (Posting<T> posting : postings) {
      if (posting.day() <= day) {
        held = posting.content();
      }
    }
    return held;
  }

  boolean inConflict() {
    return contents.size() > 1;
  }

  /** Returns whether what holds is the same on all days, and was told in one way. */
  boolean isPlain() {
    return contents.size() == 1 && postings.isEmpty();
  }

  /** Returns this with another pair, the change posted where the seal allows it. */
  Told<T> with(
      long newRevision, ImmutableSet<Optional<T>> newContents, int sealed, ToIntFunction<T> dayOf) {
    Optional<T> before = held();
    Optional<T> after = held(newContents);
    if (before.equals(after)) {
      return new Told<>(newRevision, newContents, base, postings);
    }
    boolean late = isSealed(before, sealed, dayOf) || isSealed(after, sealed, dayOf);
    boolean open = !postings.isEmpty() && lastPosting().day() > sealed;
    if (open) {
      return new Told<>(newRevision, newContents, base, posted(lastPosting().day(), after));
    }
    if (late) {
      ImmutableList<Posting<T>> more =
          ImmutableList.<Posting<T>>builderWithExpectedSize(postings.size() + 1)
              .addAll(postings)
              .add(new Posting<>(sealed + 1, after))
              .build();
      return new Told<>(newRevision, newContents, base, more);
    }
    // Nobody has seen what held so far, nor what holds now, in a sealed figure.
    return postings.isEmpty()
        ? new Told<>(newRevision, newContents, after, postings)
        : new Told<>(newRevision, newContents, base, posted(lastPosting().day(), after));
  }

  static <T> boolean isSealed(Optional<T> content, int sealed, ToIntFunction<T> dayOf) {
    return sealed != BurnLedger.OPEN
        && content.isPresent()
        && dayOf.applyAsInt(content.get()) <= sealed;
  }

  private Posting<T> lastPosting() {
    return postings.get(postings.size() - 1);
  }

  /** Returns the postings with another content in the last, without it if it changes nothing. */
  private ImmutableList<Posting<T>> posted(int day, Optional<T> content) {
    ImmutableList<Posting<T>> earlier = postings.subList(0, postings.size() - 1);
    Optional<T> heldBefore = earlier.isEmpty() ? base : earlier.get(earlier.size() - 1).content();
    return heldBefore.equals(content)
        ? earlier
        : ImmutableList.<Posting<T>>builder()
            .addAll(earlier)
            .add(new Posting<>(day, content))
            .build();
  }
}
