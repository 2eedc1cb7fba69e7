package dev.agency.examples.cli.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.examples.cli.console.BadInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which public holidays everybody has: no system tells who has which. */
public final class HolidaysOption {
  private static final String OPTION = "--holidays";

  @Option(
      names = OPTION,
      paramLabel = "ID,...",
      split = ",",
      description = "The holiday calendars of the store that everybody has.")
  private @Nullable List<String> holidays;

  /** Creates the option, which is set by the parser. */
  public HolidaysOption() {}

  /** Refuses the option where there is no store. */
  public void forbid() {
    StoreOptions.forbid(OPTION, holidays);
  }

  /**
   * Returns the calendars that everybody has. Where the store has some and none is named, that is
   * said.
   *
   * @param opened the store
   * @param store takes that note
   * @return the calendars, each once
   * @throws BadInput if the store has no such calendar
   */
  public ImmutableList<HolidayCalendar> of(AgencyStore opened, StoreOption store) {
    ImmutableList<HolidayCalendar> all = opened.all(HolidayCalendars.TYPE);
    if (holidays == null) {
      if (!all.isEmpty()) {
        store.note("No holidays count: name the calendars that everybody has by " + OPTION + ".");
      }
      return ImmutableList.of();
    }
    return holidays.stream().distinct().map(id -> among(all, id)).collect(toImmutableList());
  }

  private static HolidayCalendar among(List<HolidayCalendar> all, String id) {
    return all.stream()
        .filter(calendar -> calendar.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    OPTION,
                    ErrorCode.UNKNOWN_REFERENCE,
                    "There is no such calendar in the store."));
  }
}
