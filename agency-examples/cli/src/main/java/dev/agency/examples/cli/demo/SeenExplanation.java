package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.money.ExactMoney;
import dev.agency.permissions.view.Shown;
import java.util.Optional;

/**
 * What a figure is made of, as far as somebody may see it.
 *
 * <p>The exact amounts of the lines and the rounding sum to the figure, or the minutes of the lines
 * do. Where a line is left out there is no rounding: it would tell the fraction of what is hidden.
 *
 * @param figure the name of the figure
 * @param basis which time counts as used, or that it is hidden
 * @param value a {@code Figure<Money>} or a number of minutes, or that it is hidden
 * @param why why it is hidden, in words; empty if it is not
 * @param lines the lines that may be seen, none of a figure that is hidden
 * @param whole whether these are all lines
 * @param rounding what rounding added; empty for minutes, for a figure that is unknown or hidden,
 *     and where a line is left out
 */
public record SeenExplanation(
    String figure,
    Shown<BurnBasis> basis,
    Shown<?> value,
    Optional<String> why,
    ImmutableList<SeenLine> lines,
    boolean whole,
    Optional<ExactMoney> rounding) {}
