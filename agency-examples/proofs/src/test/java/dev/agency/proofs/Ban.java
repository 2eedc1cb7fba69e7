package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the byte code of the libraries never does, and why.
 *
 * <p>A ban is a pattern over what a class file mentions: a type as {@code java.io.File}, a method
 * as {@code java.lang.String.toUpperCase()Ljava/lang/String;}, a field as {@code
 * java.lang.System.out}.
 */
enum Ban {
  /** Money, minutes and shares are whole numbers or exact fractions. */
  FLOATING_POINT(
      "float|double|java\\.lang\\.(Float|Double)|java\\.util\\.([a-z]+\\.)?\\w*Double\\w*"),
  /** The host says what day it is. */
  CLOCK(
      "java\\.time\\..*\\.now\\(.*|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*"
          + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
          + "|java\\.util\\.(Date\\.<init>\\(\\)V|Calendar.*|Timer.*)"),
  /** A result is the same in every zone. */
  ZONE("java\\.time\\.ZoneId\\.systemDefault\\(.*|java\\.util\\.TimeZone.*"),
  /** A text is the same in every language. */
  LOCALE(
      "java\\.util\\.Locale\\.getDefault\\(.*"
          + "|java\\.lang\\.String\\.(formatted\\(.*|format\\(Ljava/lang/String;.*)"
          + "|java\\.lang\\.String\\.to(Upper|Lower)Case\\(\\).*"
          + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(Ljava/lang/String;\\)L.*"
          + "|java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\).*"
          + "|java\\.text\\.(?!Normalizer\\b).*|java\\.util\\.Formatter.*"),
  /** A result is the same on every machine. */
  ENVIRONMENT(
      "java\\.lang\\.System\\.(getProperty|getProperties|getenv|lineSeparator)\\(.*"
          + "|java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*"
          + "|java\\.lang\\.(Runtime|ProcessBuilder|ProcessHandle)"
          + "|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"
          + "|java\\.lang\\.String\\.(getBytes\\(\\)|<init>\\(\\[B\\)).*"),
  /** The same input gives the same output; ids come from the host or from other ids. */
  RANDOM(
      "java\\.util\\.(UUID\\.randomUUID\\(.*|\\w*Random|random\\..*)"
          + "|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom"
          + "|java\\.lang\\.Math\\.random\\(.*"),
  /** The order of these is salted anew in each run; Guava's immutable ones keep theirs. */
  SALTED_ORDER(
      "java\\.util\\.(Set\\.(of|copyOf)|Map\\.(of|ofEntries|copyOf))\\(.*"
          + "|java\\.util\\.stream\\.Collectors\\.toUnmodifiable(Set|Map)\\(.*"),
  /** The host stores. */
  DISK("java\\.io\\.(File\\w*|RandomAccessFile)|java\\.nio\\.(file|channels)\\..*"),
  /** The host talks. */
  NETWORK("java\\.net\\..*|javax\\.net\\..*"),
  /** A library has no console. */
  CONSOLE("java\\.lang\\.System\\.(in|out|err|console\\(.*)"),
  /** Nothing waits, and nothing happens on a thread of its own. */
  THREAD(
      "java\\.lang\\.Thread\\.(sleep|onSpinWait)\\(.*|java\\.lang\\.Thread\\.<init>\\(.*"
          + "|java\\.util\\.concurrent\\.(Executors|CompletableFuture|ForkJoinPool)"),
  /** What a call did must not show in the next. */
  MUTABLE_STATIC(
      "static variable"
          + "|static java\\.util\\.(\\w*(Map|Set|List|Deque|Queue)|concurrent\\..*)"
          + "|static java\\.lang\\.(ThreadLocal|StringBuilder)"),
  /** The host passes in what the library needs. */
  SERVICE_LOADER("java\\.util\\.ServiceLoader");

  private final Pattern mention;

  Ban(String mention) {
    this.mention = Pattern.compile(mention);
  }

  /** Returns the bans that cover a mention. */
  static ImmutableSet<Ban> of(String mentioned) {
    return Stream.of(values())
        .filter(ban -> ban.mention.matcher(mentioned).matches())
        .collect(toImmutableSet());
  }
}
