package dev.agency.examples.spring;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host is told of itself, as {@code agency.*}.
 *
 * @param tenant whose database it is
 * @param day the day all is looked at; none for today
 * @param zone the zone that says which day is today
 * @param sample whether an empty database is filled with an invented agency
 * @param operators the logins of those who may look at how the host runs, none unless named
 * @param passwordCost how much work a try at a password is, the strength of bcrypt: each step
 *     doubles it; from 4 to 31
 */
@ConfigurationProperties("agency")
public record HostSettings(
    String tenant,
    @Nullable LocalDate day,
    ZoneId zone,
    boolean sample,
    @DefaultValue List<String> operators,
    int passwordCost) {
  /** Copies the list. */
  public HostSettings {
    operators = ImmutableList.copyOf(operators);
  }

  /**
   * Returns whose database it is.
   *
   * @return the tenant
   */
  public TenantId tenantId() {
    return TenantId.of(tenant);
  }

  /**
   * Returns the day all is looked at.
   *
   * @param clock the clock of the host
   * @return the day that was set, or today
   */
  public LocalDate dayBy(Clock clock) {
    return day == null ? LocalDate.now(clock.withZone(zone)) : day;
  }
}
