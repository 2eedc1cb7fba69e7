package dev.agency.examples.cli.console;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A time in words, the same in sentences and in tables: {@code 1,234 h 30 min}, {@code 45 min},
 * {@code -2 h} or {@code 0 h}.
 */
public final class Hours {
  private static final int PER_HOUR = 60;

  private Hours() {}

  /**
   * Returns a time in hours and minutes; a part that is zero is left out.
   *
   * @param minutes the time in minutes
   * @return the words
   */
  public static String of(long minutes) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    long hours = minutes / PER_HOUR;
    long rest = Math.abs(minutes % PER_HOUR);
    if (rest == 0) {
      return format.format(hours) + " h";
    }
    String sign = minutes < 0 ? "-" : "";
    return (hours == 0 ? sign : format.format(hours) + " h ") + rest + " min";
  }

  /**
   * Returns whether a time is read as one of something: {@code 1 h is missing}.
   *
   * @param words the words for it
   * @return whether it is one hour or one minute
   */
  public static boolean isOne(String words) {
    return words.equals("1 h") || words.equals("1 min");
  }
}
