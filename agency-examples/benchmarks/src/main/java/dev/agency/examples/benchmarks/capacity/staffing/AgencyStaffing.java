package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.staffing.Assignment;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingCheck;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.examples.benchmarks.capacity.Prepared;

/** This library: the answer with who does what, or with what is short. */
final class AgencyStaffing implements Prepared<StaffedMinutes> {
  private final CapacitySnapshot view;
  private final StaffingPlan plan;
  private final long needed;

  AgencyStaffing(StaffingWorld world, ImmutableList<PlainDemand> demands) {
    view = world.view();
    plan = world.plan(demands);
    needed = StaffingWorld.needed(demands);
  }

  @Override
  public Answer<StaffedMinutes> run() {
    StaffingAnswer answer = Staffing.solve(view, plan);
    return () -> read(answer);
  }

  private StaffedMinutes read(StaffingAnswer answer) {
    boolean isProven = StaffingCheck.isProved(answer, view, plan);
    if (answer instanceof StaffingAnswer.Feasible yes) {
      return new StaffedMinutes(
          yes.witness().stream().mapToLong(Assignment::minutes).sum(), isProven);
    }
    if (answer instanceof StaffingAnswer.Infeasible no) {
      return new StaffedMinutes(needed - no.certificate().missingMinutes(), isProven);
    }
    return new StaffedMinutes(0, false);
  }
}
