package dev.agency.examples.benchmarks.world;

import com.google.common.collect.ImmutableSet;

/**
 * Somebody who is logged in.
 *
 * @param number the position in the world
 * @param tenant the tenant
 * @param person the person
 * @param team the team of the person
 * @param managedClients the clients the person looks after, perhaps none
 * @param ofClient the client the person is of, {@code "-"} for staff
 * @param duties the roles, one to three
 */
public record Login(
    int number,
    String tenant,
    String person,
    String team,
    ImmutableSet<String> managedClients,
    String ofClient,
    ImmutableSet<Duty> duties) {}
