package dev.agency.budget.earnedvalue;

import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Answers with one mistake that spreadsheets and products make, each of which must be caught. */
enum Saboteur {
  /** While the plan stays as it is, the first of its periods counts and not the last. */
  THE_FIRST_PERIOD_OF_A_FLAT_PLAN("es") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      int first = s.plan().indexOf(s.earned()) + 1;
      return first == 0 || s.earned() >= s.budget() ? right.apply("es") : Integer.toString(first);
    }
  },
  /** Time is told to whole periods. */
  PERIODS_ARE_NOT_DIVIDED("es") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return right.apply("es").replaceAll("\\..*", "");
    }
  },
  /** The two indices are mixed up. */
  SPI_FOR_CPI("cpi") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return right.apply("spi");
    }
  },
  /** An index is what machines make of two whole numbers. */
  INTEGER_DIVISION("cpi") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return s.actual() == 0 ? "NOTHING_USED" : Long.toString(s.earned() / s.actual());
    }
  },
  /** The means are used less the budget. */
  TCPI_WITH_ITS_SIGN_FLIPPED("tcpiBac") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      BigInteger means = BigInteger.valueOf(s.actual() - s.budget());
      BigInteger left = BigInteger.valueOf(s.budget() - s.earned());
      return means.signum() == 0 ? "UNACHIEVABLE" : EarnedValueOracle.text(left, means);
    }
  },
  /** What cannot be reached is asked for with a negative pace. */
  NOTHING_IS_UNACHIEVABLE("tcpiBac") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return s.actual() <= s.budget() || s.earned() >= s.budget()
          ? right.apply("tcpiBac")
          : EarnedValueOracle.text(
              BigInteger.valueOf(s.budget() - s.earned()),
              BigInteger.valueOf(s.budget() - s.actual()));
    }
  },
  /** What is unknown is zero. */
  UNKNOWN_IS_ZERO("spi") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return right.apply("spi").matches("[A-Z_]+") ? "0" : right.apply("spi");
    }
  },
  /** A variance is not below zero. */
  VARIANCES_ARE_CLAMPED("cv") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return Long.toString(Math.max(0, s.earned() - s.actual()));
    }
  },
  /** No more than all can be done. */
  PROGRESS_IS_CLAMPED("complete") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return s.budget() > 0 && s.earned() > s.budget() ? "1" : right.apply("complete");
    }
  },
  /** The plan goes on to its last period, though all is planned earlier. */
  THE_LAST_PERIOD_FOR_THE_FIRST_AT_BUDGET("pd") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      int last = s.plan().lastIndexOf(s.budget()) + 1;
      return last == 0 ? right.apply("pd") : Integer.toString(last);
    }
  },
  /** After its last period a plan plans nothing. */
  A_PLAN_IS_FORGOTTEN_AT_ITS_END("pv") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return s.period() > s.plan().size() ? "NO_PLAN" : right.apply("pv");
    }
  },
  /** A rest of the plan is not set right by the pace so far. */
  TIME_IS_LEFT_AS_PLANNED("ieacT") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return right.apply("ieacT1");
    }
  },
  /** The rest is taken for what was earned. */
  ETC_IS_THE_PLAN_OF_THE_REST("etc") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return Long.toString(s.budget() - s.earned());
    }
  },
  /** An estimate below what was used already. */
  THE_REST_ALONE("eac.cpi") {
    @Override
    String wrong(Series s, UnaryOperator<String> right) {
      return s.earned() == 0 || s.actual() == 0
          ? right.apply("eac.cpi")
          : EarnedValueOracle.text(
              BigInteger.valueOf(s.budget() - s.earned()).multiply(BigInteger.valueOf(s.actual())),
              BigInteger.valueOf(s.earned()));
    }
  };

  private final String name;

  Saboteur(String name) {
    this.name = name;
  }

  /** What is answered instead. */
  abstract String wrong(Series series, UnaryOperator<String> right);

  boolean isCaught(Series series) {
    Map<String, String> answers = Answers.of(series);
    answers.put(name, wrong(series, asked -> Objects.requireNonNull(answers.get(asked), asked)));
    return !answers.equals(EarnedValueOracle.answers(series));
  }
}
