package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ScopeItemId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Change requests that rounds of revisions beyond the included ones give rise to.
 *
 * <p>A logo includes two rounds and had four: the draft asks for two included rounds more, so four
 * in all, and cites the sentence that says so and the third and the fourth round on their days. How
 * much work they are, and whether the client pays for it, is for people to write down.
 */
public final class RevisedChange {
  /** The code of the sentence that says how many rounds an item had and includes. */
  public static final String BEYOND = "REVISIONS_BEYOND_THE_INCLUDED";

  /** The code of the sentence that says which round was asked for. */
  public static final String ASKED = "REVISION_ASKED_FOR";

  private static final int MAX_EVIDENCE = 32;

  private RevisedChange() {}

  /**
   * Drafts a request for the rounds of an item that are beyond those included.
   *
   * @param scope the scope in force
   * @param item the item
   * @param revisions rounds of revisions, in any order, each once; those of other items are passed
   *     over
   * @param id the identifier of the request
   * @param title what is to be asked for, in a line
   * @param author who opens the request
   * @param on the day, the last one whose rounds count
   * @return a draft with the first 31 rounds beyond as its evidence; empty if none is beyond, or
   *     the scope lacks the item
   * @throws dev.agency.core.error.InvalidModelException as {@link ChangeRequest#draft} does, and if
   *     there are more rounds than {@link ScopeItem#MAX_REVISIONS} ({@code OUT_OF_RANGE})
   */
  public static Optional<ChangeRequest> draft(
      ScopeOfWork scope,
      ScopeItemId item,
      List<Revision> revisions,
      ChangeRequestId id,
      String title,
      PersonId author,
      LocalDate on) {
    return scope
        .item(item)
        .map(it -> new Rounds(it, rounds(scope, it, revisions, on)))
        .filter(Rounds::isBeyond)
        .map(
            rounds ->
                ChangeRequest.draft(id, scope.project(), title, author, on)
                    .withDelta(ScopeDelta.of(rounds.change()))
                    .withEvidence(rounds.evidence()));
  }

  private static ImmutableList<Revision> rounds(
      ScopeOfWork scope, ScopeItem item, List<Revision> revisions, LocalDate on) {
    return revisions.stream()
        .filter(round -> scope.isOf(item, round, on))
        .sorted(Comparator.comparing(Revision::on).thenComparing(Revision::id))
        .collect(toImmutableList());
  }

  /** The rounds an item had, by day. */
  private record Rounds(ScopeItem item, ImmutableList<Revision> all) {
    boolean isBeyond() {
      return all.size() > item.includedRevisions();
    }

    ScopeChange change() {
      return new ScopeChange.Revisions(item.id(), item.includedRevisions(), all.size());
    }

    ImmutableList<ChangeRequest.Evidence> evidence() {
      int included = Math.toIntExact(item.includedRevisions());
      Argument of = Argument.text("item", Quantities.NAME, item.name());
      return Stream.concat(
              Stream.of(
                  new ChangeRequest.Evidence(
                      all.get(included).on(),
                      Message.of(
                          BEYOND,
                          of,
                          Argument.number("included", Quantities.STATE, included),
                          Argument.number("made", Quantities.STATE, all.size())))),
              IntStream.range(included, all.size())
                  .mapToObj(
                      round ->
                          new ChangeRequest.Evidence(
                              all.get(round).on(),
                              Message.of(
                                  ASKED,
                                  of,
                                  Argument.number("round", Quantities.STATE, round + 1L)))))
          .limit(MAX_EVIDENCE)
          .collect(toImmutableList());
    }
  }
}
