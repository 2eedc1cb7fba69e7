package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
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

  private static void prove(int pairs, int bar) {
    Proof proof = new Proof("non-interference on all channels");
    AllPairs stream = new AllPairs(SEED);
    Reactions reactions = new Reactions();
    Hits hits = new Hits(reactions);
    int seen = 0;
    int differing = 0;
    int sensitive = 0;
    int spoken = 0;
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
      assertAlike(proof, one, Answers.of(Channels.ALL, pair::other), i);
      if (i % 50 == 0) {
        assertAlike(proof, one, Answers.of(Channels.ALL, pair::one), i);
      }
      if (before != null && answersBefore != null && before.isDistinctFrom(pair)) {
        assertThat(one.differing(answersBefore)).containsAll(SENSITIVE);
        sensitive++;
        spoken += one.differing(answersBefore).contains("MESSAGE") ? 1 : 0;
      }
      reactions.learn(pair);
      for (Channels channel : Channels.ALL) { // the log says nothing at all
        hits.add(channel, one.of(channel), pair);
      }
      before = pair;
      answersBefore = one;
    }
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
                + " hidden of it; %d of field x channel react where all is seen, %d visible differences all shown, seed %d",
            pairs,
            Channels.ALL.size() + 1,
            hits.combinations(),
            hits.rarest(),
            seenPercent,
            differingPercent,
            reactions.count(),
            sensitive,
            SEED));
  }

  private static void assertAlike(Proof proof, Answers one, Answers other, int pair) {
    Collection<String> differing = one.differing(other);
    if (!differing.isEmpty()) {
      throw proof.failed(differing + " differ, pair " + pair + ", seed " + SEED);
    }
  }
}
