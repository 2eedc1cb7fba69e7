package dev.agency.budget.ledger;

import java.util.Optional;

/**
 * What holds of a fact from a day on, because it came after the days before were sealed.
 *
 * @param <T> the facts
 * @param day the first day as of which it holds, as an epoch day
 * @param content what holds, empty for nothing
 */
record Posting<T>(int day, Optional<T> content) {}
