package dev.agency.examples.flink;

import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;

/**
 * What a report is made with beside its facts: the rates, and the day it is as of. The host tells
 * them, for a job has no clock: each new day is a revision, and so is each rate that comes late.
 *
 * @param revision which telling of them this is, 1 or more; the highest holds
 * @param asOf the last day that counts, as in {@code 2026-03-31}
 * @param json the rate book as a stored document
 */
public record Terms(long revision, String asOf, String json) {
  /**
   * Wraps a telling.
   *
   * @param revision which telling this is
   * @param rates what people cost
   * @param asOf the last day that counts
   * @return the terms
   */
  public static Terms of(long revision, RateBook rates, LocalDate asOf) {
    return new Terms(revision, asOf.toString(), AgencyJson.writeStored(rates));
  }
}
