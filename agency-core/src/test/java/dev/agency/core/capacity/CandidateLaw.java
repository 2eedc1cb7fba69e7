package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.RequestState;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import java.util.ArrayList;
import java.util.List;

/** What holds of those who may fill any request. */
enum CandidateLaw {
  /** Everybody is listed whom the request may be filled with, and nobody else. */
  WHO {
    @Override
    void check(CandidateEngine engine, DrawnRequest drawn) {
      List<PersonId> may = new ArrayList<>();
      for (Person person : drawn.people()) {
        boolean can =
            person.discipline().equals(drawn.request().discipline())
                || person.alsoQualified().contains(drawn.request().discipline());
        if (can && !person.archived() && drawn.request().state() == RequestState.REQUESTED) {
          may.add(person.id());
        }
      }
      assertThat(engine.candidates(drawn))
          .extracting(Candidate::person)
          .containsExactlyInAnyOrderElementsOf(may);
    }
  },
  /** Nobody stands before somebody who lacks fewer skills, and each skill is had or lacking. */
  SKILLS {
    @Override
    void check(CandidateEngine engine, DrawnRequest drawn) {
      int fewest = 0;
      for (Candidate candidate : engine.candidates(drawn)) {
        Person person = person(drawn, candidate);
        for (Skill skill : drawn.request().skills()) {
          assertThat(candidate.lacking().contains(skill))
              .isNotEqualTo(person.skills().contains(skill));
        }
        assertThat(drawn.request().skills()).containsAll(candidate.lacking());
        assertThat(candidate.lacking()).hasSizeGreaterThanOrEqualTo(fewest);
        fewest = candidate.lacking().size();
      }
    }
  },
  /** Whoever is given it is booked for too much by what they are short of, on its days. */
  TIME {
    @Override
    void check(CandidateEngine engine, DrawnRequest drawn) {
      for (Candidate candidate : engine.candidates(drawn)) {
        Booking booking =
            drawn
                .request()
                .fill(person(drawn, candidate), BookingStatus.CONFIRMED)
                .granted()
                .orElseThrow()
                .booking();
        CapacitySnapshot with = drawn.snapshot().with(booking);
        Availability before =
            drawn.snapshot().availability(candidate.person(), drawn.request().days());
        Availability after = with.availability(candidate.person(), drawn.request().days());
        long unplaced = after.unplaced() - before.unplaced();
        assertThat(candidate.freeMinutes()).isEqualTo(before.free());
        assertThat(candidate.askedMinutes())
            .isEqualTo(with.minutesOf(booking.id(), drawn.request().days()) + unplaced);
        assertThat(candidate.shortMinutes()).isEqualTo(after.over() - before.over() + unplaced);
      }
    }
  };

  /** Fails unless it holds. */
  abstract void check(CandidateEngine engine, DrawnRequest drawn);

  private static Person person(DrawnRequest drawn, Candidate candidate) {
    return drawn.people().stream()
        .filter(each -> each.id().equals(candidate.person()))
        .findFirst()
        .orElseThrow();
  }
}
