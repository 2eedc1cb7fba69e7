package dev.agency.permissions.testkit.world;

/**
 * One record of a world, with what is to be seen of it.
 *
 * @param <R> the records
 * @param id what the host finds it by
 * @param record the record
 * @param look what somebody sees of it
 */
public record Row<R>(String id, R record, Look look) {}
