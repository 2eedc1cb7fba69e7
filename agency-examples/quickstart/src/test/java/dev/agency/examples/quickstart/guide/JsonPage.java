package dev.agency.examples.quickstart.guide;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** The code of {@code docs/json.md}. */
final class JsonPage {
  private JsonPage() {}

  static void run(PrintStream out) {
    // snippet:start
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-1"))
            .budget(BudgetId.of("site-2026"))
            .person(PersonId.of("ana"))
            .date(LocalDate.of(2026, 3, 2))
            .minutes(90)
            .build();
    String json = AgencyJson.write(entry); // Jackson 2
    out.println(json);
    out.println(AgencyJson3.read(json, TimeEntry.class).equals(entry)); // Jackson 3
    out.println(AgencyJson.writeStored(entry).startsWith("{\"schema\":1,\"value\":{"));
    // snippet:end
    out.println();
    // snippet:start
    List<String> wrong =
        List.of(
            json.replace("\"minutes\":90", "\"minutes\":\"90\""),
            json.replace("\"minutes\":90", "\"minutes\":90,\"minutes\":91"),
            json.replace("2026-03-02", "2026-02-30"),
            json.replace("\"person\"", "\"persons\""),
            json + "x");
    for (String text : wrong) {
      try {
        AgencyJson.read(text, TimeEntry.class);
      } catch (InvalidJsonException refused) {
        out.println(refused.code() + " at " + refused.path());
      }
    }
    // snippet:end
  }
}
