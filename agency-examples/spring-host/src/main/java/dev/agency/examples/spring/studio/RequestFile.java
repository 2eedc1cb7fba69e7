package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.capacity.Candidate;
import java.util.Comparator;

/**
 * A wish for somebody, and who could do it.
 *
 * @param row the wish
 * @param candidates who could; nobody if it was answered, or its days are not all planned
 */
public record RequestFile(RequestRow row, ImmutableList<CandidateRow> candidates) {
  /** Returns all wishes, in the order of their ids. */
  static ImmutableList<RequestFile> of(Studio studio) {
    return studio.data().accounts().requests().stream()
        .map(request -> of(studio, request))
        .sorted(Comparator.comparing(file -> file.row().request().id()))
        .collect(toImmutableList());
  }

  private static RequestFile of(Studio studio, ResourceRequest request) {
    return new RequestFile(
        new RequestRow(
            request,
            studio.data().bookings().stream()
                .filter(each -> request.booking().filter(each.id()::equals).isPresent())
                .findFirst()
                .flatMap(Booking::person)),
        candidates(request, studio.planning()));
  }

  private static ImmutableList<CandidateRow> candidates(
      ResourceRequest request, Planning planning) {
    return request.days().isWithin(planning.horizon())
        ? Candidate.allOf(request, planning.snapshot()).stream()
            .map(each -> new CandidateRow(request.id(), each))
            .collect(toImmutableList())
        : ImmutableList.of();
  }

  /** Says which request it is, and no words. */
  @Override
  public String toString() {
    return "RequestFile[" + row.request().id() + "]";
  }
}
