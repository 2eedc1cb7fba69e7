package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.CapacityView;
import java.util.List;

/** Whoever answers the questions of a staffing: the library, or a saboteur. */
interface Solver {
  Solver LIBRARY = new Solver() {};

  default StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
    return Staffing.solve(view, plan);
  }

  default ImmutableList<PlanChange> changes(CapacityView view, StaffingPlan plan) {
    return Staffing.minimalChanges(view, plan);
  }

  default Earliest delivery(CapacityView view, StaffingPlan plan) {
    return Staffing.earliestDelivery(view, plan);
  }

  default Earliest start(CapacityView view, StaffingPlan plan) {
    return Staffing.earliestStart(view, plan);
  }

  /** What an answer says cannot be done. */
  default long missing(Drawn drawn) {
    return solve(drawn.view(), drawn.plan()) instanceof StaffingAnswer.Infeasible no
        ? no.certificate().missingMinutes()
        : 0;
  }

  /** The shortages of an answer, none if it is a yes. */
  default List<Shortage> shortages(Drawn drawn) {
    return solve(drawn.view(), drawn.plan()) instanceof StaffingAnswer.Infeasible no
        ? no.certificate().shortages()
        : List.of();
  }
}
