package dev.agency.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.examples.cli.demo.Agencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who does not see cost is told the same by status, impact and setup-check, byte for byte and by
 * the exit code, whatever people cost; but for the margin band, which is released.
 */
class RepricedVerbsTest {
  private static final List<String> WHO = List.of("am", "pm", "rm", "client");

  /** Of these there is nothing that is reckoned from what people cost. */
  private static final List<List<String>> WITHOUT_COST =
      List.of(
          List.of("handoff", "lumenhof-shop"),
          List.of("handoff", "lumenhof-loyalty", "--json"),
          List.of("setup-check"),
          List.of("setup-check", "--json"));

  private static final List<List<String>> VERBS =
      List.of(
          List.of("status", "--json"),
          List.of("status", "--project", "lumenhof-shop"),
          List.of("status", "--project", "velora-app"),
          List.of("impact"),
          List.of("impact", "--json"),
          List.of("impact", "--change", "velora-app:group-rides"),
          List.of("setup-check", "--deal", "D-1024"),
          List.of("setup-check", "--deal", "D-1024", "--json"));

  /** What everybody is told as things are, asked once. */
  private static final Map<List<String>, Outcome> AS_IT_IS = new HashMap<>();

  private static Agencies dearer;
  private static Agencies muchDearer;

  @BeforeAll
  static void reprice(@TempDir Path temp) throws IOException {
    dearer = repriced(Files.createDirectory(temp.resolve("one")), unscaled -> unscaled + 1);
    muchDearer =
        repriced(Files.createDirectory(temp.resolve("many")), unscaled -> 2 * unscaled + 17);
  }

  private static Agencies repriced(Path dir, LongUnaryOperator change) throws IOException {
    Path copy = SampleAgency.copy(dir);
    RateBook rates = AgencyJson.read(Files.readString(copy.resolve("rates.json")), RateBook.class);
    Files.writeString(
        copy.resolve("rates.json"),
        AgencyJson.write(
            RateBook.of(
                rates.costRates().stream()
                    .map(each -> with(each, change))
                    .collect(toImmutableList()))));
    return Outcome.AGENCIES.at(copy);
  }

  private static DatedCostRate with(DatedCostRate each, LongUnaryOperator change) {
    Rate rate = each.rate().rate();
    long now = change.applyAsLong(rate.unscaled());
    return new DatedCostRate(
        each.person(),
        each.during(),
        new CostRate(new Rate(now, rate.scale(), rate.currency(), rate.per())));
  }

  private static Outcome asItIs(List<String> verb, String who) {
    return AS_IT_IS.computeIfAbsent(
        ImmutableList.<String>builder().addAll(verb).add(who).build(),
        told -> run(Outcome.AGENCIES, verb, who));
  }

  private static Outcome run(Agencies agencies, List<String> verb, String who) {
    return Outcome.of(
        agencies, Stream.concat(verb.stream(), Stream.of("--as", who)).toArray(String[]::new));
  }

  @Test
  void aCentMoreForEverybodyIsSeenByFinanceAlone() {
    for (List<String> verb : Iterables.concat(VERBS, WITHOUT_COST)) {
      for (String who : WHO) {
        assertThat(run(dearer, verb, who)).as(who + " " + verb).isEqualTo(asItIs(verb, who));
      }
    }
    for (List<String> verb : VERBS) {
      assertThat(run(dearer, verb, "finance").out())
          .as("finance " + verb)
          .isNotEqualTo(asItIs(verb, "finance").out());
    }
  }

  /** Whoever costs twice as much turns bands red, and nothing else of what is told. */
  @Test
  void twiceTheCostTurnsTheReleasedBandsAndNothingElse() {
    boolean turned = false;
    for (List<String> verb : VERBS) {
      for (String who : WHO) {
        Outcome before = asItIs(verb, who);
        Outcome after = run(muchDearer, verb, who);
        turned |= !after.equals(before);
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(withoutBands(after.out()))
            .as(who + " " + verb)
            .isEqualTo(withoutBands(before.out()));
      }
    }
    assertThat(turned).as("bands are released").isTrue();
  }

  private static ImmutableList<String> withoutBands(String out) {
    return out.replaceAll("(\"marginBand\":\\{[^}]*})", "\"marginBand\"")
        .lines()
        .map(line -> line.replaceAll("\\b(Green|Amber|Red)\\b *", "band"))
        .map(line -> line.replaceAll("\\| (Margin band) +\\|.*", "$1"))
        .map(line -> line.replaceAll("-{3,}", "-"))
        .map(line -> line.replaceAll(" +", " "))
        .collect(toImmutableList());
  }
}
