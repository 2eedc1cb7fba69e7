package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;

/**
 * The policy for who may edit it: what each role shows and allows, as switches.
 *
 * @param viewer who looks
 * @param policy the policy
 * @param roles the roles, each within each reach it is about
 */
@JsonPropertyOrder({"viewer", "policy", "roles"})
public record PolicyView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("policy") Projection<Policy> policy,
    @JsonProperty("roles") ImmutableList<Switches> roles) {
  /**
   * The switches of a role.
   *
   * @param role the role
   * @param reach how its holder is related to the records
   * @param records a group for each record type whose records can be somebody's within the reach
   * @param withoutEffect the other record types: what the role says of them shows nobody anything
   */
  @JsonPropertyOrder({"role", "reach", "records", "withoutEffect"})
  public record Switches(
      @JsonProperty("role") RoleId role,
      @JsonProperty("reach") Reach reach,
      @JsonProperty("records") ImmutableList<Group> records,
      @JsonProperty("withoutEffect") ImmutableList<String> withoutEffect) {}

  /**
   * The switches of a record type that are on.
   *
   * @param record the record type
   * @param shows the fields that are shown
   * @param allows what may be done beside that
   */
  @JsonPropertyOrder({"record", "shows", "allows"})
  public record Group(
      @JsonProperty("record") String record,
      @JsonProperty("shows") ImmutableList<String> shows,
      @JsonProperty("allows") ImmutableList<Action> allows) {}
}
