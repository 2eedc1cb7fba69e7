package dev.agency.examples.quickstart.guide;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.io.PrintStream;

/** The first code of {@code docs/property-testing.md}. */
final class PropertiesPage {
  private PropertiesPage() {}

  static void run(PrintStream out) {
    // snippet:start
    TimeEntry entry = SampleAgency.timeEntry(); // one of each model, and they fit together
    out.println(entry.person() + " worked " + entry.minutes() + " min on " + entry.date());
    out.println(Refused.problems(() -> entry.withMinutes(-1)));
    out.println(Refused.problems(() -> SampleAgency.deal().withName("")));
    // snippet:end
  }
}
