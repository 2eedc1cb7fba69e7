package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Eight threads that start at once. */
final class Race {
  static final int THREADS = 8;

  private static final long SECONDS = 60;
  private static final int RETRIES = 1_000;

  private Race() {}

  /**
   * Runs some work in each thread, again as long as another writer was faster.
   *
   * @param work what the thread of a number from 0 does
   * @return what each returned, or the exception of this library it threw
   */
  static ImmutableList<Object> run(IntFunction<Object> work) {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    return inThreads(
        IntStream.range(0, THREADS)
            .<Callable<Object>>mapToObj(
                thread ->
                    () -> {
                      start.await(SECONDS, TimeUnit.SECONDS);
                      return retried(work, thread);
                    })
            .collect(toImmutableList()));
  }

  /** Runs some work in another thread. */
  static Object beside(Callable<Object> work) {
    return inThreads(ImmutableList.of(work)).get(0);
  }

  private static Object retried(IntFunction<Object> work, int thread) {
    for (int i = 0; i < RETRIES; i++) {
      try {
        return work.apply(thread);
      } catch (AgencyException refusal) {
        if (refusal.code() != ErrorCode.CONTENTION) {
          return refusal;
        }
      }
    }
    throw new AssertionError("Another writer was faster " + RETRIES + " times.");
  }

  private static ImmutableList<Object> inThreads(List<Callable<Object>> work) {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      ImmutableList.Builder<Object> results = ImmutableList.builder();
      for (Future<Object> future : threads.invokeAll(work, SECONDS, TimeUnit.SECONDS)) {
        if (future.isCancelled()) {
          throw new AssertionError("A thread waits for another one for ever.");
        }
        results.add(future.get());
      }
      return results.build();
    } catch (ExecutionException e) {
      throw new AssertionError("A thread failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted.", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
