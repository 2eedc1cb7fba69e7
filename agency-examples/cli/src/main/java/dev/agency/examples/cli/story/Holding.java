package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.RoleId;

/**
 * Who holds which role of the policy, and when.
 *
 * @param person the person
 * @param role the role
 * @param during the days
 */
record Holding(
    @JsonProperty("person") PersonId person,
    @JsonProperty("role") RoleId role,
    @JsonProperty("during") DateRange during) {}
