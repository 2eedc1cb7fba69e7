package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Request;

/**
 * How the answers of an engine compare with those of the policy, over all requests.
 *
 * @param asked how many requests there were
 * @param allowed how many the engine allowed
 * @param wrongAllows how many it allowed that the policy does not
 * @param wrongRefusals how many it refused that the policy allows
 */
public record DecisionCheck(int asked, int allowed, int wrongAllows, int wrongRefusals) {
  /**
   * Asks an engine everything.
   *
   * @param world the world
   * @param engine the engine
   * @return how it compares
   */
  public static DecisionCheck of(BenchWorld world, DecisionEngine engine) {
    int allowed = 0;
    int wrongAllows = 0;
    int wrongRefusals = 0;
    for (int i = 0; i < world.requests().size(); i++) {
      Request request = world.requests().get(i);
      boolean expected = world.policy().allows(request);
      boolean answer = engine.allowed(i);
      allowed += answer ? 1 : 0;
      wrongAllows += answer && !expected ? 1 : 0;
      wrongRefusals += !answer && expected ? 1 : 0;
    }
    return new DecisionCheck(world.requests().size(), allowed, wrongAllows, wrongRefusals);
  }

  /**
   * Returns whether the engine is right.
   *
   * @return whether all answers are those of the policy
   */
  public boolean isRight() {
    return wrongAllows == 0 && wrongRefusals == 0;
  }
}
