package dev.agency.core.scope;

import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.List;

/** Change control as the laws ask it: that of the library, or one with a mistake. */
interface Control {
  /** The library's. */
  Control LIBRARY = new Control() {};

  default ChangeFlow flow(
      ChangePolicy policy, Project project, List<Responsibility> responsibilities) {
    return ChangeFlow.of(policy, project, responsibilities);
  }

  default Ruling<ChangeRequest, ChangeRefusal> edit(
      ChangeFlow flow, ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
    return flow.edit(request, edited, by, on);
  }

  default Ruling<ChangeRequest, ChangeRefusal> approve(
      ChangeFlow flow, ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
    return flow.approve(request, person, seen, on);
  }

  default Fingerprint hash(ChangeRequest request) {
    return request.hash();
  }

  default Ruling<ChangeRequest, ChangeRefusal> recheck(
      ChangeFlow flow, ChangeRequest request, Assessment.Pins now, LocalDate on) {
    return flow.recheck(request, now, on);
  }

  default Ruling<ChangeRequest, ChangeRefusal> refresh(
      ChangeFlow flow, ChangeRequest request, Assessment now, LocalDate on) {
    return flow.refresh(request, now, on);
  }

  default Ruling<ChangeOrder, ChangeRefusal> apply(
      ChangeFlow flow,
      ChangeRequest request,
      Baseline baseline,
      Assessment.Pins now,
      PersonId by,
      LocalDate on) {
    return flow.apply(request, baseline, now, by, on);
  }

  default Ruling<ChangeRequest, ChangeRefusal> absorb(
      ChangeFlow flow,
      ChangeRequest request,
      PersonId by,
      List<ChangeRequest> others,
      LocalDate on) {
    return flow.absorb(request, by, "A favour.", others, on);
  }

  default CreepIndex creep(
      Baseline original, Baseline current, List<ChangeRequest> requests, Figure<Long> forecast) {
    return CreepIndex.of(original, current, requests, forecast, 0);
  }

  default Ruling<ScopeOfWork, ChangeRefusal> change(ScopeOfWork scope, ScopeDelta delta) {
    return scope.apply(delta);
  }

  default ScopeDelta inverse(ScopeDelta delta) {
    return delta.inverse();
  }
}
