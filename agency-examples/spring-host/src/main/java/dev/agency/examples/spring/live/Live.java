package dev.agency.examples.spring.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.util.concurrent.MoreExecutors;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.Views;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of what people see of a project. Each holds the projection of its own reader, and says
 * something only when that changes: that something else happened is told to nobody. It ends when
 * the reader may no longer see the project, or is logged out.
 *
 * <p>It is looked many times a second whether the agency changed, while somebody listens.
 */
@Component
final class Live implements SmartLifecycle {
  private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
  private static final long LOOK_MILLIS = 50;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /**
   * As many pages of one person are told; of more the oldest stays as it is. A browser has six
   * connections to a host for all its pages, and needs some to load them.
   */
  private static final int MAX_OF_ONE = 4;

  /** As many people are written to at once. */
  private static final int WRITERS = 8;

  /** For so long a page is called, by which it is found out that it was left. */
  private static final long CALL_MILLIS = 500;

  private final Studios studios;
  private final Views views;
  private final Seen seen;
  private final Counter sent;

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, Live::daemon);

  /**
   * The pages of one person wait for each other, so that whoever does not read, on however many
   * pages, holds one writer and keeps nobody else waiting.
   */
  private final LoadingCache<PersonId, Executor> queues =
      CacheBuilder.newBuilder()
          .weakValues()
          .build(CacheLoader.from(() -> MoreExecutors.newSequentialExecutor(writers)));

  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Live::daemon);
  private @Nullable Future<?> looking;

  Live(Studios studios, Views views, Seen seen, MeterRegistry metrics) {
    this.studios = studios;
    this.views = views;
    this.seen = seen;
    this.sent = metrics.counter("agency.live.sent");
    metrics.gaugeCollectionSize("agency.live.readers", List.of(), readers);
  }

  /** Somebody with a project open, and what they were told of it. */
  private static final class Reader {
    private final PersonId person;
    private final ProjectId project;
    private final BooleanSupplier loggedIn;
    private final Executor queue;
    private final long came = System.nanoTime();
    private final SseEmitter stream = new SseEmitter(LONGEST.toMillis());
    private volatile @Nullable Studio looked;
    private volatile String told = "";
    private volatile boolean tooMany;
    private volatile boolean called;
    private final AtomicBoolean busy = new AtomicBoolean();

    Reader(PersonId person, ProjectId project, BooleanSupplier loggedIn, Executor queue) {
      this.person = person;
      this.project = project;
      this.loggedIn = loggedIn;
      this.queue = queue;
    }

    private boolean cameLongAgo() {
      return System.nanoTime() - came > TimeUnit.MILLISECONDS.toNanos(CALL_MILLIS);
    }
  }

  /**
   * Begins a stream with what the reader sees now.
   *
   * @throws NotFoundException if there is no such project for them
   */
  SseEmitter follow(PersonId person, ProjectId project, BooleanSupplier loggedIn) {
    Reader reader = new Reader(person, project, loggedIn, queues.getUnchecked(person));
    views.project(person, project);
    Runnable gone = () -> readers.remove(reader);
    reader.stream.onCompletion(gone);
    reader.stream.onTimeout(reader.stream::complete);
    reader.stream.onError(failed -> gone.run());
    readers.add(reader);
    return reader.stream;
  }

  /**
   * Calls all pages of whoever has too many, and when the newest were called for long enough leaves
   * those. One alone counts: pages that come at once would each miss the others.
   */
  private void thin() {
    ImmutableListMultimap<PersonId, Reader> all = Multimaps.index(readers, each -> each.person);
    for (PersonId person : all.keySet()) {
      List<Reader> pages = all.get(person);
      List<Reader> left = pages.stream().filter(Reader::cameLongAgo).toList();
      pages.forEach(each -> each.called = pages.size() > MAX_OF_ONE);
      left.subList(0, Math.max(0, left.size() - MAX_OF_ONE)).forEach(each -> each.tooMany = true);
    }
  }

  private void look() {
    if (readers.isEmpty()) {
      return;
    }
    try {
      thin();
      Studio now = studios.now();
      for (Reader reader : readers) {
        if (reader.busy.compareAndSet(false, true)) {
          reader.queue.execute(() -> look(reader, now));
        }
      }
    } catch (RuntimeException e) {
      // The database is away, or busy. Thrown on, it would end all looks; the next one finds out.
    }
  }

  /**
   * All that is written to a stream is written here, by one at a time and to nobody who has gone.
   */
  private void look(Reader reader, Studio now) {
    try {
      if (!readers.contains(reader)) {
        return;
      }
      if (!reader.loggedIn.getAsBoolean()) {
        end(reader, "over");
      } else if (reader.tooMany) {
        end(reader, "enough");
      } else if (answers(reader) && reader.looked != now) {
        tell(reader, seen.of(views.project(reader.person, reader.project)));
        reader.looked = now;
      }
    } catch (NotFoundException e) {
      end(reader, "over");
    } catch (RuntimeException e) {
      // Nothing was told: the next look tries again.
    } finally {
      reader.busy.set(false);
    }
  }

  /**
   * Writes what no page takes notice of, if it is called; the second time who has gone is missed. A
   * page hears first of its project, which is written to it in any case.
   */
  private boolean answers(Reader reader) {
    return !reader.called || reader.told.isEmpty() || send(reader, SseEmitter.event().comment(""));
  }

  private void tell(Reader reader, Seen.Text now) {
    if (!now.mark().equals(reader.told)
        && send(reader, SseEmitter.event().id(now.mark()).name("project").data(now.text(), TEXT))) {
      reader.told = now.mark();
      sent.increment();
    }
  }

  /** Returns whether the page is still there, as far as is known. */
  private boolean send(Reader reader, SseEmitter.SseEventBuilder event) {
    try {
      reader.stream.send(event);
      return true;
    } catch (IOException | IllegalStateException e) {
      readers.remove(reader);
      return false;
    }
  }

  /** Says why it ends: the page then asks for itself again, or leaves following to newer ones. */
  private void end(Reader reader, String why) {
    readers.remove(reader);
    try {
      reader.stream.send(SseEmitter.event().name(why).data(""));
    } catch (IOException | IllegalStateException e) {
      // It is over already.
    }
    reader.stream.complete();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "live");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void start() {
    looking =
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends before the server does, which would wait for open streams. */
  @Override
  public void stop() {
    Future<?> looks = looking;
    if (looks != null) {
      looks.cancel(true);
      looking = null;
    }
    watch.shutdown();
    writers.shutdown();
    readers.forEach(reader -> reader.stream.complete());
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
