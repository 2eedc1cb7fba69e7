package dev.agency.examples.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code docs/embed.md}, as a reader goes them: its files are written into an empty
 * folder, compiled, started in a process of their own, and asked.
 */
class EmbedTest {
  private static final Pattern FILE =
      Pattern.compile(
          "^`([\\w./]+)`\\n\\n```\\w+\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)<");
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  /** What this host has beside what the page names; Spring would configure it where it is found. */
  private static final Pattern OF_THIS_HOST =
      Pattern.compile(
          ".*/(spring-host/target/|jdbc-store/|.*(flyway|jdbc|[hH]ikari|thymeleaf|actuator|micrometer-metrics"
              + "|spring-boot-health|/h2|postgres|selenium).*\\.jar).*");

  @TempDir Path folder;

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
    Map<String, String> files = files();
    assertThat(files).hasSize(5);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    String classPath = classPath();
    compile(classPath);
    Process process = start(classPath);
    try {
      String at = "http://localhost:" + port(process) + "/burn/";
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
      System.out.printf(
          "PASS embed: %d files of the page in an empty folder compiled, started, and asked by two"
              + " people%n",
          files.size());
    } finally {
      process.destroyForcibly().waitFor();
    }
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
    StringWriter said = new StringWriter();
    try (Stream<Path> all = Files.walk(folder.resolve("src"));
        var tools =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          ToolProvider.getSystemJavaCompiler()
              .getTask(
                  said,
                  tools,
                  null,
                  arguments,
                  null,
                  tools.getJavaFileObjectsFromPaths(
                      all.filter(each -> each.toString().endsWith(".java")).toList()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private Process start(String classPath) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            folder.resolve("classes") + File.pathSeparator + classPath,
            "com.example.studio.StudioApplication",
            "--server.port=0")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static String port(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher started = PORT.matcher(line);
      if (started.find()) {
        Thread rest = new Thread(() -> said.lines().forEach(more -> {}), "embedded");
        rest.setDaemon(true);
        rest.start();
        return started.group(1);
      }
    }
    throw new AssertionError(all.toString());
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
