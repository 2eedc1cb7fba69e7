package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Optional;

/**
 * How a figure of an outlook follows, as far as somebody may see it: all of its steps or none, for
 * some would tell of the others.
 *
 * @param figure the name of the figure
 * @param value a {@code Figure}, or that it is hidden
 * @param why why it is hidden, in words; empty if it is not
 * @param steps the steps, none of a figure that is hidden or has a step that is
 * @param whole whether the steps are shown
 */
public record SeenOutlook(
    String figure,
    Shown<?> value,
    Optional<String> why,
    ImmutableList<Projection<OutlookStep>> steps,
    boolean whole) {}
