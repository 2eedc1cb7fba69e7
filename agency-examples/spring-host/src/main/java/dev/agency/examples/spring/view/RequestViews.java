package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.studio.CandidateRow;
import dev.agency.examples.spring.studio.RequestFile;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody sees of who is wanted, and may do about it. */
@Component
public class RequestViews {
  private static final Order<CandidateRow> BEST_FIRST =
      Order.of(CandidateRow.TYPE, row -> row.candidate().person())
          .by(CandidateRow.SHORT, Comparator.naturalOrder())
          .by(CandidateRow.WISHED, Comparator.reverseOrder())
          .by(CandidateRow.FREE, Comparator.reverseOrder());

  /** By the state of a wish, and by its days. */
  private static final Comparator<RequestsView.Wish> UNANSWERED_FIRST =
      Comparator.comparing(
              (RequestsView.Wish wish) ->
                  wish.request()
                      .get(RequestRow.STATE)
                      .ifVisible()
                      .filter(RequestState.REQUESTED::equals)
                      .isEmpty())
          .thenComparing(
              wish ->
                  wish.request()
                      .get(RequestRow.DAYS)
                      .ifVisible()
                      .map(DateRange::start)
                      .orElse(LocalDate.MAX));

  private final Views views;

  RequestViews(Views views) {
    this.views = views;
  }

  /**
   * Returns the agency people are wanted in.
   *
   * @return the agency as it is now
   */
  public Studio studio() {
    return views.studio();
  }

  /**
   * Returns all wishes.
   *
   * @param person who asks
   * @return what they see of them
   */
  public RequestsView requests(PersonId person) {
    return views.once(person, RequestsView.class, "", RequestViews::requests);
  }

  private static RequestsView requests(Views.Sight sight) {
    Subject subject = sight.subject();
    return new RequestsView(
        sight.viewer(),
        sight.studio().requests().stream()
            .flatMap(file -> wish(subject, file).stream())
            .sorted(UNANSWERED_FIRST)
            .collect(toImmutableList()),
        asks(sight));
  }

  private static Optional<RequestsView.Wish> wish(Subject subject, RequestFile file) {
    RequestRow row = file.row();
    boolean isOpen = row.isOpen();
    return subject
        .view(RequestRow.TYPE, row)
        .map(
            seen ->
                new RequestsView.Wish(
                    seen,
                    BEST_FIRST.of(subject, file.candidates()),
                    isOpen && subject.can(Action.APPROVE, RequestRow.TYPE, row),
                    isOpen
                        && row.request()
                            .requestedBy()
                            .filter(subject.principal().person()::equals)
                            .isPresent()));
  }

  /** Whether somebody may ask is asked of the policy for a wish as it would be. */
  private static ImmutableList<ProjectId> asks(Views.Sight sight) {
    return sight.studio().works().stream()
        .map(work -> new UnbegunRow(work.project()))
        .distinct()
        .filter(UnbegunRow::isOpen)
        .map(row -> row.project().id())
        .filter(
            project ->
                sight
                    .subject()
                    .can(
                        Action.CREATE,
                        RequestRow.TYPE,
                        RequestRow.asked(
                            ResourceRequest.builder()
                                .id(ResourceRequestId.of("draft"))
                                .requestedBy(sight.subject().principal().person())
                                .discipline(DisciplineId.of("any"))
                                .project(project)
                                .days(
                                    DateRange.of(
                                        sight.studio().asOf(), sight.studio().asOf().plusDays(1)))
                                .amount(new BookingAmount.PerDay(1))
                                .build())))
        .collect(toImmutableList());
  }

  /**
   * Returns one wish.
   *
   * @param person who asks
   * @param request the wish
   * @return what they see of it
   * @throws NotFoundException if there is none, or they may not see it
   */
  public RequestsView.Wish request(PersonId person, ResourceRequestId request) {
    return requests(person).requests().stream()
        .filter(
            wish ->
                wish.request()
                    .get(RequestRow.REQUEST)
                    .ifVisible()
                    .filter(request::equals)
                    .isPresent())
        .findFirst()
        .orElseThrow(() -> new NotFoundException("resource request"));
  }
}
