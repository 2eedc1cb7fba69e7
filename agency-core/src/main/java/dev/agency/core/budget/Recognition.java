package dev.agency.core.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a fixed price becomes revenue.
 *
 * <p>A price of EUR 12,000 may be revenue on the day of delivery ({@link OnDate}), month by month
 * as the cost of the work grows ({@link PercentOfCompletion}), or in periods that were agreed
 * beforehand ({@link InParts}, {@link Evenly}). Revenue is neither what was invoiced nor what was
 * paid. In JSON the property {@code type} names the form; the list is closed. What follows from it
 * is computed by agency-budget.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(Recognition.OnDate.class),
  @JsonSubTypes.Type(Recognition.PercentOfCompletion.class),
  @JsonSubTypes.Type(Recognition.InParts.class),
  @JsonSubTypes.Type(Recognition.Evenly.class),
})
public sealed interface Recognition
    permits Recognition.OnDate,
        Recognition.PercentOfCompletion,
        Recognition.InParts,
        Recognition.Evenly {

  /** A day a whole price can become revenue on. */
  enum Moment {
    /** The day the work is planned to start. */
    START,
    /** The day the work is planned to end. */
    END,
    /** The day it was delivered; nothing is revenue before that. */
    DELIVERY
  }

  /**
   * The whole price on one day.
   *
   * @param moment which day
   */
  @JsonTypeName("on-date")
  record OnDate(Moment moment) implements Recognition {
    /**
     * Creates the form.
     *
     * @param moment which day
     */
    public OnDate {
      Objects.requireNonNull(moment, "moment");
    }
  }

  /**
   * The share of the price that the cost so far is of the cost there will be (cost to cost). A loss
   * that is expected counts in full at once.
   */
  @JsonTypeName("percent-of-completion")
  record PercentOfCompletion() implements Recognition {}

  /**
   * A part of a price, for the days it is earned in.
   *
   * @param during the days, with an end; the part is revenue from the last of them on
   * @param amount the part, net of tax, not negative
   */
  record Part(DateRange during, Money amount) {
    /**
     * Creates a part.
     *
     * @param during the days
     * @param amount the part
     * @throws dev.agency.core.error.InvalidModelException if the days have no end or the amount is
     *     negative
     */
    public Part {
      Invariants.of("a part of a price")
          .require(during.end().isPresent(), "during", ErrorCode.INCONSISTENT, "must have an end")
          .notNegative("amount", amount.minorUnits())
          .verify();
    }

    /** Returns the days without the amount, which is sensitive. */
    @Override
    public String toString() {
      return "Part[" + during + "]";
    }
  }

  /**
   * Amounts that were agreed for periods.
   *
   * <p>Immutable and thread-safe.
   */
  @Value.Immutable
  @AgencyStyle
  @JsonTypeName("in-parts")
  @JsonSubTypes({}) // Jackson 3 would take the generated class for a form of its own
  abstract sealed class InParts implements Recognition permits ImmutableInParts {
    InParts() {}

    /**
     * Starts a new list of parts.
     *
     * @return an empty builder
     */
    public static Builder builder() {
      return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InParts fromJson(Builder builder) {
      return builder.build();
    }

    /**
     * Returns the parts.
     *
     * @return at least one, each starting where the one before it ended or later; their sum is the
     *     price of the budget
     */
    public abstract ImmutableList<Part> parts();

    /**
     * Returns what the parts sum to.
     *
     * @return the exact sum
     */
    public ExactMoney sum() {
      return parts().stream()
          .map(part -> ExactMoney.of(part.amount()))
          .reduce(ExactMoney::plus)
          .orElseThrow();
    }

    private boolean isOrdered() {
      for (int i = 1; i < parts().size(); i++) {
        Optional<LocalDate> before = parts().get(i - 1).during().end();
        LocalDate start = parts().get(i).during().start();
        if (before.map(start::isBefore).orElse(true)) {
          return false;
        }
      }
      return true;
    }

    /** Refuses no parts, parts that overlap or stand out of order, and mixed currencies. */
    @Value.Check
    void check() {
      Invariants.of("parts of a price")
          .require(!parts().isEmpty(), "parts", ErrorCode.EMPTY, "must not be empty")
          .require(
              isOrdered(), "parts", ErrorCode.OVERLAP, "must each start after the one before it")
          .each(
              "parts",
              parts(),
              (rules, path, part) ->
                  rules.sameCurrency(
                      path + "/amount",
                      parts().get(0).amount().currency(),
                      Optional.of(part.amount().currency())))
          .verify();
    }

    /** Builds lists of parts. */
    public static final class Builder extends ImmutableInParts.Builder {
      Builder() {}
    }
  }

  /**
   * Equal parts for the calendar periods of some days.
   *
   * <p>EUR 1,000.00 from 16 January to 15 April by month are four parts of 250.00; EUR 100.00 by
   * month over three months are 33.34, 33.33 and 33.33. A period that is cut by the first or last
   * day has an equal part all the same; who wants each day to weigh the same takes {@code DAY}.
   * Weeks begin on Monday.
   *
   * @param during the days, with an end; a part is revenue from the last day of its period on
   * @param per how long a period is
   */
  @JsonTypeName("evenly")
  record Evenly(DateRange during, Granularity per) implements Recognition {
    /**
     * Creates the form.
     *
     * @param during the days
     * @param per how long a period is
     * @throws dev.agency.core.error.InvalidModelException if the days have no end
     */
    public Evenly {
      Objects.requireNonNull(per, "per");
      Invariants.of("an even split of a price")
          .require(during.end().isPresent(), "during", ErrorCode.INCONSISTENT, "must have an end")
          .verify();
    }
  }
}
