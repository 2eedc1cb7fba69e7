package dev.agency.examples.spring.live;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private static final int MOST_OF_ONE = 4;

  /** For so long a page is called, by which it is found out that it was left. */
  private static final long CALL_MILLIS = 500;

  private final Studios studios;
  private final Views views;
  private final Seen seen;
  private final Counter sent;

  /** A page that takes its time keeps none of the others waiting. */
  private final ExecutorService writers = Executors.newFixedThreadPool(4, Live::daemon);

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
    private final SseEmitter stream = new SseEmitter(LONGEST.toMillis());
    private volatile @Nullable Studio looked;
    private volatile String told = "";
    private volatile boolean tooMany;
    private volatile long calledUntil = System.nanoTime();
    private final AtomicBoolean busy = new AtomicBoolean();

    Reader(PersonId person, ProjectId project, BooleanSupplier loggedIn) {
      this.person = person;
      this.project = project;
      this.loggedIn = loggedIn;
    }

    private void call() {
      calledUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CALL_MILLIS);
    }

    private boolean isCalled() {
      return System.nanoTime() - calledUntil < 0;
    }
  }

  /**
   * Begins a stream with what the reader sees now.
   *
   * @throws NotFoundException if there is no such project for them
   */
  SseEmitter follow(PersonId person, ProjectId project, BooleanSupplier loggedIn) {
    Reader reader = new Reader(person, project, loggedIn);
    views.project(person, project);
    Runnable gone = () -> readers.remove(reader);
    reader.stream.onCompletion(gone);
    reader.stream.onTimeout(reader.stream::complete);
    reader.stream.onError(failed -> gone.run());
    List<Reader> others = of(person);
    readers.add(reader);
    if (others.size() >= MOST_OF_ONE) {
      others.forEach(Reader::call);
      CompletableFuture.delayedExecutor(CALL_MILLIS, TimeUnit.MILLISECONDS, writers)
          .execute(() -> thin(person));
    }
    return reader.stream;
  }

  private List<Reader> of(PersonId person) {
    return readers.stream().filter(each -> each.person.equals(person)).toList();
  }

  /** Leaves the newest of those who are still there. */
  private void thin(PersonId person) {
    List<Reader> left = of(person);
    left.subList(0, Math.max(0, left.size() - MOST_OF_ONE)).forEach(each -> each.tooMany = true);
  }

  private void look() {
    if (readers.isEmpty()) {
      return;
    }
    try {
      Studio now = studios.now();
      for (Reader reader : readers) {
        if (reader.busy.compareAndSet(false, true)) {
          writers.execute(() -> look(reader, now));
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
   * Writes what no page takes notice of, if it is called; the second time who has gone is missed.
   */
  private boolean answers(Reader reader) {
    return !reader.isCalled() || send(reader, SseEmitter.event().comment(""));
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
