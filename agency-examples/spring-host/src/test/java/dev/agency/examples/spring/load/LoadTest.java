package dev.agency.examples.spring.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests at a steady rate, whether the host keeps up or not: how long one takes is counted from
 * when it was due. Pages and JSON of everybody, in turn.
 */
class LoadTest {
  private static final int RATE = 200;

  private static final ImmutableList<String> PATHS =
      Stream.of(
              "/projects",
              "/projects/lumenhof-shop",
              "/pipeline",
              "/heat-map",
              "/time",
              "/handoffs",
              "/handoffs/lumenhof-shop",
              "/projects/lumenhof-shop/update",
              "/accounts",
              "/accounts/lumenhof",
              "/resource-requests",
              "/projects/lumenhof-shop/changes",
              "/changes/lumenhof-shop:returns",
              "/projects/lumenhof-loyalty/setup-review",
              "/policy")
          .flatMap(path -> Stream.of("/api" + path, path))
          .collect(ImmutableList.toImmutableList());

  private record Asked(HttpClient client, HttpRequest request) {}

  @Test
  @Tag("short")
  void aFewSecondsOfALowRateHaveNoError() {
    load(20, 2, 7, 25);
  }

  /** With {@code -Dload.kinds=true} it first says what each kind costs. */
  @Test
  @Tag("full")
  @Tag("alone")
  void aMinuteOfTwoHundredRequestsASecondHasNoError() {
    load(RATE, 60, 1, 174);
  }

  /** Not all is for all: what is not there for somebody is no kind, and what fails is an error. */
  private static boolean isForThem(Asked asked) {
    int status = ask(asked).join();
    assertThat(status).as(asked.request().uri().getPath()).isIn(200, 403, 404);
    return status == 200;
  }

  /** Asks for one of so many kinds, again and again, of which there are as many as expected. */
  private static void load(int rate, int seconds, int oneOf, int expected) {
    Host host = Host.h2();
    List<Asked> all =
        Host.logins().stream()
            .flatMap(login -> PATHS.stream().map(path -> asked(host.as(login), host, path)))
            .toList();
    List<Asked> kinds =
        IntStream.range(0, all.size())
            .filter(i -> i % oneOf == 0)
            .mapToObj(all::get)
            // What was never asked for is computed once, by whoever asks first.
            .filter(each -> isForThem(each))
            .toList();
    assertThat(kinds).hasSize(expected);
    if (Boolean.getBoolean("load.kinds")) {
      kinds.forEach(LoadTest::printCost);
    }
    int requests = rate * seconds;
    AtomicLongArray nanos = new AtomicLongArray(requests);
    AtomicIntegerArray statuses = new AtomicIntegerArray(requests);
    CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
    ExecutorService senders = Executors.newFixedThreadPool(2);
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    for (int i = 0; i < requests; i++) {
      int number = i;
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      answers[i] =
          CompletableFuture.supplyAsync(
                  () -> kinds.get(number % kinds.size()),
                  CompletableFuture.delayedExecutor(
                      Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS, senders))
              .thenCompose(LoadTest::ask)
              .handle(
                  (status, failed) -> {
                    nanos.set(number, System.nanoTime() - due);
                    statuses.set(number, failed == null ? status : -1);
                    return number;
                  });
    }
    CompletableFuture.allOf(answers).join();
    senders.shutdown();
    long[] sorted = IntStream.range(0, requests).mapToLong(nanos::get).sorted().toArray();
    long errors = IntStream.range(0, requests).filter(i -> statuses.get(i) != 200).count();
    System.out.printf(
        Locale.ROOT,
        "%s load: %,d requests at %d a second on loopback, %d kinds of 7 people, %d errors, p50 %.1f"
            + " ms, p99 %.1f ms, slowest %.1f ms, from when each was due%n",
        errors == 0 ? "PASS" : "FAIL",
        requests,
        rate,
        kinds.size(),
        errors,
        millis(sorted, 0.5),
        millis(sorted, 0.99),
        millis(sorted, 1));
    assertThat(errors).isZero();
  }

  /** What one kind takes of the processors, client and host together, however busy they are. */
  private static void printCost(Asked asked) {
    int times = 40;
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int i = 0; i < times; i++) {
      ask(asked).join();
    }
    long before = machine.getProcessCpuTime();
    for (int i = 0; i < times; i++) {
      ask(asked).join();
    }
    System.out.printf(
        Locale.ROOT,
        "  %.2f ms of processor time each: %s%n",
        (machine.getProcessCpuTime() - before) / 1e6 / times,
        asked.request().uri().getPath());
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }

  private static Asked asked(Visitor visitor, Host host, String path) {
    return new Asked(
        visitor.client(),
        HttpRequest.newBuilder(host.at(path))
            .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
            .header("Accept-Language", "en")
            .build());
  }

  private static CompletableFuture<Integer> ask(Asked asked) {
    return asked
        .client()
        .sendAsync(asked.request(), HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }
}
