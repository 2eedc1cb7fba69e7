package dev.agency.examples.spring.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Listens to what a host logs, of whatever logger, and to nothing else while it does. */
final class Listening {
  /** What is another one each time: moments, ids of requests and objects, tokens, and ports. */
  private static final Pattern PASSING =
      Pattern.compile(
          "\\b[0-9a-f]{8}-[0-9a-f-]{27}\\b|\\b[0-9A-F]{32}\\b|@[0-9a-f]+|0x[0-9a-f]+"
              + "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+]\\d\\d:\\d\\d)|words=\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d"
              + "|\\bconn\\d+|localhost:\\d+|_csrf=[^&\\s]+|[A-Za-z0-9_-]{60,}");

  /**
   * These tell how often something was asked for before, that half a second went by, that a
   * connection was used again, or that the stream of a page that was left has ended.
   */
  private static final Pattern BY_TIME =
      Pattern.compile(
          "org\\.springframework\\.(?:expression|jdbc)\\..*|org\\.apache\\.(?:coyote|tomcat)\\..*"
              + "|.*\\.HttpSessionSecurityContextRepository|.*\\.WebAsyncManager");

  private static final Pattern OF_STREAM = Pattern.compile("/live\\b|\"ASYNC\"");

  private Listening() {}

  /** Does something while all that is logged from a level on goes to one who listens. */
  static void during(Level level, Appender<ILoggingEvent> ear, Runnable work) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> console = root.getAppender("CONSOLE");
    Level before = root.getLevel();
    ear.start();
    root.addAppender(ear);
    root.detachAppender("CONSOLE");
    root.setLevel(level);
    try {
      work.run();
    } finally {
      root.setLevel(before);
      root.detachAppender(ear);
      if (console != null) {
        root.addAppender(console);
      }
    }
  }

  /**
   * Returns what a host logs at level DEBUG of what it is asked for, without what is another one
   * each time. It is asked twice: what the first time computes is kept, and is no difference.
   */
  static ImmutableMultiset<String> logged(Runnable asking) {
    asking.run();
    Lines lines = new Lines();
    during(Level.DEBUG, lines, asking);
    return ImmutableMultiset.copyOf(lines.said);
  }

  /** Asserts that the same was logged, each line as often. */
  static void assertSame(String who, Multiset<String> now, Multiset<String> before) {
    assertThat(now).as(who).hasSizeGreaterThan(100);
    assertThat(Multisets.difference(now, before)).as("only now, of " + who).isEmpty();
    assertThat(Multisets.difference(before, now)).as("no more, of " + who).isEmpty();
  }

  /** The lines of those threads that answer. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final ConcurrentHashMultiset<String> said = ConcurrentHashMultiset.create();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getThreadName().matches("http-nio.*-exec-.*|live")
          && !BY_TIME.matcher(event.getLoggerName()).matches()
          && !OF_STREAM.matcher(event.getFormattedMessage()).find()) {
        said.add(
            event.getLoggerName()
                + ": "
                + PASSING.matcher(event.getFormattedMessage()).replaceAll("*"));
      }
    }
  }
}
