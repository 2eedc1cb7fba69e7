package dev.agency.examples.spring.api;

import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.Waiver;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.studio.AccountFile;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.UpdateRow;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * The amounts and words of the sample agency that are hidden from somebody, as pages, JSON and logs
 * would write them. What another record shows them is none.
 */
final class Secrets {
  /**
   * Below this an amount may stand in a page by chance, as one of whole hundreds, or a short text.
   */
  private static final long LEAST_CENTS = 100_000;

  private static final long HUNDREDS = 10_000;

  private static final int LEAST_LETTERS = 20;

  /** No amount and no share is written in fewer characters, such as {@code 0.0 %}. */
  private static final int LEAST_DIGITS = 5;

  private static final int BEGINNINGS = (1 << 20) - 1;

  private final Subject subject;
  private final SetMultimap<String, String> hidden = HashMultimap.create();
  private final Set<String> shown = new HashSet<>();

  private Secrets(Subject subject) {
    this.subject = subject;
  }

  /** Returns the texts by the record type they are of. */
  static ImmutableSetMultimap<String, String> hiddenFrom(
      PersonId person, Studio studio, List<ProjectSetup> setups) {
    Secrets secrets = new Secrets(studio.subject(person));
    for (Work work : studio.works()) {
      secrets.look(BudgetBurn.TYPE, work.burn().budget());
      work.burn().weeks().forEach(row -> secrets.look(PeriodBurn.TYPE, row));
      secrets.look(InvoicingRow.TYPE, work.invoicing());
      secrets.look(ForecastRow.TYPE, work.outlook().forecast().standard());
      secrets.look(RunOutRow.TYPE, work.outlook().forecast().runOut());
      work.status().changes().forEach(row -> secrets.look(PendingChangeRow.TYPE, row));
      work.status().risks().forEach(row -> secrets.look(RiskRow.TYPE, row));
      for (ChangeRequest change : studio.changes(work.project().id())) {
        secrets.look(ChangeRecord.TYPE, change);
        work.impact(change)
            .flatMap(impact -> impact.granted())
            .ifPresent(
                impact -> {
                  secrets.look(ChangeCostRow.TYPE, ChangeCostRow.of(impact));
                  secrets.look(ImpactRow.TYPE, impact.row());
                  impact.disciplines().forEach(row -> secrets.look(DisciplineImpactRow.TYPE, row));
                });
      }
      studio.updates(work.project().id()).forEach(row -> secrets.look(UpdateRow.TYPE, row));
    }
    ProjectStatus.active(studio.works().stream().map(Work::status).toList())
        .forEach(row -> secrets.look(StatusRow.TYPE, row));
    studio.planning().deals().forEach(row -> secrets.look(DealRow.TYPE, row));
    for (AccountFile account : studio.accounts()) {
      secrets.look(AccountRow.TYPE, account.row());
      account.contracts().forEach(row -> secrets.look(ContractRow.TYPE, row));
    }
    setups.stream()
        .flatMap(setup -> setup.last().stream())
        .forEach(report -> secrets.look(ReviewRow.TYPE, new ReviewRow(report)));
    return secrets.hidden.entries().stream()
        .filter(each -> !secrets.shown.contains(each.getKey()))
        .collect(toImmutableSetMultimap(Map.Entry::getValue, Map.Entry::getKey));
  }

  private <R> void look(RecordType<R> type, R row) {
    Optional<Projection<R>> seen = subject.view(type, row);
    for (Field<R, ?> field : type.fields()) {
      boolean isShown = seen.filter(each -> each.visible().contains(field)).isPresent();
      texts(field.read(row))
          .forEach(
              text -> {
                if (isShown) {
                  shown.add(text);
                } else {
                  hidden.put(text, type.name());
                }
              });
    }
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof Figure<?> figure) {
      return figure.ifKnown().stream().flatMap(Secrets::texts);
    }
    if (value instanceof Optional<?> optional) {
      return optional.stream().flatMap(Secrets::texts);
    }
    if (value instanceof Iterable<?> all) {
      return ImmutableSet.copyOf(all).stream().flatMap(Secrets::texts);
    }
    if (value instanceof Message.Argument argument) {
      return argument.value() instanceof Message.Share share
          ? shares(share.share())
          : argument.value() instanceof Message.Amount amount
              ? amounts(amount.money())
              : Stream.of();
    }
    if (value instanceof Waiver waiver) {
      return words(waiver.reason());
    }
    if (value instanceof ClientUpdate.Section section) {
      return words(section.text());
    }
    return value instanceof Money money ? amounts(money) : Stream.of();
  }

  private static Stream<String> amounts(Money money) {
    if (Math.abs(money.minorUnits()) < LEAST_CENTS || money.minorUnits() % HUNDREDS == 0) {
      return Stream.of();
    }
    String plain = money.amount().replace("-", "");
    String grouped = plain.replaceAll("\\B(?=(\\d{3})+\\.)", ",");
    return Stream.of(plain, grouped, german(grouped));
  }

  private static Stream<String> shares(BasisPoints share) {
    String text = Math.abs(share.value()) / 100 + "." + Math.abs(share.value()) % 100 / 10;
    return Stream.of(text + " %", german(text) + " %");
  }

  private static String german(String number) {
    return number.replace(',', ' ').replace('.', ',').replace(' ', '.');
  }

  private static Stream<String> words(String text) {
    return text.lines()
        .filter(line -> line.length() >= LEAST_LETTERS)
        .flatMap(line -> Stream.of(line, HtmlUtils.htmlEscape(line, "UTF-8")));
  }

  /**
   * Returns those that stand in a text. Thousands of amounts are looked for at once: at each digit
   * there may begin one of each length they have, if one begins so.
   */
  static ImmutableSet<String> found(Iterable<String> secrets, String text) {
    Set<String> words = new HashSet<>(ImmutableSet.copyOf(secrets));
    Set<String> amounts =
        words.stream().filter(each -> Character.isDigit(each.charAt(0))).collect(toSet());
    words.removeAll(amounts);
    Set<Integer> lengths = amounts.stream().map(String::length).collect(toSet());
    BitSet beginnings = new BitSet();
    amounts.forEach(each -> beginnings.set(beginning(each, 0)));
    ImmutableSet.Builder<String> found = ImmutableSet.builder();
    for (int at = 0; at <= text.length() - LEAST_DIGITS; at++) {
      if (Character.isDigit(text.charAt(at)) && beginnings.get(beginning(text, at))) {
        for (int length : lengths) {
          String part = text.substring(at, Math.min(at + length, text.length()));
          if (amounts.contains(part)) {
            found.add(part);
          }
        }
      }
    }
    words.stream().filter(text::contains).forEach(found::add);
    return found.build();
  }

  /** A number that texts have in common which begin alike, and few others. */
  private static int beginning(String text, int at) {
    int number = 0;
    for (int i = at; i < at + LEAST_DIGITS; i++) {
      number = number * 31 + text.charAt(i);
    }
    return number & BEGINNINGS;
  }
}
