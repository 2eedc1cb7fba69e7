package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.agency.proofs.ByteCode.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans every class file of the libraries, generated ones too, for what they never do. */
class ByteCodeTest {
  /** The packages that may reckon with floating point, for statistics and never for money. */
  private static final ImmutableSet<String> MAY_USE_FLOATING_POINT =
      ImmutableSet.of("dev.agency.budget.alert", "dev.agency.core.capacity.risk");

  /**
   * Members that break a ban: source text that is compiled and scanned and never run, the sleep and
   * the threads in it included.
   */
  private static final String SABOTEURS =
      """
      FLOATING_POINT | long half(long a) { return (long) (a * 0.5); }
      FLOATING_POINT | long root(long a) { return Math.round(Math.sqrt(a)); }
      FLOATING_POINT | int narrow(long a) { float f = a; return (int) f; }
      FLOATING_POINT | double rate;
      FLOATING_POINT | float[][] rates;
      FLOATING_POINT | Object rates() { return new double[2]; }
      FLOATING_POINT | Object rates() { return new float[2][3]; }
      FLOATING_POINT | void rate(double rate) {}
      FLOATING_POINT | Object rate() { return 0.25f; }
      FLOATING_POINT | java.util.List<Double> rates;
      FLOATING_POINT | boolean isRate(Object o) { return o instanceof Float; }
      FLOATING_POINT | Object mean(int... a) { return java.util.Arrays.stream(a).average(); }
      FLOATING_POINT | record Share(double value) {}
      FLOATING_POINT | java.util.function.Function<String, ?> parser = Double::valueOf;
      FLOATING_POINT | String text(java.math.BigDecimal a) { return "about " + a.doubleValue(); }
      CLOCK | Object day() { return java.time.LocalDate.now(); }
      CLOCK | Object day(java.time.Clock clock) { return java.time.LocalDate.now(clock); }
      CLOCK | java.util.function.Supplier<?> clock = java.time.Instant::now;
      CLOCK | Object clock() { return java.time.Clock.systemUTC(); }
      CLOCK | long millis() { return System.currentTimeMillis(); }
      CLOCK | long nanos() { return System.nanoTime(); }
      CLOCK | Object date() { return new java.util.Date(); }
      ZONE | Object zone() { return java.time.ZoneId.systemDefault(); }
      ZONE | Object zone() { return java.util.TimeZone.getDefault(); }
      LOCALE | Object locale() { return java.util.Locale.getDefault(); }
      LOCALE | String text(long a) { return String.format("%d", a); }
      LOCALE | String text(long a) { return "%d".formatted(a); }
      LOCALE | String text(String a) { return a.toUpperCase(); }
      LOCALE | String text(String a) { return a.toLowerCase(); }
      LOCALE | java.util.function.UnaryOperator<String> upper = String::toUpperCase;
      LOCALE | Object form() { return java.time.format.DateTimeFormatter.ofPattern("d MMM"); }
      LOCALE | Object form() { return java.text.NumberFormat.getInstance(); }
      ENVIRONMENT | String home() { return System.getProperty("user.home"); }
      ENVIRONMENT | String home() { return System.getenv("HOME"); }
      ENVIRONMENT | byte[] bytes(String a) { return a.getBytes(); }
      RANDOM | Object id() { return java.util.UUID.randomUUID(); }
      RANDOM | Object dice() { return new java.util.Random(7); }
      RANDOM | Object dice() { return java.util.concurrent.ThreadLocalRandom.current(); }
      RANDOM | Object dice() { return new java.security.SecureRandom(); }
      RANDOM | boolean coin() { return Math.random() < 1; }
      SALTED_ORDER | Object set() { return java.util.Set.of(1, 2); }
      SALTED_ORDER | Object map() { return java.util.Map.of(1, 2); }
      SALTED_ORDER | Object copy(java.util.Set<?> a) { return java.util.Set.copyOf(a); }
      DISK | Object file() { return new java.io.File("budget.json"); }
      DISK | Object file(String a) throws Exception { return new java.io.FileReader(a); }
      DISK | Object file(java.nio.file.Path a) throws Exception { return java.nio.file.Files.size(a); }
      NETWORK | Object call(java.net.URL a) throws Exception { return a.openStream(); }
      CONSOLE | void say() { System.out.println(); }
      CONSOLE | void say(Exception e) { e.printStackTrace(System.err); }
      THREAD | void rest() throws Exception { Thread.sleep(1); }
      THREAD | void run(Runnable a) { new Thread(a).start(); }
      MUTABLE_STATIC | static int count;
      MUTABLE_STATIC | static final java.util.Map<String, String> CACHE = null;
      MUTABLE_STATIC | static final java.util.concurrent.atomic.AtomicLong NEXT = null;
      SERVICE_LOADER | Object find() { return java.util.ServiceLoader.load(Runnable.class); }
      """;

