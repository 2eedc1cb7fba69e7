package dev.agency.core.desk;

import java.util.Objects;

/** The answer of an {@link Authorizer}, and under which policy it was given. */
public sealed interface Authorization
    permits Authorization.Allowed, Authorization.Denied, Authorization.Invisible {
  /**
   * Returns which policy decided.
   *
   * @return the version of the policy
   */
  String policyVersion();

  /**
   * The actor may do it.
   *
   * @param policyVersion the version of the policy
   */
  record Allowed(String policyVersion) implements Authorization {
    /**
     * Creates the authorization.
     *
     * @param policyVersion the version of the policy
     */
    public Allowed {
      Objects.requireNonNull(policyVersion, "policyVersion");
    }
  }

  /**
   * The actor may see the record and may not do it.
   *
   * @param policyVersion the version of the policy
   */
  record Denied(String policyVersion) implements Authorization {
    /**
     * Creates the authorization.
     *
     * @param policyVersion the version of the policy
     */
    public Denied {
      Objects.requireNonNull(policyVersion, "policyVersion");
    }
  }

  /**
   * The actor may not even see the record, which to them is not there.
   *
   * @param policyVersion the version of the policy
   */
  record Invisible(String policyVersion) implements Authorization {
    /**
     * Creates the authorization.
     *
     * @param policyVersion the version of the policy
     */
    public Invisible {
      Objects.requireNonNull(policyVersion, "policyVersion");
    }
  }
}
