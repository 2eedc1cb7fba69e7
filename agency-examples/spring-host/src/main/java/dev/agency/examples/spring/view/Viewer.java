package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.permissions.RoleId;
import java.time.LocalDate;

/**
 * Through whose eyes a view is.
 *
 * @param person who looks
 * @param roles the roles they hold
 * @param ofClient whether they are of a client, and are told of nothing that is not theirs
 * @param policyVersion the version of the policy that decided
 * @param asOf the day all figures are of
 */
@JsonPropertyOrder({"person", "roles", "ofClient", "policyVersion", "asOf"})
public record Viewer(
    @JsonProperty("person") PersonId person,
    @JsonProperty("roles") ImmutableList<RoleId> roles,
    @JsonProperty("ofClient") boolean ofClient,
    @JsonProperty("policyVersion") String policyVersion,
    @JsonProperty("asOf") LocalDate asOf) {}
