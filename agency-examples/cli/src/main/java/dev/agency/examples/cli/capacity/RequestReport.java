package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.capacity.Candidate;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Skill;
import java.time.LocalDate;
import java.util.Map;

/** Who can fill a request for somebody, best first, as JSON. */
record RequestReport(
    String request,
    String discipline,
    ImmutableList<String> skills,
    LocalDate start,
    LocalDate end,
    ImmutableList<Who> candidates) {
  /** Somebody of the discipline, what they do not know, and what they have no time for. */
  record Who(
      String person,
      String name,
      boolean wished,
      ImmutableList<String> lacking,
      long askedMinutes,
      long freeMinutes,
      long shortMinutes) {}

  static RequestReport of(
      ResourceRequest request, CapacitySnapshot snapshot, Map<PersonId, String> names) {
    return new RequestReport(
        request.id().value(),
        request.discipline().value(),
        request.skills().stream().map(Skill::name).collect(toImmutableList()),
        request.days().start(),
        request.days().endOrThrow(),
        Candidate.allOf(request, snapshot).stream()
            .map(each -> who(each, names))
            .collect(toImmutableList()));
  }

  private static Who who(Candidate candidate, Map<PersonId, String> names) {
    return new Who(
        candidate.person().value(),
        names.getOrDefault(candidate.person(), candidate.person().value()),
        candidate.wished(),
        candidate.lacking().stream().map(Skill::name).collect(toImmutableList()),
        candidate.askedMinutes(),
        candidate.freeMinutes(),
        candidate.shortMinutes());
  }
}
