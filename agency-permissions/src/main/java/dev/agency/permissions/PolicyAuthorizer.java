package dev.agency.permissions;

import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.Operation;
import dev.agency.core.desk.Verdict;
import dev.agency.core.figure.RecordType;
import dev.agency.core.store.Caller;
import dev.agency.permissions.schema.Action;
import java.util.Objects;
import java.util.function.Function;

/**
 * The authorizer of the desks that follows a policy.
 *
 * <p>The host says who a caller is today, and how they are related to a record:
 *
 * <pre>{@code
 * Authorizer authorizer =
 *     new PolicyAuthorizer(
 *         caller -> permissions.subject(roles.of(caller.actor()), today),
 *         (caller, type, record) ->
 *             Reaches.none()
 *                 .with(Reach.OWN, record instanceof Deal d && d.owner().equals(caller.actor())));
 * DealDesk desk = new DealDesk(stores, authorizer, AgencyJson.stored());
 * }</pre>
 *
 * <p>An account manager who may edit the deals of their accounts wins them; a project manager who
 * may only view them is denied; to whom a deal may not be viewed it is not there. Each {@link
 * Operation} is the {@link Action} of its name. It judges the record as a whole: which of its
 * fields an edit may change is not asked.
 *
 * <p>A record type that is not in the catalogue is a mistake of the host, and no denial: it throws,
 * and the command is not carried out. Both functions are called inside the transaction of a
 * command, once for each record it asks about; they must not write.
 *
 * <p>Immutable, and thread-safe if its functions are.
 */
public final class PolicyAuthorizer implements Authorizer {
  private final Function<Caller, Subject> subjects;
  private final Relations relations;

  /** How callers are related to records; the host knows. */
  @FunctionalInterface
  public interface Relations {
    /**
     * Returns which reaches hold between a caller and a record of their tenant.
     *
     * @param caller who asks
     * @param recordType the name of the record's type, such as {@code "deal"}
     * @param record the record as it is stored or, to create it, as it would be
     * @return the reaches
     */
    Reaches between(Caller caller, String recordType, Object record);
  }

  /**
   * Creates an authorizer.
   *
   * @param subjects says who a caller is, with the roles they hold today; a caller without roles
   *     may do nothing
   * @param relations says how they are related to a record
   */
  public PolicyAuthorizer(Function<Caller, Subject> subjects, Relations relations) {
    this.subjects = Objects.requireNonNull(subjects, "subjects");
    this.relations = Objects.requireNonNull(relations, "relations");
  }

  /**
   * Judges one operation.
   *
   * @throws dev.agency.permissions.schema.NotInCatalogueException if the record type is not in the
   *     catalogue of the policy
   */
  @Override
  public Verdict judge(Caller caller, Operation operation, String recordType, Object record) {
    Subject subject = subjects.apply(caller);
    RecordType<?> type = subject.recordType(recordType);
    Reaches reaches = relations.between(caller, recordType, record);
    if (!subject.can(Action.VIEW, type, reaches)) {
      return new Verdict.Invisible(subject.policyVersion());
    }
    return subject.can(action(operation), type, reaches)
        ? new Verdict.Allowed(subject.policyVersion())
        : new Verdict.Denied(subject.policyVersion());
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
