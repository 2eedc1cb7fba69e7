package dev.agency.examples.spring.view;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.StatusRow;
import dev.agency.budget.status.StatusSight;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.UpdateRow;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody sees of the updates of clients. */
@Component
public class UpdateViews {
  private static final Order<UpdateRow> LAST_FIRST =
      Order.of(UpdateRow.TYPE, row -> row.update().id())
          .by(UpdateRow.DATE, Comparator.reverseOrder());

  private final Views views;

  UpdateViews(Views views) {
    this.views = views;
  }

  /**
   * Returns the agency that updates are of.
   *
   * @return the agency as it is now
   */
  public Studio studio() {
    return views.studio();
  }

  /**
   * Returns what the client of a project was told, and could be told next.
   *
   * @param person who asks
   * @param project the project
   * @return what they see of it
   * @throws NotFoundException if there is no such project, or they may not see it; the two are told
   *     apart by nothing
   */
  public UpdateView update(PersonId person, ProjectId project) {
    return views.once(person, UpdateView.class, project.value(), sight -> update(sight, project));
  }

  private static UpdateView update(Views.Sight sight, ProjectId project) {
    PersonId person = sight.subject().principal().person();
    Subject subject = sight.subject();
    Work work =
        sight
            .studio()
            .work(project)
            .filter(it -> sees(subject, it))
            .orElseThrow(() -> new NotFoundException("project"));
    ImmutableList<Projection<UpdateRow>> sent =
        LAST_FIRST.of(
            subject, sight.studio().updates(project).stream().filter(UpdateRow::isSent).toList());
    boolean sends = work.isDutyOf(Duty.ACCOUNT_MANAGER, person);
    boolean works = sends || work.isDutyOf(Duty.PROJECT_MANAGER, person);
    return new UpdateView(
        sight.viewer(),
        project,
        subject.view(ProjectRecord.TYPE, work.project()),
        sends,
        Optional.of(work).filter(any -> works).map(it -> facts(subject, sight.studio(), it)),
        sent);
  }

  /**
   * Returns whether somebody sees a project, and so what its client was told.
   *
   * @param subject who it is
   * @param work the work on the project
   * @return whether they see how it stands
   */
  public static boolean sees(Subject subject, Work work) {
    return subject.view(StatusRow.TYPE, work.status().row()).isPresent();
  }

  /**
   * Returns what the client could be told next.
   *
   * @param author who would tell them
   * @param studio the agency
   * @param work the work on the project
   * @return what the author and every reader see
   */
  public static ComposedUpdate facts(Subject author, Studio studio, Work work) {
    return ComposedUpdate.of(
        work.status(), new ClientSight(author, studio.readers(work.project().client())));
  }

  /**
   * What the author sees, and every reader at the client too. Where nobody there reads it here, it
   * is what is secret to no one.
   */
  private record ClientSight(Subject author, List<Subject> readers) implements StatusSight {
    @Override
    public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
      return sees(author, type, row, quantity)
          && (readers.isEmpty()
              ? quantity.sensitivity() == Sensitivity.PUBLIC
              : readers.stream().allMatch(reader -> sees(reader, type, row, quantity)));
    }

    private static <R> boolean sees(Subject who, RecordType<R> type, R row, Quantity quantity) {
      return who.view(type, row)
          .filter(seen -> has(seen.visible(), quantity) && !has(seen.hidden(), quantity))
          .isPresent();
    }

    private static <R> boolean has(List<Field<R, ?>> fields, Quantity quantity) {
      return fields.stream().anyMatch(field -> field.quantity().equals(quantity));
    }
  }
}
