package dev.agency.budget.earnedvalue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures of a series are, by the formulas written out over one fraction line each.
 *
 * <p>It is slow and plain, and shares no arithmetic with what it judges: a number is a pair of big
 * integers that is never reduced until it is shown, and each case is stated where it is asked for.
 */
final class EarnedValueOracle {
  private static final BigInteger FIFTEEN = BigInteger.valueOf(15);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final Map<String, String> answers = new TreeMap<>();
  private final Series series;
  private final BigInteger bac;
  private final BigInteger ev;
  private final BigInteger ac;

  private EarnedValueOracle(Series series) {
    this.series = series;
    this.bac = BigInteger.valueOf(series.budget());
    this.ev = BigInteger.valueOf(series.earned());
    this.ac = BigInteger.valueOf(series.actual());
  }

  static Map<String, String> answers(Series series) {
    EarnedValueOracle oracle = new EarnedValueOracle(series);
    oracle.amounts();
    oracle.estimates();
    oracle.times();
    return oracle.answers;
  }

  private void amounts() {
    say("cv", ev.subtract(ac), BigInteger.ONE);
    sayUnless(ac, "NOTHING_USED", "cpi", ev, ac);
    sayUnless(bac, "NO_TOTAL", "complete", ev, bac);
    sayUnless(bac, "NO_TOTAL", "spent", ac, bac);
    sayNeeded("tcpiBac", bac.subtract(ev), bac.subtract(ac), BigInteger.ONE);
    String missing = missingPlan();
    if (missing.isEmpty()) {
      BigInteger pv = planned();
      say("pv", pv, BigInteger.ONE);
      say("sv", ev.subtract(pv), BigInteger.ONE);
      sayUnless(pv, "NOTHING_PLANNED", "spi", ev, pv);
    } else {
      answers.put("pv", missing);
      answers.put("sv", missing);
      answers.put("spi", missing);
    }
  }

  /** Why nothing is planned for the period, or an empty text. */
  private String missingPlan() {
    if (series.plan().isEmpty()) {
      return "NO_PLAN";
    }
    int last = series.plan().size();
    boolean after = series.period() > last;
    return after && series.plan().get(last - 1) != series.budget() ? "PLAN_MISSES_TOTAL" : "";
  }

  private BigInteger planned() {
    return series.period() > series.plan().size()
        ? bac
        : BigInteger.valueOf(series.plan().get(series.period() - 1));
  }

  private void estimates() {
    BigInteger left = bac.subtract(ev);
    say("eac.plan", bac, BigInteger.ONE);
    say("eac.remainingAtPlan", ac.add(left), BigInteger.ONE);
    String noCpi = ac.signum() == 0 ? "NOTHING_USED" : "";
    String noSpi = missingPlan();
    if (noSpi.isEmpty() && planned().signum() == 0) {
      noSpi = "NOTHING_PLANNED";
    }
    String neither = noCpi.isEmpty() ? noSpi : noCpi;

    estimate("cpi", noCpi, ev, ac);
    estimate("halfCpi", noCpi, ac.add(ev), ac.multiply(BigInteger.TWO));
    if (neither.isEmpty()) {
      BigInteger pv = planned();
      estimate("cpiSpi", "", ev.multiply(ev), ac.multiply(pv));
      // 4/5 EV/AC + 1/5 EV/PV = EV (4 PV + AC) / (5 AC PV)
      BigInteger five = BigInteger.valueOf(5).multiply(ac).multiply(pv);
      BigInteger pace = ev.multiply(BigInteger.valueOf(4).multiply(pv).add(ac));
      estimate("weighted", "", pace, five);
    } else {
      answers.put("eac.cpiSpi", neither);
      answers.put("eac.weighted", neither);
    }

    BigInteger believed = FIFTEEN.multiply(bac);
    BigInteger used = HUNDRED.multiply(ac).add(believed);
    String noPace = used.signum() != 0 ? "" : ac.signum() == 0 ? "NOTHING_USED" : "NO_PACE";
    BigInteger earned = HUNDRED.multiply(ev).add(believed);
    estimate("shrunkCpi", noPace, earned, used);
    if (noPace.isEmpty() && earned.signum() * used.signum() > 0) {
      BigInteger rest = left.multiply(used);
      say("etc", rest, earned);
      // BAC - AC - rest / earned
      say("vac", bac.subtract(ac).multiply(earned).subtract(rest), earned);
      sayNeeded("tcpiEac", left, rest, earned);
    } else {
      answers.put("etc", answers.get("eac.shrunkCpi"));
      answers.put("vac", answers.get("eac.shrunkCpi"));
      answers.put("tcpiEac", answers.get("eac.shrunkCpi"));
    }

    if (series.booked().isPresent()) {
      say("eac.bottomUp", ac.add(BigInteger.valueOf(series.booked().getAsLong())), BigInteger.ONE);
    } else {
      answers.put("eac.bottomUp", "NO_BOOKINGS");
    }
  }

