package dev.agency.permissions;

import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.Operation;
import dev.agency.core.figure.RecordType;
import dev.agency.core.store.Caller;
import dev.agency.permissions.schema.Action;
import java.util.Objects;
import java.util.function.Function;

/**
 * The authorizer of the desks that follows a policy.
 *
 * <p>The host says who a caller is today; how they are related to a record say the relations:
 *
 * <pre>{@code
 * PermissionEvaluator permissions = policy.against(catalogue).with(deals, budgets);
 * Authorizer authorizer =
 *     new PolicyAuthorizer(caller -> permissions.subject(principals.of(caller), today));
 * DealDesk desk = new DealDesk(stores, authorizer, AgencyJson.stored());
 * }</pre>
 *
 * <p>An account manager who may edit the deals of their accounts wins them; a project manager who
 * may only view them is denied; to whom a deal may not be viewed it is not there. Each {@link
 * Operation} is the {@link Action} of its name. It judges the record as a whole: which of its
 * fields an edit may change is not asked.
 *
 * <p>A record type that is not in the catalogue is a mistake of the host, and no denial: it throws,
 * and the command is not carried out. The function is called inside the transaction of a command,
 * once for each record it asks about, as are the relations; none of them may write.
 *
 * <p>Immutable, and thread-safe if its function is.
 */
public final class PolicyAuthorizer implements Authorizer {
  private final Function<Caller, Subject> subjects;

  /**
   * Creates an authorizer.
   *
   * @param subjects says who a caller is, with the roles they hold today; a caller without roles
   *     may do nothing
   */
  public PolicyAuthorizer(Function<Caller, Subject> subjects) {
    this.subjects = Objects.requireNonNull(subjects, "subjects");
  }

  /**
   * Judges one operation.
   *
   * @throws dev.agency.permissions.schema.NotInCatalogueException if the record type is not in the
   *     catalogue of the policy, or the host stated no relations for it
   */
  @Override
  public Authorization judge(Caller caller, Operation operation, String recordType, Object record) {
    Subject subject = subjects.apply(caller);
    return judge(subject, action(operation), subject.recordType(recordType), record);
  }

  /** The desks pass records of the type they name; what else comes fails in the first reader. */
  @SuppressWarnings("unchecked")
  private static <R> Authorization judge(
      Subject subject, Action action, RecordType<R> type, Object record) {
    R known = (R) record;
    if (!subject.can(Action.VIEW, type, known)) {
      return new Authorization.Invisible(subject.policyVersion());
    }
    return subject.can(action, type, known)
        ? new Authorization.Allowed(subject.policyVersion())
        : new Authorization.Denied(subject.policyVersion());
  }

  private static Action action(Operation operation) {
    return switch (operation) {
      case VIEW -> Action.VIEW;
      case CREATE -> Action.CREATE;
      case EDIT -> Action.EDIT;
      case DELETE -> Action.DELETE;
      case APPROVE -> Action.APPROVE;
    };
  }
}
