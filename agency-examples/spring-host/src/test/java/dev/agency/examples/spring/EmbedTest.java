package dev.agency.examples.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code docs/embed.md}, as a reader goes them: its files are written into an empty
 * folder, compiled, started in a process of their own, and asked. In the long run it is Maven that
 * compiles and starts them, by the {@code pom.xml} of the page and from a local repository of its
 * own, in which there is this library and what others published.
 */
class EmbedTest {
  private static final Pattern FILE =
      Pattern.compile(
          "^`([\\w./]+)`\\n\\n```\\w+\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)<");
  private static final Pattern INSTALL =
      Pattern.compile("^```sh\\n(mvn .* install)\\n```$", Pattern.MULTILINE);
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  /** What this host has beside what the page names; Spring would configure it where it is found. */
  private static final Pattern OF_THIS_HOST =
      Pattern.compile(
          ".*/(spring-host/target/|jdbc-store/|.*(flyway|jdbc|[hH]ikari|thymeleaf|actuator|micrometer-metrics"
              + "|spring-boot-health|/h2|postgres|selenium).*\\.jar).*");

  /** How Maven says that it reaches no repository that has what it looks for. */
  private static final Pattern UNREACHABLE =
      Pattern.compile("Unknown host|Could not transfer|Connection refused|in offline mode");

  @TempDir Path folder;
  @TempDir Path checkout;
  private final StringBuilder said = new StringBuilder();

  private static ImmutableMap<String, String> files() throws IOException {
    return FILE.matcher(Files.readString(Path.of("docs/embed.md")))
        .results()
        .collect(ImmutableMap.toImmutableMap(each -> each.group(1), each -> each.group(2)));
  }

  @Test
  void theDependenciesOfThePageAreAmongThoseOfThisHost() throws IOException {
    String here = Files.readString(Path.of("pom.xml"));
    List<String> named =
        DEPENDENCY
            .matcher(String.valueOf(files().get("pom.xml")))
            .results()
            .map(each -> each.group(1) + "</groupId><artifactId>" + each.group(2) + "<")
            .toList();
    assertThat(named).hasSize(6).allMatch(here::contains);
    assertThat(here).contains("<spring-boot.version>4.1.2<");
    assertThat(files().get("pom.xml")).contains("<version>4.1.2</version>");
  }

