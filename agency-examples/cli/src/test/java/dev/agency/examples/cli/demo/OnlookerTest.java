package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.Outcome;
import dev.agency.permissions.view.Shown;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaves the one place in which somebody looks at the agency. */
class OnlookerTest {
  private static final Splitter NAMES = Splitter.on(", ");

  @Test
  void theLinesAndTheRoundingOfEveryAmountSumToItExactly() {
    Onlooker finance = Onlooker.of(Outcome.AGENCIES.in(null), "finance");
    int amounts = 0;
    int fractions = 0;
    for (SeenWork work : finance.works()) {
      for (String figure : NAMES.split(Onlooker.names())) {
        SeenExplanation explained = finance.explain(work.budget().value(), figure);
        assertThat(explained.whole()).isTrue();
        Optional<Money> shown =
            explained.value().ifVisible().stream()
                .filter(Figure.class::isInstance)
                .flatMap(value -> ((Figure<?>) value).knownPart().stream())
                .map(Money.class::cast)
                .findFirst();
        if (shown.isPresent()) {
          ExactMoney sum =
              explained.lines().stream()
                  .flatMap(line -> amount(line).stream())
                  .filter(amount -> amount.currency().equals(shown.get().currency()))
                  .reduce(explained.rounding().orElseThrow(), ExactMoney::plus);
          assertThat(sum).as(work.budget() + " " + figure).isEqualTo(ExactMoney.of(shown.get()));
          amounts++;
          fractions += explained.rounding().get().signum() == 0 ? 0 : 1;
        } else {
          assertThat(explained.rounding()).isEmpty();
        }
      }
    }
    assertThat(amounts).isGreaterThan(150);
    assertThat(fractions).isGreaterThan(5);
  }

  private static Optional<ExactMoney> amount(SeenLine line) {
    return line.line()
        .get(ExplanationLine.TYPE.field(line.measures().name()).orElseThrow())
        .ifVisible()
        .flatMap(held -> (Optional<?>) held)
        .map(ExactMoney.class::cast);
  }

  @Test
  void noLineThatAnAccountManagerGetsHoldsCostOrAPerson() {
    Onlooker am = Onlooker.of(Outcome.AGENCIES.in(null), "am");
    int lines = 0;
    for (SeenWork work : am.works()) {
      if (work.burn().isPresent()) {
        for (String figure : NAMES.split(Onlooker.names())) {
          for (SeenLine line : am.explain(work.budget().value(), figure).lines()) {
            lines++;
            assertThat(line.line().get(ExplanationLine.PERSON)).isInstanceOf(Shown.Hidden.class);
            assertThat(line.line().visible())
                .noneMatch(field -> field.quantity().sensitivity() == Sensitivity.COST);
          }
        }
      }
    }
    assertThat(lines).isGreaterThan(1_000);
  }

  @Test
  void ofWorkThatMayNotBeSeenNothingIsLeft() {
    Onlooker am = Onlooker.of(Outcome.AGENCIES.in(null), "am");
    assertThat(am.works())
        .filteredOn(work -> work.burn().isEmpty())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            work -> {
              assertThat(work.project()).isInstanceOf(Shown.Hidden.class);
              assertThat(work.projectName()).isInstanceOf(Shown.Hidden.class);
              assertThat(work.client()).isInstanceOf(Shown.Hidden.class);
              assertThat(work.clientName()).isInstanceOf(Shown.Hidden.class);
              assertThat(work.people()).isEmpty();
              assertThat(work.months()).isEmpty();
            });
  }
}
