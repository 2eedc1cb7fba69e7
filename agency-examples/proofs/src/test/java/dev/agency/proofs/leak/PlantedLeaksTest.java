package dev.agency.proofs.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each leak that was planted is found, and soon. */
class PlantedLeaksTest {
  private static final long SEED = 20_260_401L;
  private static final int WITHIN = 2_000;

  @Test
  void eachIsFoundWithinTwoThousandPairs() {
    AllPairs stream = new AllPairs(SEED);
    List<ScenePair> pairs = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    String slowest = "";
    int most = 0;
    for (PlantedLeak leak : PlantedLeak.values()) {
      int found = 0;
      for (int i = 0; i < WITHIN && found == 0; i++) {
        if (i == pairs.size()) {
          pairs.add(stream.next());
        }
        ScenePair pair = pairs.get(i);
        found = pair.one(leak).equals(pair.other(leak)) ? 0 : i + 1;
      }
      if (found == 0) {
        missed.add(leak.name());
      } else if (found > most) {
        most = found;
        slowest = leak.name();
      }
    }
    Proof proof = new Proof("planted leaks");
    proof.bar(missed.isEmpty(), "not found: " + missed);
    proof.atLeast(20, PlantedLeak.values().length, "leaks");
    proof.end(
        String.format(
            Locale.ROOT,
            "%d of %d found, the slowest (%s) after %d pairs, seed %d",
            PlantedLeak.values().length - missed.size(),
            PlantedLeak.values().length,
            slowest,
            most,
            SEED));
  }
}
