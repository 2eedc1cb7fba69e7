package dev.agency.examples.importers.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.link.Decision.Verdict;
import dev.agency.examples.importers.profile.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is here, by the names other systems have for it, by e-mail or domain, and by its own name.
 *
 * <p>A record is linked to what has its reference, to what somebody decided, or to the only thing
 * with its e-mail address or domain. An address within a domain and a like name are proposals and
 * never a link. Two records of one system are two things, so what has a reference of the same
 * system already is at most proposed.
 *
 * <p>Not thread-safe.
 */
public final class Links {
  /** The source of the references that are domains of clients. */
  public static final String DOMAIN = "domain";

  private static final int MAX_PROPOSALS = 10;

  private final ImmutableMap<Place, Decision> decisions;
  private final ImmutableSet<Decision> refusals;
  private final Map<Place, String> byRef = new HashMap<>();
  private final Map<Known, Thing> things = new HashMap<>();
  private final SetMultimap<Place, String> byKey = LinkedHashMultimap.create();
  private final SetMultimap<Place, String> byWord = LinkedHashMultimap.create();

  private record Place(Kind kind, String text) {}

  private record Known(Kind kind, String id) {}

  private record Thing(NameKey name, ImmutableSet<String> keys, ImmutableSet<String> sources) {}

  /**
   * Creates links that know nothing yet.
   *
   * @param decisions what was decided
   */
  public Links(Decisions decisions) {
    ImmutableMap.Builder<Place, Decision> said = ImmutableMap.builder();
    ImmutableSet.Builder<Decision> refused = ImmutableSet.builder();
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.REFUSE) {
        refused.add(decision);
      } else {
        said.put(place(kind(decision), decision.ref()), decision);
      }
    }
    this.decisions = said.buildOrThrow();
    this.refusals = refused.build();
  }

  /**
   * Learns of something that is here, or what became of it.
   *
   * @param kind what it is
   * @param id which
   * @param name its name
   * @param key its e-mail address; domains are references
   * @param refs the names other systems have for it
   */
  public void learn(
      Kind kind, String id, String name, Optional<String> key, Collection<ExternalRef> refs) {
    NameKey words = NameKey.of(name);
    Thing before = things.get(new Known(kind, id));
    if (before != null) {
      before.name.words().forEach(word -> byWord.remove(new Place(kind, word), id));
      before.keys.forEach(text -> byKey.remove(new Place(kind, text), id));
    }
    ImmutableSet<String> keys =
        Stream.concat(
                key.stream().map(text -> text.toLowerCase(Locale.ROOT)),
                refs.stream().filter(ref -> ref.source().equals(DOMAIN)).map(ExternalRef::id))
            .collect(ImmutableSet.toImmutableSet());
    things.put(
        new Known(kind, id),
        new Thing(
            words,
            keys,
            refs.stream().map(ExternalRef::source).collect(ImmutableSet.toImmutableSet())));
    words.words().forEach(word -> byWord.put(new Place(kind, word), id));
    keys.forEach(text -> byKey.put(new Place(kind, text), id));
    refs.forEach(ref -> byRef.put(place(kind, ref), id));
  }

  /**
   * Returns what has a reference.
   *
   * @param kind what it is
   * @param ref the reference
   * @return its id, empty if nothing has it
   */
  public Optional<String> byRef(Kind kind, ExternalRef ref) {
    return Optional.ofNullable(byRef.get(place(kind, ref)));
  }

  /**
   * Returns what has an e-mail address or a domain.
   *
   * @param kind what it is
   * @param key the address or domain
   * @return the ids
   */
  public ImmutableSet<String> byKey(Kind kind, String key) {
    return ImmutableSet.copyOf(byKey.get(new Place(kind, key.toLowerCase(Locale.ROOT))));
  }

  /**
   * Returns whether somebody decided what a record is.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @return whether somebody did, rightly or not
   */
  public boolean isDecided(Kind kind, ExternalRef ref) {
    return decisions.containsKey(place(kind, ref));
  }

  /**
   * Returns whether a decision is about something that is not here.
   *
   * @param decision the decision
   * @return whether nothing has the id it names
   */
  public boolean isOfNothing(Decision decision) {
    return decision
        .id()
        .filter(id -> !things.containsKey(new Known(kind(decision), id)))
        .isPresent();
  }

  /**
   * Returns whether a record is linked otherwise than a decision says: it stays so, and the
   * decision does nothing.
   *
   * @param decision the decision
   * @param own the id of the record where it is a thing of its own
   * @return whether it is something else, or what it is said not to be
   */
  public boolean isContradicted(Decision decision, String own) {
    return byRef(kind(decision), decision.ref())
        .filter(
            is ->
                switch (decision.verdict()) {
                  case ACCEPT -> !decision.id().equals(Optional.of(is));
                  case REFUSE -> decision.id().equals(Optional.of(is));
                  case CREATE -> !is.equals(own);
                })
        .isPresent();
  }

  private static Kind kind(Decision decision) {
    return Kind.of(decision.kind()).orElseThrow();
  }

  /**
   * Says what a record is here.
   *
   * @param candidate the record
   * @return something that is here, something new, or that nobody knows
   */
  public Linked find(Candidate candidate) {
    Optional<String> known = byRef(candidate.kind(), candidate.ref());
    if (known.isPresent()) {
      return new Linked.To(known.get(), Basis.REFERENCE);
    }
    Optional<Decision> decision =
        Optional.ofNullable(decisions.get(place(candidate.kind(), candidate.ref())));
    return decision.map(said -> decided(candidate, said)).orElseGet(() -> undecided(candidate));
  }

  private Linked decided(Candidate candidate, Decision decision) {
    if (decision.verdict() == Verdict.CREATE) {
      return new Linked.New();
    }
    String id = decision.id().orElseThrow();
    return things.containsKey(new Known(candidate.kind(), id))
        ? new Linked.To(id, Basis.DECISION)
        : new Linked.Open(ImmutableList.of());
  }

  private Linked undecided(Candidate candidate) {
    Basis basis = candidate.kind() == Kind.PERSON ? Basis.EMAIL : Basis.DOMAIN;
    ImmutableList<String> same =
        notRefused(
            candidate,
            candidate
                .key()
                .map(key -> byKey(candidate.kind(), key))
                .orElse(ImmutableSet.of())
                .stream());
    if (same.size() == 1 && candidate.isOwn() && !isOfSameSystem(candidate, same.get(0))) {
      return new Linked.To(same.get(0), basis);
    }
    Set<Linked.Proposal> proposals = new LinkedHashSet<>();
    same.forEach(id -> proposals.add(new Linked.Proposal(id, basis)));
    likeNames(candidate).stream()
        .filter(id -> !same.contains(id))
        .forEach(id -> proposals.add(new Linked.Proposal(id, Basis.NAME)));
    if (proposals.isEmpty() && candidate.creates()) {
      return new Linked.New();
    }
    return new Linked.Open(
        proposals.stream().limit(MAX_PROPOSALS).collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<String> likeNames(Candidate candidate) {
    NameKey name = NameKey.of(candidate.name().orElse(""));
    Stream<String> alike =
        name.words().stream()
            .flatMap(word -> byWord.get(new Place(candidate.kind(), word)).stream())
            .distinct()
            .filter(id -> !isOfSameSystem(candidate, id))
            .filter(id -> thing(candidate.kind(), id).name.isLike(name));
    return notRefused(candidate, alike.sorted());
  }

  private ImmutableList<String> notRefused(Candidate candidate, Stream<String> ids) {
    return ids.filter(id -> !refusals.contains(refusal(candidate, id)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Decision refusal(Candidate candidate, String id) {
    return Decision.of(candidate.kind(), candidate.ref(), Verdict.REFUSE, Optional.of(id));
  }

  private boolean isOfSameSystem(Candidate candidate, String id) {
    return thing(candidate.kind(), id).sources.contains(candidate.ref().source());
  }

  private Thing thing(Kind kind, String id) {
    Thing thing = things.get(new Known(kind, id));
    if (thing == null) {
      throw new IllegalStateException("Everything that has a key or a name was learned.");
    }
    return thing;
  }

  private static Place place(Kind kind, ExternalRef ref) {
    return new Place(kind, ref.source() + ":" + ref.id());
  }
}
