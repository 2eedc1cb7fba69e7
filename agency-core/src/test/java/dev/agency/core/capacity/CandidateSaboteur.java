package dev.agency.core.capacity;

import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.testkit.PlantedMistake;
import java.util.List;

/** Mistakes that are planted, each with the law that has to find it. */
enum CandidateSaboteur implements PlantedMistake {
  ONLY_THE_PRIMARY_DISCIPLINE_COUNTS(
      CandidateLaw.WHO,
      new CandidateEngine() {
        @Override
        List<Candidate> candidates(DrawnRequest drawn) {
          return super.candidates(drawn).stream()
              .filter(
                  each ->
                      drawn
                          .snapshot()
                          .primaryOf(each.person())
                          .filter(drawn.request().discipline()::equals)
                          .isPresent())
              .toList();
        }
      }),
  ONE_SKILL_IS_ENOUGH(
      CandidateLaw.SKILLS,
      new CandidateEngine() {
        @Override
        List<Candidate> candidates(DrawnRequest drawn) {
          int all = drawn.request().skills().size();
          return super.candidates(drawn).stream()
              .map(
                  each ->
                      new Candidate(
                          each.person(),
                          each.lacking().size() < all ? ImmutableSortedSet.of() : each.lacking(),
                          each.wished(),
                          each.freeMinutes(),
                          each.askedMinutes(),
                          each.shortMinutes()))
              .toList();
        }
      }),
  A_FREE_MONDAY_DOES_THE_WORK_OF_A_FULL_TUESDAY(
      CandidateLaw.TIME,
      new CandidateEngine() {
        @Override
        List<Candidate> candidates(DrawnRequest drawn) {
          return super.candidates(drawn).stream()
              .map(
                  each ->
                      new Candidate(
                          each.person(),
                          each.lacking(),
                          each.wished(),
                          each.freeMinutes(),
                          each.askedMinutes(),
                          Math.max(0, each.askedMinutes() - each.freeMinutes())))
              .toList();
        }
      });

  private final CandidateLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final CandidateEngine engine;

  CandidateSaboteur(CandidateLaw law, CandidateEngine engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public CandidateLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnRequest.of(seed));
  }
}
