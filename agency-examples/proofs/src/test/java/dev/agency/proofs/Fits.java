package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * What the library fits to.
 *
 * @param component what a host brings
 * @param lowest the lowest version that was tried, empty where none below was
 * @param built the version it is built and tested with
 * @param also further versions that were tried
 * @param by the tests that show it
 */
record Fits(String component, String lowest, String built, String also, String by) {
  private static final String JSON = "the tests of `core.json`";
  private static final String STORES = "`PostgresStoresTest`, `spring-host`";

  static final ImmutableList<Fits> ALL =
      ImmutableList.of(
          new Fits("JDK", "17", pom("maven.compiler.release"), "25", "all tests, see below"),
          new Fits("Maven, to build it", "3.8.7", "3.8.7", "", "the enforcer"),
          new Fits(
              "Jackson 2", "2.18.8", pom("jackson.version"), "", JSON + ", `consumer-module-path`"),
          new Fits(
              "Jackson 3", "3.1.7", pom("jackson3.version"), "", JSON + ", `consumer-class-path`"),
          new Fits("no Jackson", "", "none", "", "`consumer-no-json`"),
          new Fits("Guava", "32.1.3-jre", pom("guava.version"), "", JSON),
          new Fits("SLF4J", "", pom("slf4j.version"), "", "`LogTest`"),
          new Fits("JSpecify", "", pom("jspecify.version"), "", "every module"),
          new Fits(
              "Spring Boot", "", of("spring-host", "spring-boot.version"), "", "`spring-host`"),
          new Fits("Apache Flink", "", of("flink-burn", "flink.version"), "", "`flink-burn`"),
          new Fits("H2", "", pom("h2.version"), "", "`H2StoresTest`, `spring-host`"),
          new Fits("PostgreSQL", "14", "15", "", STORES),
          new Fits("PostgreSQL driver", "", pom("postgresql.version"), "", STORES),
          new Fits("JUnit, for the testkit", "", pom("junit.version"), "", "all tests"),
          new Fits("AssertJ, for the testkit", "", pom("assertj.version"), "", "all tests"),
          new Fits("jqwik, for the testkit", "", pom("jqwik.version"), "", "all properties"));

  String row() {
    return "| " + String.join(" | ", component, lowest, built, also, by) + " |\n";
  }

  private static String pom(String property) {
    return property("pom.xml", property);
  }

  private static String of(String example, String property) {
    return property("agency-examples/" + example + "/pom.xml", property);
  }

  private static String property(String pom, String name) {
    String quoted = Pattern.quote(name);
    ImmutableList<String> values =
        Documents.find("<" + quoted + ">([^<]+)</" + quoted + ">", Documents.read(pom));
    assertThat(values).as(name).isNotEmpty();
    return values.get(0);
  }
}
