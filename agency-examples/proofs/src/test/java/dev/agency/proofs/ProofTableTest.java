package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTableTest {
  private static final String RUN = "2026-11-27T12:00:00Z";
  private static final String EARLIER = "2026-11-26T12:00:00Z";

  @TempDir private Path root;

  @Test
  void aLawAndAProofHaveARowWithTheirSeedAndTheSecondsOfTheirTest() throws Exception {
    report(
        "core",
        "a.BurnProperties",
        RUN,
        test("1.25", "noise\nPASS law: the order of facts does not matter: 5,000 tries, seed -47"),
        test("2.5", "PASS snapshots: 12 changed bytes, seeds 1 to 12\nPASS kill | -9: 300 kills"));

    end("core", RUN);

    assertThat(whole())
        .contains("begun " + RUN, " 3 lines of `PASS`, 0 of `FAIL`.")
        .contains("- core: 2 tests, 0 of them skipped;")
        .contains(
            """
            | PASS | core | BurnProperties | the order of facts does not matter | 5,000 tries | -47 | 1.25 |
            | PASS | core | BurnProperties | snapshots | 12 changed bytes | 1 to 12 | 2.5 |
            | PASS | core | BurnProperties | kill \\| -9 | 300 kills |  | 2.5 |
            """)
        .doesNotContain("noise");
  }

  @Test
  void modulesAddUpInWhateverOrderTheyEnd() throws Exception {
    report("core", "a.XTest", RUN, test("1", "PASS x: 1 of them"));
    report("examples/host", "b.YTest", RUN, test("1", "PASS y: 2 of them"));

    end("examples/host", RUN);
    assertThat(whole()).contains("| host | YTest |").doesNotContain("| core |");
    end("core", RUN);

    assertThat(whole()).contains("| core | XTest |", "| host | YTest |", " 2 lines of `PASS`");
  }

  @Test
  void aModuleThatDidNotEndHasNoLine() throws Exception {
    report("core", "a.XTest", RUN, test("1", "PASS x: 1 of them"));
    report("broken", "b.YTest", RUN, test("1", "PASS y: 2 of them"));

    end("core", RUN);

    assertThat(whole()).contains("| core |").doesNotContain("broken");
  }

  @Test
  void nothingIsTakenFromAnEarlierRun() throws Exception {
    report("core", "a.XTest", EARLIER, test("1", "PASS x: 1 of them"));
    report("budget", "b.YTest", EARLIER, test("1", "PASS y: 2 of them"));
    end("core", EARLIER);
    end("budget", EARLIER);

    new ProofTable(root, RUN).begin();
    assertThat(root.resolve("target/proofs.md")).doesNotExist();
    report("core", "a.ZTest", RUN, test("1", "PASS z: 3 of them"));
    end("core", RUN);

    assertThat(whole())
        .contains("| core | ZTest |", "- core: 1 tests")
        .doesNotContain("XTest", "YTest", "budget");
  }

  @Test
  void aTestThatFailedProvedNothingWhateverItPrinted() throws Exception {
    report(
        "core",
        "a.XTest",
        RUN,
        "<testcase time='1'><failure>no</failure>"
            + "<system-out>PASS x: 1 of them</system-out></testcase>",
        "<testcase time='0'><skipped/></testcase>",
        test("1", "FAIL y: 2 missed"));

    end("core", RUN);

    assertThat(whole())
        .contains("0 lines of `PASS`, 2 of `FAIL`", "3 tests, 1 of them skipped")
        .contains("| FAIL | core | XTest | x |", "| FAIL | core | XTest | y |");
  }

  @Test
  void aFailureThatSaysWhatXmlDoesNotHaveIsTold() throws Exception {
    report(
        "core",
        "a.XTest",
        RUN,
        "<testcase time='1'><failure message='\uffff \u0001 \ud83d\ude00'/>"
            + "<system-out>PASS x: 1 of them</system-out></testcase>");

    end("core", RUN);

    assertThat(whole()).contains("| FAIL | core | XTest | x |");
  }

  @Test
  void aModuleWithoutTestsLeavesTheTableAsItIs() throws Exception {
    Files.createDirectories(root.resolve("empty"));

    end("empty", RUN);

    assertThat(root.resolve("target/proofs.md")).doesNotExist();
  }

  @Test
  void theLastRunHasOneLineOnThePageOfBenchmarks() throws Exception {
    report("core", "a.XTest", RUN, test("1", "PASS x: 1 of them\nPASS y: 2 of them"));
    report("budget", "b.YTest", RUN, test("1", "PASS z: 3 of them"));
    end("core", RUN);
    end("budget", RUN);
    Files.setLastModifiedTime(
        root.resolve("target/proofs.md"), FileTime.from(Instant.parse("2026-11-27T12:41:30Z")));
    Path page = Files.createDirectories(root.resolve("docs")).resolve("benchmarks.md");
    Files.writeString(
        page, "before\n<!-- measured: proofs -->\nolder\n<!-- end -->\nafter\n<!-- end -->\n");

    new ProofTable(root, "").record("1a2b3c4");

    assertThat(Files.readString(page))
        .startsWith(
            "before\n<!-- measured: proofs -->\nMeasured on 2026-11-27 by `mvn -B -Pfull verify`:"
                + " 42 minutes, 2 modules, 3 lines of `PASS`, 0 of `FAIL`; commit 1a2b3c4, JDK ")
        .endsWith(" cores.\n<!-- end -->\nafter\n<!-- end -->\n")
        .doesNotContain("older");
  }

  private void end(String module, String run) throws Exception {
    new ProofTable(root, run).end(root.resolve(module));
  }

  private String whole() throws Exception {
    return Files.readString(root.resolve("target/proofs.md"));
  }

  private void report(String module, String testClass, String run, String... tests)
      throws Exception {
    Path reports = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-" + testClass + ".xml"),
        "<testsuite><properties><property name='proofs.run' value='"
            + run
            + "'/></properties>"
            + String.join("", tests)
                .replace("<testcase ", "<testcase classname='" + testClass + "' ")
            + "</testsuite>");
  }

  private static String test(String seconds, String output) {
    return "<testcase time='"
        + seconds
        + "'><system-out><![CDATA["
        + output
        + "\n]]></system-out></testcase>";
  }
}
