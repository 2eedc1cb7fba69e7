package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two worlds whose visible cells and declared releases are equal come out of every channel the
 * same, byte for byte.
 */
class AllChannelsTest {
  private static final long SEED = 20_260_331L;

  @Test
  void aThousandPairsComeOutAlike() {
    prove(1_000, 1);
  }

  @Test
  @Tag("full")
  void fiftyThousandPairsComeOutAlike() {
    prove(50_000, 100);
  }

  private static void prove(int pairs, int bar) {
    AllPairs stream = new AllPairs(SEED);
    Hits hits = new Hits();
    int seen = 0;
    int differing = 0;
    for (int i = 0; i < pairs; i++) {
      ScenePair pair = stream.next();
      assertThat(pair.looksAlike()).isTrue();
      seen += pair.isSeen() ? 1 : 0;
      differing += pair.differs() ? 1 : 0;
      for (Channels channel : Channels.values()) {
        String one = pair.one(channel);
        String other = pair.other(channel);
        if (!one.equals(other)) {
          System.out.printf(
              Locale.ROOT,
              "FAIL non-interference on all channels: %s, pair %d, seed %d%n",
              channel,
              i,
              SEED);
          assertThat(other).as(channel.name()).isEqualTo(one);
        }
        hits.add(channel, pair);
      }
    }
    int seenPercent = 100 * seen / pairs;
    int differingPercent = 100 * differing / pairs;
    System.out.printf(
        Locale.ROOT,
        "PASS non-interference on all channels: %d pairs through %d channels, 0 byte differences;"
            + " %d field x channel x reason, each at least %d times; %d %% show something, %d %%"
            + " differ in what is hidden, seed %d%n",
        pairs,
        Channels.values().length,
        hits.combinations(),
        bar,
        seenPercent,
        differingPercent,
        SEED);
    System.out.println(hits.below(bar).size() + " below " + hits.below(bar).entrySet().stream().filter(e -> e.getKey().startsWith("VIEW ")).toList());
    assertThat(seenPercent).isGreaterThanOrEqualTo(40);
    assertThat(differingPercent).isGreaterThanOrEqualTo(80);
  }
}
