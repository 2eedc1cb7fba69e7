package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * The days of scenes that nothing else dates.
 *
 * @param lead the deal is a lead
 * @param won it is won
 * @param drafted the plan is looked at, and not good enough
 * @param burn it is asked how the work stands
 * @param creep it is asked how much was given away
 * @param renewal it is asked how it went
 * @param booked all days that anybody is booked on
 */
record Days(
    @JsonProperty("lead") LocalDate lead,
    @JsonProperty("won") LocalDate won,
    @JsonProperty("drafted") LocalDate drafted,
    @JsonProperty("burn") LocalDate burn,
    @JsonProperty("creep") LocalDate creep,
    @JsonProperty("renewal") LocalDate renewal,
    @JsonProperty("booked") DateRange booked) {}
