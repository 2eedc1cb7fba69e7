package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two worlds whose visible cells and declared releases are equal come out of every channel the
 * same, byte for byte; two whose visible cells differ do not, and one world comes out the same
 * twice.
 */
class AllChannelsTest {
  private static final long SEED = 20_260_331L;

  /** Where each difference that may be seen has to show. */
  private static final ImmutableList<String> SENSITIVE =
      ImmutableList.of(
          "VIEW",
          "VIEW_ALL",
          "JSON",
          "JSON_3",
          "TEXT",
          "PAGE",
          "ETAG",
          "LOOKUP",
          "ROWS_READ",
          "HASH");

  @Test
  @Tag("short")
  void pairsComeOutAlike() {
    prove(150, 0);
  }

  @Test
  @Tag("full")
  void fiftyThousandPairsComeOutAlike() {
    prove(50_000, 100);
  }

  /** As many pairs drawn from each of two seeds, side by side. */
  private static void prove(int pairs, int bar) {
    Proof proof = new Proof("non-interference on all channels");
    ImmutableList<Stretch> halves =
        LongStream.range(0, 2)
            .parallel()
            .mapToObj(i -> new Stretch(proof, SEED + i, pairs / 2))
            .collect(toImmutableList());
    Reactions reactions = new Reactions();
    halves.forEach(half -> reactions.join(half.reactions));
    Hits hits = new Hits(reactions);
    halves.forEach(half -> hits.join(half.hits));
    int seen = halves.stream().mapToInt(half -> half.seen).sum();
    int differing = halves.stream().mapToInt(half -> half.differing).sum();
    int sensitive = halves.stream().mapToInt(half -> half.sensitive).sum();
    int spoken = halves.stream().mapToInt(half -> half.spoken).sum();
    int seenPercent = 100 * seen / pairs;
    int differingPercent = 100 * differing / seen;
    proof.nothing(hits.below(bar), "hit less than " + bar + " times");
    proof.atLeast(100L * Channels.ALL.size(), hits.rarestReason(), "hits of a reason");
    proof.nothing(reactions.missing(), "no reaction to a field that is seen");
    proof.nothing(hits.silent(pairs * 4L / 10), "said too seldom");
    proof.atLeast(40, seenPercent, "% show something");
    proof.atLeast(80, differingPercent, "% differ in what is hidden");
    proof.atLeast(20, 100 * sensitive / pairs, "% differ visibly from the pair before");
    // A message is silent of a quantity as soon as one of its fields is hidden.
    proof.atLeast(95, 100 * spoken / sensitive, "% of these differ in messages");
    proof.end(
        String.format(
            Locale.ROOT,
            "%d pairs through %d channels, 0 byte differences; %d of field x channel x reason, the"
                + " rarest hit %d times; %d %% show something and %d %% of these differ in what is"
                + " hidden of it; %d of field x channel react where all is seen, %d visible"
                + " differences all shown, seeds %d to %d",
            pairs,
            Channels.ALL.size() + 1,
            hits.combinations(),
            hits.rarest(),
            seenPercent,
            differingPercent,
            reactions.count(),
            sensitive,
            SEED,
            SEED + 1));
  }

  /** Pairs drawn from one seed, one after the other, and what they told. */
  private static final class Stretch {
    private final Proof proof;
    private final long seed;
    private final Reactions reactions = new Reactions();
    private final Hits hits = new Hits(reactions);
    private int seen;
    private int differing;
    private int sensitive;
    private int spoken;

    Stretch(Proof proof, long seed, int pairs) {
      this.proof = proof;
      this.seed = seed;
      AllPairs stream = new AllPairs(seed);
      @Nullable ScenePair before = null;
      @Nullable Answers answersBefore = null;
      for (int i = 0; i < pairs; i++) {
        ScenePair pair = stream.next();
        assertThat(pair.looksAlike()).isTrue();
        if (pair.isSeen()) {
          seen++;
          differing += pair.differsWhereSeen() ? 1 : 0;
        }
        Answers one = Answers.of(Channels.ALL, pair::one);
        assertAlike(one, Answers.of(Channels.ALL, pair::other), i);
        if (i % 50 == 0) {
          assertAlike(one, Answers.of(Channels.ALL, pair::one), i);
        }
        if (before != null && answersBefore != null && before.isDistinctFrom(pair)) {
          assertThat(one.differing(answersBefore)).containsAll(SENSITIVE);
          sensitive++;
          spoken += one.differing(answersBefore).contains("MESSAGE") ? 1 : 0;
        }
        reactions.learn(pair);
        hits.add(one, pair);
        before = pair;
        answersBefore = one;
      }
    }

    private void assertAlike(Answers one, Answers other, int pair) {
      Collection<String> differing = one.differing(other);
      if (!differing.isEmpty()) {
        throw proof.failed(differing + " differ, pair " + pair + ", seed " + seed);
      }
    }
  }
}
