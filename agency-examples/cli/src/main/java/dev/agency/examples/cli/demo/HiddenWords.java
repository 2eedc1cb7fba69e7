package dev.agency.examples.cli.demo;

import dev.agency.core.figure.Field;
import dev.agency.permissions.GrantRef;
import dev.agency.permissions.HiddenField;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in words why a field is hidden from a person. It follows from the policy and the reaches
 * alone, so it may be told.
 *
 * @param policy the policy
 * @param subject the person
 */
public record HiddenWords(Policy policy, Subject subject) {
  /**
   * Returns the reason, to follow "Hidden: ".
   *
   * @param field the field
   * @param hidden what the decision says of it
   * @return the reason in words
   */
  public String because(Field<?, ?> field, HiddenField hidden) {
    return switch (hidden.reason()) {
      case RECORD -> "the whole record is not for them to see";
      case DENIED -> "the policy takes it away, in " + roleNames(hidden.deniedBy());
      case NOT_ALLOWED ->
          hidden.wouldNeed().isEmpty()
              ? "it is of the class "
                  + field.quantity().sensitivity()
                  + ", which the role \""
                  + roleNames()
                  + "\" shows on no project"
              : "the role \""
                  + roleNames()
                  + "\" shows it only where "
                  + within(hidden.wouldNeed());
    };
  }

  private String roleNames() {
    return subject.roles().stream().map(this::roleName).collect(Collectors.joining("\", \""));
  }

  private String roleNames(List<GrantRef> grants) {
    return grants.stream().map(ref -> roleName(ref.role())).collect(Collectors.joining(", "));
  }

  private String roleName(RoleId id) {
    return policy.role(id).map(Role::name).orElse(id.value());
  }

  private static String within(Set<Reach> reaches) {
    return reaches.stream()
        .map(
            reach ->
                switch (reach) {
                  case OWN -> "the record is their own";
                  case ASSIGNED -> "they work on the project";
                  case TEAM -> "somebody of their team does";
                  case ACCOUNT -> "they manage the client";
                  case CLIENT -> "they are of the client";
                  case ALL -> "the record is of the agency";
                })
        .collect(Collectors.joining(", or "));
  }
}
