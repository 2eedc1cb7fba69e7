package dev.agency.core.capacity;

import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request for somebody of a small agency whose people know some things.
 *
 * @param people the people
 * @param snapshot what they have and are booked for
 * @param request the request, open or closed
 */
record DrawnRequest(List<Person> people, CapacitySnapshot snapshot, ResourceRequest request) {
  private static final List<Skill> SKILLS =
      List.of(Skill.of("Figma"), Skill.of("Checkout flows"), Skill.of("Portuguese"));

  /** Numbers that follow each other draw what has nothing to do with each other. */
  static DrawnRequest of(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    CapacityInput input = new DrawnCapacity(random).input();
    List<Person> people = new ArrayList<>();
    for (Person person : input.people()) {
      people.add(person.withSkills(skills(random)).withArchived(random.nextInt(6) == 0));
    }
    CapacitySnapshot snapshot =
        CapacitySnapshot.of(input.withPeople(people), DrawnDeals.HORIZON, CapacityRules.usual());
    long start = random.nextInt(30);
    DateRange days =
        DateRange.of(
            DrawnCapacity.FIRST.plusDays(start),
            DrawnCapacity.FIRST.plusDays(start + 1 + random.nextInt(10)));
    ResourceRequest request =
        SampleAgency.resourceRequest().toBuilder()
            .state(RequestState.REQUESTED)
            .booking(Optional.empty())
            .discipline(DrawnCapacity.CRAFTS.get(random.nextInt(8) / 4))
            .skills(skills(random))
            .wishedPerson(people.get(random.nextInt(people.size())).id())
            .days(days)
            .amount(amount(random))
            .build();
    return new DrawnRequest(
        people,
        snapshot,
        random.nextInt(12) == 0 ? request.withdraw().granted().orElseThrow() : request);
  }

  private static Set<Skill> skills(Random random) {
    Set<Skill> skills = new TreeSet<>();
    for (Skill skill : SKILLS) {
      if (random.nextBoolean()) {
        skills.add(skill);
      }
    }
    return skills;
  }

  private static BookingAmount amount(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new BookingAmount.PerDay(1 + random.nextInt(600));
      case 1 -> new BookingAmount.Percent(BasisPoints.ofPercent(1 + random.nextInt(120)));
      default -> new BookingAmount.Total(1 + random.nextInt(6_000));
    };
  }
}
