package dev.agency.examples.cli.demo;

import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.cli.store.HolidaysOption;
import dev.agency.examples.cli.store.StoreOption;
import dev.agency.examples.cli.store.StoreOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say as of when a store is looked at, and what it does not say itself. */
class StoreLook extends StoreOption {
  private static final String ON = "--on";
  private static final String RATES = "--rates";

  @Option(
      names = ON,
      paramLabel = "DATE",
      description = "The day to look at a store, such as 2026-03-31.")
  private @Nullable LocalDate on;

  @Option(
      names = RATES,
      paramLabel = "FILE",
      description = {
        "What the people of a store cost, as JSON; without it no cost is known.",
        "{\"costRates\":[{\"person\":\"float-11\",\"during\":{\"start\":\"2026-01-01\"},"
            + "\"rate\":{\"amount\":\"52.00\",\"currency\":\"EUR\",\"per\":\"HOUR\"}}]}"
      })
  private @Nullable Path rates;

  @Mixin private HolidaysOption holidays;

  /** Creates the options, which are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser
  StoreLook() {}

  /** Refuses what says something of a store where none is named. */
  void forbidWithoutStore() {
    StoreOptions.forbid(ON, on);
    StoreOptions.forbid(RATES, rates);
    holidays.forbid();
  }

  /** Reads the store that is named, for people who hold roles in it. */
  StoredAgency read(List<StoredAgency.Held> held, String... others) {
    try (AgencyStore opened = open(others)) {
      return StoredAgency.read(opened, require(ON, on), held, book(), holidays.of(opened, this));
    }
  }

  private RateBook book() {
    return rates == null
        ? RateBook.of(List.of())
        : TextFiles.read(rates, text -> AgencyJson.read(text, RateBook.class));
  }
}
