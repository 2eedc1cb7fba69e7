package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The time of one group.
 *
 * @param labels the values of its keys, in the order of the keys
 * @param minutes the minutes of the accepted rows
 * @param rows how many those are
 * @param complete whether no refused row belongs to the group, or could
 * @param worth what the minutes are worth and cost, empty without rates
 */
record GroupTotal(
    ImmutableList<String> labels,
    long minutes,
    long rows,
    boolean complete,
    Optional<Worth> worth) {}
