package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import dev.agency.permissions.testkit.world.Look;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.Sheet;
import dev.agency.permissions.testkit.world.SheetPairs;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every hidden value that no other field of its record shows is a token that stands nowhere else,
 * and every record that is not seen is made of tokens, its id too: no token comes out of any
 * channel, and none is logged.
 */
class CanaryTest {
  private static final long SEED = 20_260_402L;

  /**
   * How texts begin that must not be seen, and numbers. No figure of a sheet has so many digits.
   */
  private static final String TEXT = "canary";

  private static final String DIGITS = "7390418265";

  /** Some of the planted leaks that let a value through as it is. */
  private static final Set<PlantedLeak> TELLTALES =
      Sets.immutableEnumSet(
          PlantedLeak.ERROR_WITH_THE_VALUE,
          PlantedLeak.ERROR_WITH_THE_RECORD,
          PlantedLeak.LINE_OF_THE_LOG,
          PlantedLeak.SENTENCE_MADE_TOO_EARLY,
          PlantedLeak.CURSOR_WITH_A_HIDDEN_VALUE,
          PlantedLeak.JSON_REDACTED_BY_THE_PAGE);

  private long tokens;

  @Test
  @Tag("short")
  void someScenariosLetNoTokenThrough() {
    prove(400);
  }

  @Test
  @Tag("full")
  void aHundredThousandScenariosLetNoTokenThrough() {
    prove(100_000);
  }

  private void prove(int scenarios) {
    Proof proof = new Proof("canary");
    SheetPairs stream = new SheetPairs(SEED, 3, 100);
    Set<PlantedLeak> caught = EnumSet.noneOf(PlantedLeak.class);
    int seen = 0;
    for (int i = 0; i < scenarios; i++) {
      World<Sheet> world = poisoned(stream.next().one());
      ScenePair pair = ScenePair.of(new WorldPair<>(world, world));
      seen += pair.isSeen() ? 1 : 0;
      for (Map.Entry<String, String> answer :
          Answers.of(Channels.ALL, pair::one).byChannel().entrySet()) {
        if (sings(answer.getValue())) {
          throw proof.failed(answer.getKey() + " sings, scenario " + i + ", seed " + SEED);
        }
      }
      for (PlantedLeak leak : TELLTALES) {
        if (!caught.contains(leak) && sings(pair.one(leak))) {
          caught.add(leak);
        }
      }
    }
    int seenPercent = 100 * seen / scenarios;
    proof.atLeast(40, seenPercent, "% show something");
    proof.atLeast(10L * scenarios, tokens, "tokens");
    proof.atLeast(TELLTALES.size(), caught.size(), "planted leaks caught");
    proof.end(
        String.format(
            Locale.ROOT,
            "%d scenarios with %d tokens through %d channels, the log at TRACE among them, 0 came"
                + " out; %d %% show something, %d of %d planted leaks caught, seed %d",
            scenarios,
            tokens,
            Channels.ALL.size() + 1,
            seenPercent,
            caught.size(),
            TELLTALES.size(),
            SEED));
  }

  private static boolean sings(String out) {
    return out.contains(TEXT) || out.contains(DIGITS);
  }

  private World<Sheet> poisoned(World<Sheet> world) {
    ImmutableList.Builder<Row<Sheet>> rows = ImmutableList.builder();
    for (Row<Sheet> row : world.rows()) {
      Sheet sheet = row.record();
      ImmutableList.Builder<Object> cells = ImmutableList.builder();
      for (int i = 0; i < sheet.cells().size(); i++) {
        Object cell = sheet.cells().get(i);
        cells.add(isShown(world.type(), row.look(), i) ? cell : token(cell));
      }
      String id = row.look().seen() ? row.id() : token();
      rows.add(
          new Row<>(id, new Sheet(id, sheet.tenant(), sheet.held(), cells.build()), row.look()));
    }
    return new World<>(world.subject(), world.type(), rows.build());
  }

  /** Whether a field is visible, or another of the same quantity. */
  private static boolean isShown(RecordType<Sheet> type, Look look, int field) {
    Quantity quantity = type.fields().get(field).quantity();
    for (int i = 0; i < type.fields().size(); i++) {
      if (look.shows(i) && type.fields().get(i).quantity().equals(quantity)) {
        return true;
      }
    }
    return false;
  }

  /** A token in a cell of the same form, or a number or an amount of money. */
  private Object token(Object cell) {
    if (cell instanceof Figure<?>) {
      return Figure.known(tokens % 2 == 0 ? token() : Money.ofMinor(number(), "JPY"));
    }
    if (cell instanceof Optional<?>) {
      return Optional.of(tokens % 2 == 0 ? token() : number());
    }
    return cell instanceof List<?> ? ImmutableList.of(token()) : token();
  }

  private String token() {
    tokens++;
    return TEXT + tokens;
  }

  private long number() {
    tokens++;
    return Long.parseLong(DIGITS) * 100_000_000 + tokens;
  }
}