  @Test
  void whoGoesTheStepsShowsABudgetToTwoPeople() throws Exception {
    Map<String, String> files = written();
    String classPath = classPath();
    compile(classPath);
    Process process = start(classPath);
    try {
      ask(port(process, said).orElseThrow(() -> new AssertionError(said)));
      System.out.printf(
          "PASS embed: %d files of the page in an empty folder compiled, started, and asked by two"
              + " people%n",
          files.size());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * What this build has not downloaded yet, such as the parent that the page names, comes from
   * where Maven gets it; without a way there this is skipped and says so, or fails if {@code
   * AGENCY_REQUIRE_CENTRAL} is 1.
   */
  @Test
  @Tag("full")
  void whoGoesTheStepsWithMavenDoesSoToo() throws Exception {
    Map<String, String> files = written();
    assertThat(Files.readString(Path.of("docs/embed.md"))).contains("\nmvn spring-boot:run\n");
    Path repository = Path.of("target/embed-repository").toAbsolutePath();
    int installed = install(repository);
    if (installed != 0 && UNREACHABLE.matcher(said).find()) {
      skipUnlessRequired();
    }
    assertThat(installed).as(said.toString()).isZero();
    Process maven =
        inTheFolder(
            "mvn",
            "--batch-mode",
            "--settings=" + settings(),
            "-Dmaven.repo.local=" + repository,
            "-Dspring-boot.run.arguments=--server.port=0",
            "spring-boot:run");
    try {
      Optional<String> port = port(maven, said);
      if (port.isEmpty() && UNREACHABLE.matcher(said).find()) {
        skipUnlessRequired();
      }
      ask(port.orElseThrow(() -> new AssertionError(said)));
      System.out.printf(
          "PASS embed with Maven: the library installed from a copy of the sources, %d files of the"
              + " page in an empty folder and `mvn spring-boot:run`, asked by two people%n",
          files.size());
    } finally {
      List<ProcessHandle> started = maven.descendants().toList();
      maven.destroyForcibly().waitFor();
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void skipUnlessRequired() {
    System.err.println("SKIPPED: Maven reaches no repository with what the page asks for.");
    assumeThat(System.getenv("AGENCY_REQUIRE_CENTRAL")).as(said.toString()).isEqualTo("1");
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> files = files();
    assertThat(files).hasSize(5);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return files;
  }

  /** Carries out the first command of the page in a checkout of its own. */
  private int install(Path repository) throws Exception {
    Sources.copyTo(checkout);
    String command =
        INSTALL
            .matcher(Files.readString(Path.of("docs/embed.md")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    ProcessBuilder shell =
        new ProcessBuilder(
                "sh",
                "-c",
                command.replaceFirst(
                    "^mvn ",
                    "mvn -B --settings=" + settings() + " -Dmaven.repo.local=" + repository + " "))
            .directory(checkout.toFile())
            .redirectErrorStream(true);
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = shell.start();
    said.append(new String(maven.getInputStream().readAllBytes(), UTF_8));
    return maven.waitFor();
  }

  /** Settings by which Maven first looks among what this build has downloaded, and reads only. */
  private Path settings() throws IOException {
    String here =
        Path.of(
                System.getProperty(
                    "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"))
            .toUri()
            .toString();
    String repository =
        "<id>here</id><url>%s</url><snapshots><enabled>false</enabled></snapshots>".formatted(here);
    return Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <profiles><profile>
            <id>here</id>
            <repositories><repository>%s</repository></repositories>
            <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository, repository));
  }

  /** Asks as the page says, and holds what is answered against what the page says of it. */
  private static void ask(String port) throws Exception {
    String at = "http://localhost:" + port + "/burn/";
    HttpResponse<String> mia = get(at + "site-2026", "mia");
    assertThat(mia.statusCode()).as(mia.body()).isEqualTo(200);
    String shown =
        "\"usedValue\":{\"state\":\"known\",\"value\":{\"amount\":\"665.00\",\"currency\":\"EUR\"}}";
    assertThat(Files.readString(Path.of("docs/embed.md"))).contains(shown);
    assertThat(mia.body())
        .contains(shown, "\"_hidden\":[")
        .doesNotContain("\"usedCost\":", "290.50");
    assertThat(get(at + "site-2026", "greta").body()).contains("\"usedCost\":", "290.50");
    assertThat(get(at + "site-2026", "nobody").statusCode()).isEqualTo(401);
    assertThat(get(at + "no-such-one", "greta").statusCode()).isEqualTo(404);
  }

  private static String classPath() {
    return Stream.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator))
        .filter(each -> !OF_THIS_HOST.matcher(each.replace('\\', '/')).matches())
        .collect(joining(File.pathSeparator));
  }

  private void compile(String classPath) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-parameters", "-proc:none", "-cp", classPath));
    arguments.addAll(List.of("--release", "17", "-d", folder.resolve("classes").toString()));
    StringWriter wrong = new StringWriter();
    try (Stream<Path> all = Files.walk(folder.resolve("src"));
        var tools =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          ToolProvider.getSystemJavaCompiler()
              .getTask(
                  wrong,
                  tools,
                  null,
                  arguments,
                  null,
                  tools.getJavaFileObjectsFromPaths(
                      all.filter(each -> each.toString().endsWith(".java")).toList()))
              .call();
      assertThat(compiled).as(wrong.toString()).isTrue();
    }
  }

  private Process start(String classPath) throws IOException {
    return inTheFolder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        folder.resolve("classes") + File.pathSeparator + classPath,
        "com.example.studio.StudioApplication",
        "--server.port=0");
  }

  private Process inTheFolder(String... command) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return process.start();
  }

  /** Returns where a process listens, and keeps what it says; empty if it ended before. */
  static Optional<String> port(Process process, StringBuilder said) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher started = PORT.matcher(line);
      if (started.find()) {
        Thread rest = new Thread(() -> lines.lines().forEach(more -> {}), "embedded");
        rest.setDaemon(true);
        rest.start();
        return Optional.of(started.group(1));
      }
    }
    return Optional.empty();
  }

  private static HttpResponse<String> get(String address, String who) throws Exception {
    String login = Base64.getEncoder().encodeToString((who + ":first-look").getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + login)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
