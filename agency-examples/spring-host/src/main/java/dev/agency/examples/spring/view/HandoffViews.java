package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.studio.HandoffFile;
import dev.agency.examples.spring.studio.HandoffMoveRow;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.SignOffRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody sees of the handoffs of projects. */
@Component
public class HandoffViews {
  private final Views views;

  HandoffViews(Views views) {
    this.views = views;
  }

  /**
   * Returns the agency that handoffs are of.
   *
   * @return the agency as it is now
   */
  public Studio studio() {
    return views.studio();
  }

  /**
   * Returns all handoffs.
   *
   * @param person who asks
   * @return what they see of them
   */
  public HandoffsView handoffs(PersonId person) {
    return views.once(person, HandoffsView.class, "", HandoffViews::handoffs);
  }

  private static HandoffsView handoffs(Views.Sight sight) {
    ImmutableList<HandoffFile> files = sight.studio().handoffs();
    return new HandoffsView(
        sight.viewer(),
        files.stream()
            .flatMap(file -> row(sight.subject(), file).stream())
            .collect(toImmutableList()),
        files.stream()
            .filter(file -> row(sight.subject(), file).isPresent())
            .flatMap(file -> project(sight.subject(), file).stream())
            .collect(toImmutableList()),
        files.stream()
            .flatMap(file -> unbegun(sight.subject(), file).stream())
            .collect(toImmutableList()));
  }

  /**
   * Returns the handoff of a project.
   *
   * @param person who asks
   * @param project the project
   * @return what they see of it
   * @throws NotFoundException if there is none, or they may not see it; the two are told apart by
   *     nothing
   */
  public HandoffView handoff(PersonId person, ProjectId project) {
    return views.once(person, HandoffView.class, project.value(), sight -> handoff(sight, project));
  }

  private static HandoffView handoff(Views.Sight sight, ProjectId project) {
    PersonId person = sight.subject().principal().person();
    Subject subject = sight.subject();
    HandoffFile file =
        sight.studio().handoff(project).orElseThrow(() -> new NotFoundException("handoff"));
    if (!sees(subject, file)) {
      throw new NotFoundException("handoff");
    }
    return new HandoffView(
        sight.viewer(),
        project(subject, file),
        unbegun(subject, file),
        row(subject, file),
        file.isSignedByBoth(),
        subject.viewAll(PacketRow.TYPE, file.packet()),
        subject.viewAll(ExpectationRow.TYPE, file.expectations()),
        subject.viewAll(SignOffRow.TYPE, file.signOffs()),
        subject.viewAll(HandoffMoveRow.TYPE, file.moves()),
        file.steps(person),
        titles(subject, file),
        file.fingerprint());
  }

  /**
   * Returns whether somebody sees a handoff at all.
   *
   * @param subject who it is
   * @param file the handoff
   * @return whether they see it, that it has not begun, or how it came where it is
   */
  public static boolean sees(Subject subject, HandoffFile file) {
    return unbegun(subject, file).isPresent()
        || row(subject, file).isPresent()
        || !subject.viewAll(HandoffMoveRow.TYPE, file.moves()).isEmpty();
  }

  private static ImmutableMap<String, String> titles(Subject reader, HandoffFile file) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Projection<PacketRow> row : reader.viewAll(PacketRow.TYPE, file.packet())) {
      row.get(PacketRow.TEXT)
          .ifVisible()
          .flatMap(text -> text)
          .ifPresent(
              text -> row.get(PacketRow.SUBJECT).ifVisible().ifPresent(id -> titles.put(id, text)));
    }
    row(reader, file).stream()
        .flatMap(row -> HandoffView.LACKS.stream().map(row::get))
        .flatMap(lacking -> lacking.ifVisible().stream())
        .flatMap(List::stream)
        .flatMap(missing -> missing.subject().stream())
        .forEach(id -> file.title(id, reader).ifPresent(title -> titles.put(id, title)));
    return ImmutableMap.copyOf(titles);
  }

  private static Optional<Projection<HandoffRow>> row(Subject subject, HandoffFile file) {
    return file.row().flatMap(row -> subject.view(HandoffRow.TYPE, row));
  }

  private static Optional<Projection<Project>> project(Subject subject, HandoffFile file) {
    return subject.view(ProjectRecord.TYPE, file.project());
  }

  private static Optional<Projection<UnbegunRow>> unbegun(Subject subject, HandoffFile file) {
    return Optional.of(new UnbegunRow(file.project()))
        .filter(row -> file.handoff().isEmpty() && row.isOpen())
        .flatMap(row -> subject.view(UnbegunRow.TYPE, row));
  }
}
