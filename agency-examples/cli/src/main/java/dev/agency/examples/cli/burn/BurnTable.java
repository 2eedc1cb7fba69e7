package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.console.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Totals as a table for a reader, with the share of each group and a line for all; with rates also
 * what each is worth and costs, and below the table the time without a rate.
 */
final class BurnTable {
  private BurnTable() {}

  /** Returns the lines of the table. */
  static String of(GroupTotals totals) {
    GroupTotal all = totals.total();
    ImmutableList<GroupTotal> groups = totals.groups();
    BurnAmounts amounts = BurnAmounts.of(totals, groups);
    BurnAmounts total = BurnAmounts.of(totals, ImmutableList.of(all));
    TextTable table = new TextTable();
    for (GroupKey key : totals.keys()) {
      table.addWords(key.label(), key == totals.keys().get(0) ? "total" : "");
    }
    table.addNumbers("time", Hours.of(all.minutes()));
    table.addNumbers("share", share(all, all));
    String currency = totals.prices().map(prices -> " " + prices.currency()).orElse("");
    total.values().forEach(value -> table.addNumbers("value" + currency, amount(value)));
    total.costs().forEach(cost -> table.addNumbers("cost" + currency, amount(cost)));
    table.addNumbers("rows", String.valueOf(all.rows()));
    table.addWords("state", state(all));
    for (int i = 0; i < groups.size(); i++) {
      GroupTotal group = groups.get(i);
      ImmutableList.Builder<String> row = ImmutableList.builder();
      row.addAll(group.labels());
      row.add(Hours.of(group.minutes()));
      row.add(share(group, all));
      if (!amounts.values().isEmpty()) {
        row.add(amount(amounts.values().get(i)));
      }
      if (!amounts.costs().isEmpty()) {
        row.add(amount(amounts.costs().get(i)));
      }
      row.add(String.valueOf(group.rows()));
      row.add(state(group));
      table.addRow(row.build());
    }
    return table.render() + all.worth().map(BurnTable::unpriced).orElse("");
  }

  private static String amount(Figure<Money> figure) {
    String known = figure.knownPart().orElseThrow().amount();
    return figure.ifKnown().isPresent() ? known : "at least " + known;
  }

  private static String unpriced(Worth worth) {
    StringBuilder text = new StringBuilder();
    for (Unpriced time : worth.unpriced()) {
      text.append(time.rate() == Unpriced.Kind.BILL ? "No bill rate: " : "No cost rate: ");
      text.append(Hours.of(time.minutes())).append(" of ").append(time.person());
      text.append(time.budget().map(name -> " on " + name).orElse(""));
      text.append(", ").append(time.from()).append(" to ").append(time.to()).append(".\n");
    }
    return text.toString();
  }

  /** The share of all minutes; there is none of nothing. */
  private static String share(GroupTotal group, GroupTotal all) {
    if (all.minutes() == 0) {
      return "-";
    }
    return BigDecimal.valueOf(group.minutes())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(all.minutes()), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  private static String state(GroupTotal total) {
    return total.complete() ? "complete" : "incomplete";
  }
}
