package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.importers.raw.RawPath;
import dev.agency.examples.importers.value.Refs;
import java.util.Optional;

/**
 * How a property is read.
 *
 * @param property the property
 * @param from where the value is; empty if the host gives it, or the profile has it
 * @param or where it is if it is not there
 * @param with where the rest of a text or of an instant is, which follows after a blank
 * @param reading what becomes of it
 * @param constant the text the profile has for it, whatever the row says
 * @param given the name of what the host gives where the row has nothing
 * @param none texts that stand for nothing
 * @param names what names become
 * @param skip names whose rows are left out
 * @param number how numbers are written
 * @param unit of what a span or share is a number
 * @param forms how days are written
 * @param zone the name of the zone the host gives, in which an instant is a day
 * @param currency where the currency of an amount is
 * @param skipNegative whether a row with a negative value is a timer that runs
 * @param firstDay the day a week begins with, 1 for Monday to 7 for Sunday
 * @param by what a reference names
 * @param source whose name a reference is, where it is not the system's
 * @param onlyOne whether several values are as good as none
 * @param parts the properties of the records within
 */
public record FieldProfile(
    String property,
    Optional<RawPath> from,
    Optional<RawPath> or,
    Optional<RawPath> with,
    Reading reading,
    Optional<String> constant,
    Optional<String> given,
    ImmutableSet<String> none,
    ImmutableMap<String, String> names,
    ImmutableSet<String> skip,
    NumberForm number,
    Unit unit,
    ImmutableList<DayForm> forms,
    Optional<String> zone,
    Optional<RawPath> currency,
    boolean skipNegative,
    int firstDay,
    Refs.By by,
    Optional<String> source,
    boolean onlyOne,
    ImmutableList<FieldProfile> parts) {

  /**
   * How a number is written.
   *
   * @param decimal the decimal point
   * @param grouping what groups thousands; empty if nothing does
   */
  public record NumberForm(char decimal, Optional<Character> grouping) {}

  /** Of what a span or a share is a number. */
  public enum Unit {
    /** It is no such number. */
    NONE,
    /** Milliseconds. */
    MILLISECONDS,
    /** Seconds. */
    SECONDS,
    /** Minutes. */
    MINUTES,
    /** Hours. */
    HOURS,
    /** Hours, minutes and seconds: {@code 00:30:00}. */
    CLOCK,
    /** A share of one: 0.2 is 20 %. */
    OF_ONE,
    /** A share of a hundred: 20 is 20 %. */
    OF_HUNDRED
  }

  /**
   * Where the value is, for a reader.
   *
   * @return the path; {@code given:} and the name of what the host gives; or nothing
   */
  public String place() {
    return from.map(RawPath::text).or(() -> given.map(name -> "given:" + name)).orElse("");
  }
}
