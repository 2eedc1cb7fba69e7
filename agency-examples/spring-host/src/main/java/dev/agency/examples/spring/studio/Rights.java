package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.Operation;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.permissions.PolicyAuthorizer;
import dev.agency.permissions.Subject;
import org.springframework.stereotype.Component;

/**
 * What the desks ask before they write. The roles of the actor are read in the transaction of the
 * command: one that was taken away since a page was drawn, by this host or another, is gone.
 */
@Component
public final class Rights implements Authorizer {
  private final Stores stores;
  private final Studios studios;
  private final Authorizer policy = new PolicyAuthorizer(this::subject);

  Rights(Stores stores, Studios studios) {
    this.stores = stores;
    this.studios = studios;
  }

  @Override
  public Authorization judge(Caller caller, Operation operation, String recordType, Object record) {
    return policy.judge(caller, operation, recordType, record);
  }

  /**
   * Returns who acts, with the roles that are stored as the transaction sees them.
   *
   * @param caller who acts
   * @return the actor, of whom it can be asked what they may do; who holds no role may do nothing
   */
  public Subject subject(Caller caller) {
    Studio studio = studios.latest();
    return stores
        .entities(RoleHolder.TYPE)
        .find(caller, caller.actor())
        .map(Versioned::value)
        .map(studio::subject)
        .orElseGet(() -> studio.subject(new RoleHolder(caller.actor(), ImmutableList.of())));
  }
}
