package dev.agency.core.testkit;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for input that must be refused. Each generator yields nothing that is acceptable, so
 * a test may demand a refusal every time.
 */
public final class HostileArbitraries {
  /** Characters a reader does not see, or that change what stands beside them. */
  private static final String[] UNPRINTABLE = {
    "\u0000",
    "\u0007",
    "\u001B[2J",
    "\u007F",
    "\u0085",
    "\u009F", // controls
    "\u061C",
    "\u200E",
    "\u200F",
    "\u202A",
    "\u202B",
    "\u202C",
    "\u202D",
    "\u202E", // bidi
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\uFEFF",
    "\u2028",
    "\u2029", // separators of lines and paragraphs
    "\uD800",
    "\uDBFF",
    "\uDC00",
    "\uDFFF", // halves of a pair
  };

  /** The zeros of scripts whose digits Java takes for digits. */
  private static final int[] OTHER_ZEROS = {0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10, 0x1D7CE};

  private HostileArbitraries() {}

  /**
   * Returns texts that are no amount: exponents, signs, other digits, too many digits, padding.
   *
   * @return texts to refuse as {@code MALFORMED_AMOUNT}
   */
  public static Arbitrary<String> amounts() {
    Arbitrary<String> amount = Arbitraries.of("0", "1", "-1", "12.34", "-0.0001", "9".repeat(18));
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "-",
            "+1",
            "-+1",
            "--1",
            ".",
            ".5",
            "-.5",
            "5.",
            "1..2",
            "1.2.3",
            "1,5",
            "1'000",
            "1_000",
            "1 000",
            "1.-5",
            "NaN",
            "Infinity",
            "-Infinity",
            "∞",
            "−1",
            "0x10",
            "1d",
            "1f",
            "1L",
            "½",
            "①",
            "1e10000000",
            "1E10000000",
            "1e-10000000",
            "null",
            "true",
            "EUR 1",
            "1€",
            "1.23456",
            "9".repeat(19),
            "0".repeat(19),
            "9".repeat(100_000)),
        Combinators.combine(amount, Arbitraries.of("e", "E"), Arbitraries.integers())
            .as((digits, e, exponent) -> digits + e + exponent),
        Combinators.combine(amount, Arbitraries.of(" ", "\n", "\t", "\u0000", "\u00A0", "%"))
            .flatAs((digits, pad) -> Arbitraries.of(pad + digits, digits + pad)),
        amount.flatMap(HostileArbitraries::inOtherDigits),
        Arbitraries.strings().numeric().ofMinLength(19).ofMaxLength(400),
        Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(40).map("1."::concat));
  }

  /**
   * Returns texts that are no currency with minor units: unknown codes, small letters, gold.
   *
   * @return texts to refuse as {@code UNKNOWN_CURRENCY}
   */
  public static Arbitrary<String> currencies() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "E",
            "EU",
            "EURO",
            "eur",
            "Eur",
            " EUR",
            "EUR ",
            "EUR\n",
            "EUR\u0000",
            "ＥＵＲ",
            "€",
            "EU€",
            "978",
            "...",
            "EURUSD",
            "x".repeat(100_000)),
        Arbitraries.of("XAU", "XAG", "XPT", "XPD", "XDR", "XBA", "XSU", "XUA", "XTS", "XXX"),
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofLength(3)
            .filter(code -> !isCurrency(code)));
  }

  /**
   * Returns texts that are no id: empty, too long, a first character that is no letter or digit, or
   * a character no id has.
   *
   * @return texts to refuse as {@code MALFORMED_ID}
   */
  public static Arbitrary<String> ids() {
    Arbitrary<String> foreign =
        Arbitraries.oneOf(
            unprintable(),
            Arbitraries.of(
                " ", "\n", "\t", "/", "\\", "'", "\"", "<", ">", "%", "*", "?", "@", "#", "~", ",",
                ";", "é", "ı", "Ａ", "１", "😀"),
            Arbitraries.chars().filter(c -> c > 127).map(String::valueOf));
    return Arbitraries.oneOf(
        Arbitraries.of("", "../etc/passwd", "a'; drop table deals; --", "a".repeat(65)),
        Combinators.combine(Arbitraries.of("", "a", "d-1"), foreign, Arbitraries.of("", "z", "-9"))
            .as((before, bad, after) -> before + bad + after),
        Combinators.combine(Arbitraries.of(".", "_", ":", "-"), ValueArbitraries.idTexts())
            .as(String::concat),
        Arbitraries.strings().alpha().numeric().ofMinLength(65).ofMaxLength(500));
  }

  /**
   * Returns texts that are no date of the models: other forms, days that do not exist, years out of
   * range.
   *
   * @return texts to refuse as {@code MALFORMED_DATE} or {@code DATE_OUT_OF_RANGE}
   */
  public static Arbitrary<String> dates() {
    Arbitrary<String> date = ValueArbitraries.dates().map(LocalDate::toString);
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "today",
            "2026",
            "2026-01",
            "2026-1-1",
            "26-01-01",
            "20260101",
            "2026/01/01",
            "01.02.2026",
            "01/02/2026",
            "2026-W01-1",
            "2026-001",
            "2026-00-01",
            "2026-13-01",
            "2026-01-00",
            "2026-01-32",
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "0000-00-00",
            "0000-01-01",
            "-2026-01-01",
            "+2026-01-01",
            "-999-01-01",
            "+999999999-12-31",
            "999999999-01-01",
            "1e10000000",
            "0",
            "20454",
            "1767225600000",
            "PT1e9S",
            "P1D",
            "2026-01-01T00:00",
            "2026-01-01T00:00:00Z",
            "2026-01-01+01:00",
            "2026-01-0１"),
        datesOutOfRange()
            .filter(day -> day.getYear() >= 0 && day.getYear() <= 9_999)
            .map(LocalDate::toString),
        date.flatMap(HostileArbitraries::inOtherDigits),
        date.flatMap(text -> Arbitraries.of(" " + text, text + " ", text + "Z", text + "\n")));
  }

  /**
   * Returns days the models refuse, the last of the platform included.
   *
   * @return days to refuse as {@code DATE_OUT_OF_RANGE}
   */
  public static Arbitrary<LocalDate> datesOutOfRange() {
    return Arbitraries.oneOf(
        ValueArbitraries.dates(LocalDate.of(0, 1, 1), Invariants.FIRST_DATE.minusDays(1)),
        ValueArbitraries.dates(Invariants.LAST_DATE.plusDays(1), LocalDate.of(9_999, 12, 31)),
        ValueArbitraries.dates(LocalDate.MIN, LocalDate.of(-1, 12, 31)),
        ValueArbitraries.dates(LocalDate.of(10_000, 1, 1), LocalDate.MAX));
  }

  /**
   * Returns texts that are no name: nothing to see, too long, controls, bidi overrides, halves of
   * surrogate pairs.
   *
   * @return texts to refuse as {@code MALFORMED_NAME}
   */
  public static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        unseen(),
        tooLong(Invariants.MAX_NAME),
        around(Arbitraries.oneOf(unprintable(), Arbitraries.of("\n", "\r", "\t"))));
  }

  /**
   * Returns texts that are no note: nothing to see, too long, controls but line ends and tabs.
   *
   * @return texts to refuse as {@code MALFORMED_NAME}
   */
  public static Arbitrary<String> notes() {
    return Arbitraries.oneOf(unseen(), tooLong(Invariants.MAX_NOTE), around(unprintable()));
  }

  private static Arbitrary<String> unseen() {
    return Arbitraries.strings()
        .withChars(
            ' ', '\u00A0', '\u1680', '\u2003', '\u200B', '\u200D', '\u202F', '\u3000', '\u2060')
        .ofMaxLength(20);
  }

  private static Arbitrary<String> tooLong(int most) {
    return Arbitraries.of(
        "x".repeat(most + 1),
        "😀".repeat(most / 2) + "x",
        "x" + " ".repeat(most),
        "x".repeat(70_000));
  }

  private static Arbitrary<String> around(Arbitrary<String> bad) {
    return Combinators.combine(Arbitraries.of("", "Ada", "😀"), bad, Arbitraries.of("", "z", "界"))
        .as((before, middle, after) -> before + middle + after);
  }

  private static Arbitrary<String> unprintable() {
    return Arbitraries.of(UNPRINTABLE);
  }

  /** The same digits in another script: Java reads them as the number they mean. */
  private static Arbitrary<String> inOtherDigits(String text) {
    return Arbitraries.integers()
        .between(0, OTHER_ZEROS.length - 1)
        .map(
            script ->
                text.codePoints()
                    .map(c -> c >= '0' && c <= '9' ? c - '0' + OTHER_ZEROS[script] : c)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
