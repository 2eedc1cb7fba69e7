package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Rate;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of an explanation: a time entry, expense or invoice and what it adds to the figure, or a
 * price or cap.
 *
 * <p>Seven minutes at EUR 95 an hour are a line with {@code minutes 7}, {@code rate 95.00/HOUR} and
 * {@code amount 3325/3} cents. It names the quantity it measures, which need not be the one
 * explained: a profit has lines of cost, and who may not see those must not see the lines.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor people and their minutes.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ExplanationLine permits ImmutableExplanationLine {
  /** What a line stands for. */
  public enum Source {
    /** The fixed price, or the estimate of a service line. */
    PRICE,
    /** A time entry. */
    ENTRY,
    /** An expense. */
    EXPENSE,
    /** An invoice. */
    INVOICE,
    /** The cap of a service line, or of the budget if the line names none. */
    CAP
  }

  ExplanationLine() {}

  /**
   * Starts a new line.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ExplanationLine fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what it stands for.
   *
   * @return the source
   */
  public abstract Source source();

  /**
   * Returns what its amount measures.
   *
   * @return the quantity, such as the labour cost of an entry
   */
  public abstract Quantity measures();

  /**
   * Returns which entry, expense or invoice it is.
   *
   * @return the text of its id; empty for prices and caps
   */
  public abstract Optional<String> id();

  /**
   * Returns the day of it.
   *
   * @return the day; empty for prices and caps
   */
  public abstract Optional<LocalDate> date();

  /**
   * Returns the service line it is on.
   *
   * @return the line; empty if it is on none
   */
  public abstract Optional<LineId> line();

  /**
   * Returns who worked.
   *
   * @return the person of a time entry
   */
  @Value.Redacted
  public abstract Optional<PersonId> person();

  /**
   * Returns how long.
   *
   * @return the minutes of a time entry that count, or of an estimate; 0 otherwise
   */
  @Value.Default
  @Value.Redacted
  public long minutes() {
    return 0;
  }

  /**
   * Returns the bill or cost rate.
   *
   * @return the rate; empty if there is none or it is not due
   */
  @Value.Redacted
  public abstract Optional<Rate> rate();

  /**
   * Returns what it adds to the figure.
   *
   * @return the exact amount in the currency of the budget; empty if its rate is missing or it is
   *     of another currency
   */
  @Value.Redacted
  public abstract Optional<ExactMoney> amount();

  /**
   * Returns what it would add if there were an exchange rate.
   *
   * @return the exact amount in its own currency; empty if that is the budget's
   */
  @Value.Redacted
  public abstract Optional<ExactMoney> unconverted();

  /** Returns this line taken off instead of added. */
  ExplanationLine negated() {
    return builder()
        .from(this)
        .amount(amount().map(ExactMoney::negated))
        .unconverted(unconverted().map(ExactMoney::negated))
        .build();
  }

  /** Builds lines. */
  public static final class Builder extends ImmutableExplanationLine.Builder {
    Builder() {}
  }
}
