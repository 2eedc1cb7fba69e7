package dev.agency.examples.cli.console;

import dev.agency.budget.sums.Progress;
import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Messages on stderr with a line of progress below them.
 *
 * <p>The bar stays in the last line while messages scroll above it, and is gone at the end. Before
 * and after it this is a plain writer of lines. The bar is drawn from a thread of its own, so this
 * is thread-safe.
 */
public final class StatusLine implements ProgressBarConsumer {
  private static final int WIDTH = 79;

  private final PrintWriter err;
  private String shown = "";
  private boolean drawing;

  /**
   * Creates an empty line.
   *
   * @param err where messages and progress go
   */
  public StatusLine(PrintWriter err) {
    this.err = err;
  }

  /**
   * Returns whether a person watches, so that a bar is of use.
   *
   * @return whether the program runs at a console, stdin and stdout not redirected
   */
  @SuppressWarnings("SystemConsoleNull") // null is the answer of Java 17 only, see below
  public static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is always a console, which knows whether it is a terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /**
   * Writes a message above the bar.
   *
   * @param message the message, a single line
   */
  public synchronized void println(String message) {
    String bar = shown;
    clear();
    err.println(message);
    if (!bar.isEmpty()) {
      accept(bar);
    }
  }

  /**
   * Shows how much of a stream has been read, until the stream is closed.
   *
   * @param in the stream
   * @param task what is being done, such as {@code "Reading"}
   * @param size the bytes of the stream; zero or less if that is not known
   * @return the stream to read from instead
   */
  public InputStream watch(InputStream in, String task, long size) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(size > 0 ? size : -1)
            .setUnit(" KB", 1_000)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(this);
    draw(true);
    return new FilterInputStream(ProgressBar.wrap(in, bar)) {
      @Override
      public void close() throws IOException {
        super.close();
        draw(false);
      }
    };
  }

  /**
   * Shows how far a long computation is, until it is done.
   *
   * @param task what is being done, such as {@code "Scoring"}
   * @return what the computation tells it
   */
  public Progress watch(String task) {
    return new Progress() {
      private @Nullable ProgressBar bar;

      @Override
      public boolean goesOn(long done, long total) {
        ProgressBar shownBar = bar;
        if (shownBar == null) {
          draw(true);
          shownBar =
              new ProgressBarBuilder()
                  .setTaskName(task)
                  .setInitialMax(total)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setConsumer(StatusLine.this)
                  .build();
          bar = shownBar;
        }
        shownBar.stepTo(done);
        if (done == total) {
          shownBar.close();
          draw(false);
        }
        return true;
      }
    };
  }

  /**
   * Counts what is done of a task whose end nobody knows, until the counter is closed.
   *
   * @param task what is being done, such as {@code "Importing"}
   * @param unit what is counted, such as {@code " rows"}
   * @return the counter
   */
  public Counter count(String task, String unit) {
    draw(true);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(-1)
            .setUnit(unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(this)
            .build();
    return new Counter() {
      @Override
      public void stepTo(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
        draw(false);
      }
    };
  }

  /** What is told how far a task is. */
  public interface Counter extends AutoCloseable {
    /**
     * Shows how much is done.
     *
     * @param done the number
     */
    void stepTo(long done);

    @Override
    void close();
  }

  /** The bar draws itself once more when it ends, so this has the last word. */
  private synchronized void draw(boolean on) {
    clear();
    drawing = on;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public synchronized void accept(String bar) {
    if (drawing) {
      err.print("\r" + bar);
      err.flush();
      shown = bar;
    }
  }

  @Override
  public synchronized void clear() {
    if (!shown.isEmpty()) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
      shown = "";
    }
  }

  @Override
  public void close() {
    clear();
  }
}