  /** What is found in the libraries, which all bans read. */
  private static final Supplier<ImmutableList<Finding>> FINDINGS =
      Suppliers.memoize(
          () ->
              Libraries.CLASSES.stream()
                  .flatMap(ByteCodeTest::unexcused)
                  .collect(toImmutableList()));

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void theLibrariesNever(Ban ban) {
    assertThat(FINDINGS.get()).filteredOn(finding -> finding.ban() == ban).isEmpty();
  }

  @Test
  void allThreeLibrariesAreScannedAndTheGeneratedClassesToo() {
    assertThat(Libraries.CLASSES.stream().map(JavaClass::getName))
        .contains(
            "dev.agency.core.money.Ratio",
            "dev.agency.core.time.ImmutableDateRange",
            "dev.agency.permissions.ImmutablePolicy",
            "dev.agency.budget.BurnCalculator",
            "dev.agency.budget.ImmutableBudgetBurn");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = SABOTEURS)
  void aBreachIsCaught(Ban ban, String member) throws IOException {
    assertThat(findings(member)).extracting(Finding::ban).contains(ban);
  }

  @ParameterizedTest
  @EnumSource
  void eachBanHasItsSaboteur(Ban ban) {
    assertThat(SABOTEURS).contains(ban + " |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String text(long a) { return String.format(java.util.Locale.ROOT, \"%d\", a); }",
        "String text(String a) { return a.toUpperCase(java.util.Locale.ROOT) + a; }",
        "String text(String a) {"
            + " return java.text.Normalizer.normalize(a, java.text.Normalizer.Form.NFKC); }",
        "Object day() { return java.time.LocalDate.of(2026, 1, 31).plusDays(1); }",
        "static final long MINUTES = 60; static final String[] NAMES = {};",
        "enum Stage { OPEN, WON } int rank(Stage a) { return switch (a) { case OPEN -> 1; case WON"
            + " -> 2; }; }",
        "long share(java.math.BigInteger a) { assert a != null; return a.shiftLeft(3).longValueExact(); }",
        "java.util.Map<String, Long> sums = new java.util.TreeMap<>();",
      })
  void whatTheLibrariesMayDoIsNot(String member) throws IOException {
    assertThat(findings(member)).isEmpty();
  }

  private static Stream<Finding> unexcused(JavaClass type) {
    return ByteCode.findings(Libraries.bytes(type)).stream()
        .filter(
            finding ->
                finding.ban() != Ban.FLOATING_POINT
                    || !MAY_USE_FLOATING_POINT.contains(type.getPackageName()));
  }

  private ImmutableSet<Finding> findings(String member) throws IOException {
    ImmutableSet.Builder<Finding> findings = ImmutableSet.builder();
    for (Path file : Saboteur.compile(directory, "Saboteur", "class Saboteur { " + member + " }")) {
      findings.addAll(ByteCode.findings(Files.readAllBytes(file)));
    }
    return findings.build();
  }
}
