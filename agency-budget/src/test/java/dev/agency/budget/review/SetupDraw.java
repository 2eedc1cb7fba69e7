package dev.agency.budget.review;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.staffing.Assignment;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Set-ups that are drawn by a seed. */
final class SetupDraw {
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Two people who do 400 hours in the three months from that Monday on. */
  static final StaffingAnswer STAFFED =
      new StaffingAnswer.Feasible(
          ImmutableList.of(
              assigned("elif", "design", DateRange.of(MONDAY, MONDAY.plusDays(30)), 100 * 60),
              assigned(
                  "elif", "code", DateRange.of(MONDAY.plusDays(30), MONDAY.plusDays(60)), 60 * 60),
              assigned(
                  "mira",
                  "code",
                  DateRange.of(MONDAY.plusDays(9), MONDAY.plusDays(90)),
                  240 * 60)));

  private SetupDraw() {}

  private static Assignment assigned(String person, String demand, DateRange days, long minutes) {
    return new Assignment(demand, PersonId.of(person), days, minutes);
  }

  static SetupFacts facts(long seed) {
    Random random = new Random(seed);
    SetupFacts.Builder facts =
        SetupFacts.builder()
            .version(Fingerprint.builder("draw").number(seed).build())
            .category(random.nextInt(8) == 0 ? Optional.empty() : Optional.of("site"))
            .estimatedMinutes(random.nextInt(10) == 0 ? 0 : 1L + random.nextInt(50_000))
            .soldMinutes(random.nextInt(80_000))
            .finished(finished(random));
    if (random.nextInt(10) != 0) {
      facts.price(Figure.known(Money.ofMinor(random.nextInt(10_000_000), "EUR")));
    }
    Money cost = Money.ofMinor(random.nextInt(8_000_000), "EUR");
    switch (random.nextInt(6)) {
      case 0 -> facts.cost(Figure.unknown(UnknownReason.UNPRICED));
      case 1 -> facts.cost(Figure.partial(cost, Missing.unpriced(1 + random.nextInt(600))));
      default -> facts.cost(Figure.known(cost));
    }
    if (random.nextBoolean()) {
      facts.staffing(
          random.nextBoolean()
              ? STAFFED
              : new StaffingAnswer.Unknown(
                  MONDAY, Optional.empty(), Optional.empty(), ImmutableList.of()));
    }
    return facts.build();
  }

  private static List<SimilarProject> finished(Random random) {
    List<SimilarProject> finished = new ArrayList<>();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      long estimate = 1L + random.nextInt(40_000);
      finished.add(
          new SimilarProject(
              random.nextInt(5) == 0 ? "shop" : "site",
              estimate,
              1 + estimate * (60 + random.nextInt(90)) / 100));
    }
    return finished;
  }
}
