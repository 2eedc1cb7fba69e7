package dev.agency.examples.cli.capacity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/** The calendars of holidays that one person has. */
@Value.Immutable
@AgencyStyle
abstract sealed class HolidaysByPerson permits ImmutableHolidaysByPerson {
  HolidaysByPerson() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static HolidaysByPerson fromJson(Builder builder) {
    return builder.build();
  }

  public abstract PersonId person();

  /** Calendars of the file; a day that two of them list is off once. */
  public abstract ImmutableList<HolidayCalendarId> calendars();

  /** Builds them. */
  static final class Builder extends ImmutableHolidaysByPerson.Builder {
    Builder() {}
  }
}
