package dev.agency.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever has the sources and knows the README alone starts the host: its commands, as they stand
 * there, by a shell, from the root of a copy of the sources in which nothing was built. What Maven
 * wants is what this build has downloaded.
 */
class NewcomerTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern NAMES =
      Pattern.compile("jdbc:postgresql://localhost/(\\w+) AGENCY_JDBC_USER=(\\w+) ");

  @TempDir Path root;

  @Test
  @Tag("full")
  void whoKnowsTheReadmeAloneStartsItOnH2AndOnPostgres() throws Exception {
    List<MatchResult> blocks = blocks();
    assertThat(blocks.stream().map(block -> block.group(1))).containsExactly("sh", "sql", "sh");
    Sources.copyTo(root);
    long lines = start(blocks.get(0).group(2));
    assertThat(root.resolve("agency-data"))
        .as("where the README says")
        .isDirectoryContaining(file -> file.toString().endsWith(".mv.db"));
    onPostgres(blocks.get(1).group(2), blocks.get(2).group(2));
    System.out.printf(
        "PASS newcomer: the two commands of the README in a copy of the sources built and started"
            + " the host on H2 and on PostgreSQL; each time the project manager logged in and read"
            + " a page (%d lines were said)%n",
        lines);
  }

  /** The blocks of code under the heading that says how to start it. */
  private static List<MatchResult> blocks() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    int from = page.indexOf("\n## Start it\n");
    assertThat(from).isPositive();
    return BLOCK.matcher(page.substring(from, page.indexOf("\n## ", from + 1))).results().toList();
  }

  /** The server of the tests is on a port of its own; all else is as it stands in the README. */
  private void onPostgres(String sql, String command) throws Exception {
    String server = Host.postgresServer();
    MatchResult names =
        NAMES
            .matcher(command)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no database in " + command));
    String database = names.group(1);
    String user = names.group(2);
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      assumeThat(isThere(statement, database, user))
          .as("SKIPPED: the server has a database or a user of the name in the README")
          .isFalse();
      try {
        for (String each : Splitter.on(';').trimResults().omitEmptyStrings().split(sql)) {
          statement.execute(each);
        }
        String at = connection.getMetaData().getURL().replaceFirst("(//[^/]+/).*", "$1");
        start(command.replace("jdbc:postgresql://localhost/", at));
      } finally {
        statement.execute("drop database if exists " + database);
        statement.execute("drop role if exists " + user);
      }
    }
  }

  private static boolean isThere(Statement statement, String database, String user)
      throws Exception {
    return statement
        .executeQuery(
            "select 1 from pg_database where datname = '%s' union all select 1 from pg_roles where rolname = '%s'"
                .formatted(database, user))
        .next();
  }

  /** Runs a command until it listens, looks at the host as its user would, and ends it. */
  private long start(String command) throws Exception {
    StringBuilder said = new StringBuilder();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command).directory(root.toFile()).redirectErrorStream(true);
    Map<String, String> environment = shell.environment();
    // The port of the README may be somebody else's on a machine that tests.
    environment.put("SERVER_PORT", "0");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.merge(
        "PATH",
        Path.of(System.getProperty("java.home"), "bin").toString(),
        (path, java) -> java + File.pathSeparator + path);
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
    }
    Process process = shell.start();
    try {
      String port = EmbedTest.port(process, said).orElseThrow(() -> new AssertionError(said));
      Visitor newcomer = new Visitor("http://localhost:" + port);
      assertThat(newcomer.get("/login").body())
          .as("says who may try it")
          .contains("<code>pm</code>", "<code>sample</code>");
      assertThat(newcomer.as("pm").get("/projects/lumenhof-shop").body())
          .contains("<h1>Lumenhof web shop relaunch</h1>");
    } finally {
      // The shell ends with what it runs, which it may have become.
      List<ProcessHandle> started = process.descendants().toList();
      started.forEach(ProcessHandle::destroy);
      if (started.isEmpty()) {
        process.destroy();
      }
      process.waitFor();
    }
    return said.chars().filter(each -> each == '\n').count();
  }
}