  /** AC + (BAC - EV) / pace, where the pace is top / bottom and must be above zero. */
  private void estimate(String name, String missing, BigInteger top, BigInteger bottom) {
    if (!missing.isEmpty()) {
      answers.put("eac." + name, missing);
    } else if (top.signum() == 0 && ev.signum() == 0) {
      answers.put("eac." + name, "NOTHING_EARNED");
    } else if (top.signum() * bottom.signum() <= 0) {
      answers.put("eac." + name, "NO_PACE");
    } else {
      say("eac." + name, ac.multiply(top).add(bac.subtract(ev).multiply(bottom)), top);
    }
  }

  private void times() {
    String missing = "";
    BigInteger top = BigInteger.ZERO;
    BigInteger bottom = BigInteger.ONE;
    int duration = duration();
    if (series.plan().isEmpty()) {
      missing = "NO_PLAN";
    } else if (series.earned() >= series.budget()) {
      missing = duration < 0 ? "PLAN_MISSES_TOTAL" : "";
      top = BigInteger.valueOf(duration);
    } else {
      missing = "PLAN_MISSES_TOTAL";
      long before = 0;
      for (int c = 0; c < series.plan().size(); c++) {
        long after = series.plan().get(c);
        if (before <= series.earned() && series.earned() < after) {
          missing = "";
          bottom = BigInteger.valueOf(after - before);
          top = BigInteger.valueOf(c).multiply(bottom).add(ev.subtract(BigInteger.valueOf(before)));
        }
        before = after;
      }
    }
    BigInteger at = BigInteger.valueOf(series.period());
    if (missing.isEmpty()) {
      say("es", top, bottom);
      say("svT", top.subtract(at.multiply(bottom)), bottom);
      say("spiT", top, at.multiply(bottom));
    } else {
      answers.put("es", missing);
      answers.put("svT", missing);
      answers.put("spiT", missing);
    }
    if (missing.isEmpty() && duration < 0) {
      missing = "PLAN_MISSES_TOTAL";
    }
    answers.put("pd", duration < 0 ? noDuration() : Integer.toString(duration));
    if (!missing.isEmpty()) {
      answers.put("ieacT", missing);
      answers.put("ieacT1", missing);
      answers.put("tspi", missing);
      return;
    }
    BigInteger planned = BigInteger.valueOf(duration);
    BigInteger left = planned.multiply(bottom).subtract(top);
    sayUnless(top, "NOTHING_EARNED", "ieacT", planned.multiply(at).multiply(bottom), top);
    say("ieacT1", at.multiply(bottom).add(left), bottom);
    sayNeeded("tspi", left, planned.subtract(at).multiply(bottom), BigInteger.ONE);
  }

  private String noDuration() {
    return series.plan().isEmpty() ? "NO_PLAN" : "PLAN_MISSES_TOTAL";
  }

  /** The first period that ends at the budget, or -1. */
  private int duration() {
    if (series.plan().isEmpty()) {
      return -1;
    }
    return series.budget() == 0 ? 0 : firstEndAtBudget();
  }

  private int firstEndAtBudget() {
    int index = series.plan().indexOf(series.budget());
    return index < 0 ? -1 : index + 1;
  }

  /** The pace that is needed for what is left, with means of a number over another. */
  private void sayNeeded(String name, BigInteger left, BigInteger means, BigInteger over) {
    if (left.signum() <= 0) {
      answers.put(name, "0");
    } else if (means.signum() * over.signum() <= 0) {
      answers.put(name, "UNACHIEVABLE");
    } else {
      say(name, left.multiply(over), means);
    }
  }

  private void sayUnless(
      BigInteger zero, String reason, String name, BigInteger top, BigInteger bottom) {
    if (zero.signum() == 0) {
      answers.put(name, reason);
    } else {
      say(name, top, bottom);
    }
  }

  private void say(String name, BigInteger top, BigInteger bottom) {
    answers.put(name, text(top, bottom));
  }

  /** All decimals if they end, which they do if some power of ten is a multiple of the bottom. */
  static String text(BigInteger top, BigInteger bottom) {
    BigInteger shared = top.gcd(bottom);
    BigInteger part = bottom.abs().divide(shared);
    boolean ends = BigInteger.TEN.pow(part.bitLength()).mod(part).signum() == 0;
    BigDecimal number =
        new BigDecimal(top)
            .divide(new BigDecimal(bottom), ends ? part.bitLength() : 10, RoundingMode.HALF_EVEN);
    String plain = number.toPlainString();
    String trimmed = plain.contains(".") ? plain.replaceAll("0+$", "") : plain;
    return trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }
}
