package dev.agency.examples.spring;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A host that runs with the sample agency on a port of its own, as its users start it: one on H2
 * for all tests, and one on PostgreSQL for those that ask.
 *
 * <p>{@code AGENCY_TEST_JDBC_URL} names a PostgreSQL server. Where there is none and none can be
 * started those tests are skipped and say so, or fail if {@code AGENCY_REQUIRE_POSTGRES} is 1.
 */
public final class Host {
  private static final Supplier<Host> H2 =
      Suppliers.memoize(() -> new Host("H2", "sample", inMemory()));

  private static final Supplier<Host> WRITTEN =
      Suppliers.memoize(() -> new Host("H2 to write on", "sample", inMemory()));

  private static final Supplier<Optional<String>> SERVER = Suppliers.memoize(Host::url);

  private static final Supplier<Optional<Host>> POSTGRES =
      Suppliers.memoize(() -> SERVER.get().map(Host::onPostgres));

  private final String name;
  private final ImmutableList<String> database;
  private final ConfigurableApplicationContext context;
  private final Map<String, Visitor> loggedIn = new ConcurrentHashMap<>();

  private Host(String name, String profiles, String... database) {
    this(name, ImmutableList.copyOf(database), "--spring.profiles.active=" + profiles);
  }

  private Host(String name, ImmutableList<String> database, String... more) {
    this.name = name;
    this.database = database;
    this.context =
        new SpringApplicationBuilder(SpringHost.class)
            .run(
                Stream.of(
                        database.stream(),
                        Arrays.stream(more),
                        // Nobody guesses at these passwords, and a hundred logins cost seconds.
                        Stream.of("--server.port=0", "--agency.password-cost=4"))
                    .flatMap(each -> each)
                    .toArray(String[]::new));
  }

  private static Host onPostgres(String url) {
    String schema = "agency_" + UUID.randomUUID().toString().replace('-', '_');
    return new Host(
        "PostgreSQL",
        "postgres,sample",
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=",
        "--spring.datasource.hikari.schema=" + schema,
        "--spring.flyway.default-schema=" + schema);
  }

  /** Returns the host on H2 that all tests share. */
  public static Host h2() {
    return H2.get();
  }

  /** Returns a host on H2 with a sample agency that tests write to, each at another place of it. */
  public static Host toWriteOn() {
    return WRITTEN.get();
  }

  /** Starts a host with a sample agency that nobody else writes to; who starts it stops it. */
  public static Host alone() {
    return new Host("H2 alone", "sample", inMemory());
  }

  /**
   * Starts a host with a sample agency on a file, where it keeps its data by itself, in a folder;
   * who starts it stops it.
   */
  public static Host onFile(Path folder) {
    return new Host(
        "H2 file",
        "sample",
        "--spring.datasource.url=jdbc:h2:file:"
            + folder.resolve("agency")
            + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE");
  }

  /** Starts a host that nobody else writes to below a path; who starts it stops it. */
  public static Host below(String path) {
    return new Host(
        "H2 below a path",
        ImmutableList.of(inMemory()),
        "--spring.profiles.active=sample",
        "--server.servlet.context-path=" + path);
  }

  /** A database of its own, opened as a file is by default. */
  private static String inMemory() {
    return "--spring.datasource.url=jdbc:h2:mem:"
        + UUID.randomUUID()
        + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";
  }

  /**
   * Starts a host for another agency on the database of this one, which looks at it on the same
   * day; who starts it stops it.
   */
  public Host of(TenantId tenant) {
    return new Host(
        this + ", " + tenant,
        database,
        "--spring.profiles.active=" + (name.equals("PostgreSQL") ? "postgres" : ""),
        "--agency.tenant=" + tenant,
        "--agency.day=2026-09-30");
  }

  /** Returns the host on PostgreSQL that all tests share. */
  public static Host postgres() {
    return POSTGRES.get().orElseThrow(Host::withoutPostgres);
  }

  /** Returns the URL of the PostgreSQL server that all tests share. */
  public static String postgresServer() {
    return SERVER.get().orElseThrow(Host::withoutPostgres);
  }

  private static RuntimeException withoutPostgres() {
    String message = "SKIPPED: no PostgreSQL could be started. See above, or name a server.";
    System.err.println(message);
    return "1".equals(System.getenv("AGENCY_REQUIRE_POSTGRES"))
        ? new IllegalStateException(message)
        : new TestAbortedException(message);
  }

  private static Optional<String> url() {
    String named = System.getenv("AGENCY_TEST_JDBC_URL");
    if (named != null) {
      return Optional.of(named);
    }
    try {
      return Optional.of(EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"));
    } catch (IOException | RuntimeException e) {
      System.err.println("PostgreSQL does not start: " + e);
      return Optional.empty();
    }
  }

  /** Returns a part of the host. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns one of several parts of a type. */
  public <T> T part(String bean, Class<T> type) {
    return context.getBean(bean, type);
  }

  /** Ends a host that nobody shares. */
  public void stop() {
    context.close();
  }

  /** Returns where a path is. */
  public URI at(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  private String port() {
    return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
  }

  /** Returns somebody before this host who is not logged in. */
  public Visitor visitor() {
    return new Visitor("http://localhost:" + port());
  }

  /**
   * Returns somebody who is logged in, the same for all who ask: to log in takes time on purpose.
   */
  public Visitor as(String login) {
    return loggedIn.computeIfAbsent(login, name -> visitor().as(name));
  }

  /** Returns the logins of the sample agency. */
  public static ImmutableList<String> logins() {
    return ImmutableList.of("pm", "pm2", "am", "rm", "finance", "hr", "client");
  }

  @Override
  public String toString() {
    return name;
  }
}
