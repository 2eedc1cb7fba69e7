package dev.agency.core.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * A reader of what strangers send, and what holds of it whatever bytes come: they are a value that
 * can be written and read again, or they are refused; nothing else is thrown, and it is over soon.
 *
 * <pre>{@code
 * new PolicyBytes().damaged(SEED, 400);
 *
 * PASS bytes thrown at policies: 400 damaged inputs of 2 seeds, 271 accepted, seed 20261127
 * }</pre>
 *
 * <p>In each run of the tests the seeds come as they are and with damage that is drawn from one
 * number; with {@code -Pfuzz} a fuzzer makes inputs from them for as long as it is told. An input
 * of up to 4 KiB takes at most 250 ms of a processor: who takes longer twice fails, so that a
 * compiler or a collector at work is not taken for the reader.
 *
 * <p>Not thread-safe.
 */
public abstract class ByteTarget {
  private static final int SMALL = 4 << 10;
  private static final long MILLIS = 250;
  private static final int ATTEMPTS = 3;
  private static final int MAX_SENTENCES = 40;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final ImmutableList<String> SPLINTERS =
      ImmutableList.of(
          "null",
          "\"\"",
          "-1",
          "1e999",
          "99999999999999999999",
          "{}",
          "[",
          "]",
          "}",
          "\"",
          "\\",
          ",",
          ";",
          ":",
          "\n",
          "\u0000",
          "\uFEFF",
          "\u0130",
          "0.1",
          "-0",
          "9999-12-31",
          "1/0");

  private final String name;
  private final LongSupplier nanos;
  private final TreeSet<String> sentences = new TreeSet<>();
  private long started;
  private long taken;
  private long accepted;
  private long findings;

  /**
   * Creates a target.
   *
   * @param name what the bytes are thrown at
   * @param nanos the time of the processor at work, in nanoseconds
   */
  protected ByteTarget(String name, LongSupplier nanos) {
    this.name = name;
    this.nanos = nanos;
  }

  /**
   * Returns inputs that are accepted, to begin with.
   *
   * @return the inputs, at least one
   */
  public abstract ImmutableList<byte[]> seeds();

  /**
   * Reads an input.
   *
   * @param input any bytes
   * @return whether it was accepted
   * @throws AssertionError if what holds does not hold; whatever else is thrown is a finding, too
   */
  protected abstract boolean read(byte[] input);

  /**
   * Takes note of a refusal. Its sentence must not depend on what was refused, so a reader has few
   * of them, places and limits aside.
   *
   * @param refused the refusal
   */
  protected final void refused(AgencyException refused) {
    String sentence = String.valueOf(refused.getMessage());
    sentences.add(NUMBER.matcher(sentence).replaceAll("#"));
    assertThat(sentences).as("what %s say when they refuse", name).hasSizeLessThan(MAX_SENTENCES);
  }

  /**
   * Reads an input, counts it, and asks that it is over soon.
   *
   * @param input any bytes
   * @throws AssertionError if something does not hold
   */
  public final void take(byte[] input) {
    started = taken == 0 ? System.nanoTime() : started;
    taken++;
    findings++; // until it is over
    boolean accepts;
    long millis;
    int attempts = 0;
    do {
      long before = nanos.getAsLong();
      accepts = read(input);
      millis = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - before);
      attempts++;
    } while (millis >= MILLIS && attempts < ATTEMPTS);
    assertThat(input.length > SMALL || millis < MILLIS).as("over in %,d ms", millis).isTrue();
    accepted += accepts ? 1 : 0;
    findings--;
  }

  /**
   * Takes the seeds as they are, which are accepted, and then with damage; prints a line.
   *
   * @param seed what the damage is drawn from
   * @param times how many inputs are damaged
   * @throws AssertionError if something does not hold
   */
  public final void damaged(long seed, int times) {
    List<byte[]> seeds = seeds();
    for (byte[] each : seeds) {
      assertThat(read(each)).as("%s", new String(each, UTF_8)).isTrue();
    }
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      take(damaged(seeds.get(random.nextInt(seeds.size())), random));
    }
    System.out.printf(
        Locale.ROOT,
        "PASS bytes thrown at %s: %,d damaged inputs of %d seeds, %,d accepted, seed %d%n",
        name,
        times,
        seeds.size(),
        accepted,
        seed);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] input = whole;
    for (int left = 1 + random.nextInt(3); left > 0 && input.length > 0; left--) {
      int from = random.nextInt(input.length);
      int to = Math.min(input.length, from + random.nextInt(12));
      byte[] between =
          switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt()};
            case 2 -> Arrays.copyOfRange(input, to, Math.min(input.length, to + 40));
            default -> SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(UTF_8);
          };
      input = joined(input, from, between, to);
    }
    return input;
  }

  private static byte[] joined(byte[] whole, int from, byte[] between, int to) {
    byte[] joined = new byte[from + between.length + whole.length - to];
    System.arraycopy(whole, 0, joined, 0, from);
    System.arraycopy(between, 0, joined, from, between.length);
    System.arraycopy(whole, to, joined, from + between.length, whole.length - to);
    return joined;
  }

  /**
   * Writes what came of it, as a row of a table, into {@code target/fuzz} of the module.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public final void tell() {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,d | %,d |%n",
            name,
            taken,
            accepted,
            taken == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started),
            findings);
    try {
      Path folder = Files.createDirectories(Path.of("target", "fuzz"));
      Files.writeString(folder.resolve(name.replace(' ', '-') + ".md"), row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
