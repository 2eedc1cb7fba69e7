package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/store-rules.md} lists the rules and the faults there are, and no others. */
class StoreRulesTest {
  private static final Path LIST = Path.of("../docs/store-rules.md");

  @Test
  void everyRuleStandsOnceUnderItsContract() throws IOException {
    ImmutableList.Builder<String> listed = ImmutableList.builder();
    String contract = "";
    for (String line : Files.readAllLines(LIST, UTF_8)) {
      if (line.startsWith("## ")) {
        contract = line.replaceAll(".*`(.*)`|.*", "$1");
      } else if (isRule(line)) {
        listed.add(contract + " " + cells(line).get(0));
      }
    }
    assertThat(listed.build())
        .containsExactlyInAnyOrderElementsOf(
            Contracts.rules().entrySet().stream()
                .map(
                    rule ->
                        rule.getValue().getDeclaringClass().getSimpleName() + " " + rule.getKey())
                .collect(toImmutableList()));
  }

  @Test
  void everyRuleIsASentenceWithItsFaults() throws IOException {
    ImmutableList<List<String>> rules =
        Files.readAllLines(LIST, UTF_8).stream()
            .filter(StoreRulesTest::isRule)
            .map(StoreRulesTest::cells)
            .collect(toImmutableList());
    assertThat(rules).isNotEmpty();
    for (List<String> rule : rules) {
      assertThat(rule).as("%s", rule).hasSize(3);
      assertThat(rule.get(1)).matches("[A-Z].*\\.");
      assertThat(rule.get(2))
          .as(rule.get(0))
          .isNotEmpty()
          .isEqualTo(
              Arrays.stream(Mutant.values())
                  .filter(mutant -> mutant.rules().contains(rule.get(0)))
                  .map(Mutant::words)
                  .collect(joining("; ")));
    }
  }

  @Test
  void everyFaultIsListedInItsOrder() throws IOException {
    ImmutableSet<String> lines = ImmutableSet.copyOf(Files.readAllLines(LIST, UTF_8));
    ImmutableSet<String> faults =
        Arrays.stream(Mutant.values())
            .map(mutant -> "| " + mutant.words() + " | " + mutant.fault() + " |")
            .collect(toImmutableSet());
    assertThat(faults).hasSize(Mutant.values().length);
    assertThat(
            lines.stream().filter(line -> line.startsWith("| ") && cells(line).size() == 2).skip(1))
        .containsExactlyElementsOf(faults);
  }

  private static boolean isRule(String line) {
    return line.matches("\\| [a-z]\\d\\d \\|.*");
  }

  private static List<String> cells(String line) {
    return Splitter.on('|').trimResults().splitToList(line.substring(1, line.length() - 1));
  }
}
