package dev.agency.examples.cli.story;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.review.Check;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Message;
import dev.agency.core.people.Duty;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.demo.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Both roles review the change: what it does, as each may see it, and who approves what. */
final class ChangeScene implements Scene {
  /** What is told of the impact: as it is, or as it was and will be. */
  private record Told(String what, List<Field<ImpactRow, ?>> fields) {}

  private static final ImmutableList<Told> TOLD =
      ImmutableList.of(
          new Told("More work", List.of(ImpactRow.MINUTES_DELTA)),
          new Told("Price", List.of(ImpactRow.PRICE_DELTA)),
          new Told("Cost", List.of(ImpactRow.COST_DELTA)),
          new Told("Profit", List.of(ImpactRow.PROFIT_DELTA)),
          new Told("Margin in the end", List.of(ImpactRow.FORECAST_MARGIN, ImpactRow.MARGIN_AFTER)),
          new Told("End", List.of(ImpactRow.END_BEFORE, ImpactRow.END_AFTER)),
          new Told("Hours used", List.of(ImpactRow.MINUTES_BURN, ImpactRow.MINUTES_BURN_AFTER)),
          new Told("Newly overbooked", List.of(ImpactRow.NEW_OVERBOOKED_MINUTES)));

  @Override
  public String title() {
    return "Reviewed by both roles";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    AskedChange asked = data.change();
    Change change = tale.change();
    ImpactRow impact = change.impact().row();
    Eyes pm = Eyes.ofProjectManager(tale, impact.asOf());
    Eyes am = Eyes.ofAccountManager(tale, impact.asOf());
    screen.say(
        Screen.day(asked.submittedOn())
            + ". "
            + data.firstName(asked.openedBy())
            + " puts "
            + Hours.of(change.approvedOnce().minutes())
            + " into "
            + change.draft().id()
            + " for what "
            + data.contact().name()
            + " wants, has it assessed and approves it.");
    screen.say(
        Screen.day(asked.editedOn())
            + ". "
            + data.firstName(asked.editedBy())
            + " adds "
            + Hours.of(change.edited().minutes() - change.approvedOnce().minutes())
            + ". The edit voids the approval: "
            + left(change.edited().approvals().size())
            + " left.");
    screen.gap();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", data.pm() + ", project manager", data.am() + ", account manager"));
    for (Told told : TOLD) {
      rows.add(List.of(told.what(), say(pm, impact, told), say(am, impact, told)));
    }
    screen.columns(rows);
    screen.say("Hidden: " + am.whyHidden(ImpactRow.TYPE, impact, ImpactRow.COST_DELTA) + ".");
    screen.gap();
    screen.say(
        "Approved by "
            + change.approved().approvals().stream()
                .map(approval -> words(data, approval))
                .collect(Collectors.joining(" and "))
            + ": "
            + sameHash(change.approved())
            + " "
            + Screen.day(asked.sentOn())
            + ", "
            + data.contact().name()
            + " is sent it.");
    screen.gap();
    screen.means(
        data.am(),
        "price and new end can be quoted today, and no cost is told by them, in words or numbers.");
    screen.means(
        data.pm(),
        "a margin of "
            + planned(tale, pm)
            + " was planned; what is missing of it went into favours and hours beyond the plan,"
            + " which nobody pays for. Nobody approves alone. What is changed is approved again.");
  }

  private static String left(int approvals) {
    return approvals == 0 ? "none is" : approvals == 1 ? "one is" : approvals + " are";
  }

  /** Returns the margin that the review of the set-up told. */
  private static String planned(Tale tale, Eyes eyes) {
    Message told = tale.setUp().second().report().result(Check.MARGIN).evidence().get(0);
    return requireNonNull(eyes.see(told).arguments().get("planned"))
        .ifVisible()
        .map(Cells::argument)
        .orElse("hidden");
  }

  private static String say(Eyes eyes, ImpactRow impact, Told told) {
    return told.fields().stream()
        .map(field -> eyes.say(ImpactRow.TYPE, impact, field))
        .distinct()
        .collect(Collectors.joining(" to "));
  }

  private static String words(StoryData data, ChangeApproval approval) {
    return data.firstName(approval.person())
        + " ("
        + approval.duties().stream().map(ChangeScene::words).collect(Collectors.joining(", "))
        + ", "
        + approval.on()
        + ")";
  }

  private static String words(Duty duty) {
    return switch (duty) {
      case PROJECT_MANAGER -> "project manager";
      case ACCOUNT_MANAGER -> "account manager";
      case RESOURCE_MANAGER -> "resource manager";
    };
  }

  private static String sameHash(ChangeRequest request) {
    long hashes = request.approvals().stream().map(ChangeApproval::hash).distinct().count();
    return request.approvals().size() + " people, " + hashes + " hash.";
  }
}
