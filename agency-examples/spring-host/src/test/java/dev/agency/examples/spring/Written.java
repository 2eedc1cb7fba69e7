package dev.agency.examples.spring;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much is written in the database of a host.
 *
 * @param entities the sum of all versions of all records
 * @param audit the audit records
 * @param events the events that wait to be told
 */
public record Written(long entities, long audit, long events) {
  /** Counts. */
  public static Written on(Host host) {
    return new Written(
        count(host, "select coalesce(sum(version), 0) from entity"),
        count(host, "select count(*) from audit"),
        count(host, "select count(*) from outbox"));
  }

  /** Returns how much it is after as many records were written, each with its audit and event. */
  public Written plus(int writes) {
    return new Written(entities + writes, audit + writes, events + writes);
  }

  private static long count(Host host, String query) {
    return host.part(JdbcClient.class)
        .sql(query + " where tenant = 'studio'")
        .query(Long.class)
        .single();
  }
}
