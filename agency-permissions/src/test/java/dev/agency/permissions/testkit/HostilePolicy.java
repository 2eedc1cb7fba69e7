package dev.agency.permissions.testkit;

import dev.agency.core.error.ErrorCode;
import dev.agency.permissions.Role;
import java.util.List;

/**
 * Roles that no policy may have, or no policy of the sample catalogue.
 *
 * @param roles the roles
 * @param code the code of the refusal
 * @param path where the refusal points to, a JSON Pointer
 */
public record HostilePolicy(List<Role> roles, ErrorCode code, String path) {}
