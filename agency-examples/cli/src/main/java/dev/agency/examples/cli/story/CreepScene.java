package dev.agency.examples.cli.story;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.CreepIndex;
import dev.agency.examples.cli.console.Hours;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Small wishes are given away, and counted. */
final class CreepScene implements Scene {
  @Override
  public String title() {
    return "Creeps: small favours add up";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Standing standing = tale.crept();
    ChangeAllowance allowance = data.changePolicy().allowance().orElseThrow();
    screen.say(
        Screen.day(standing.asOf())
            + ". "
            + tale.favours().given().size()
            + " small wishes of "
            + data.contact().name()
            + " were done at no charge. One person may give away "
            + Hours.of(allowance.minutes())
            + " and "
            + allowance.requests()
            + " wishes a month; more takes both roles.");
    screen.gap();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "Wish", "Given away", "Hours", "Used before", "By"));
    tale.favours().given().forEach(given -> rows.add(row(data, given, allowance)));
    screen.columns(rows);
    screen.gap();
    Eyes am = Eyes.ofAccountManager(tale, standing.asOf());
    CreepIndex creep = standing.creep();
    CreepRow row = new CreepRow(creep.original());
    screen.columns(
        List.of(
            List.of(
                "Creep of a baseline of " + am.say(CreepRow.TYPE, row, CreepRow.BASELINE),
                "Hours",
                "Share"),
            List.of(
                "given away",
                am.say(CreepRow.TYPE, row, CreepRow.ABSORBED_MINUTES),
                am.say(CreepRow.TYPE, row, CreepRow.ABSORBED)),
            List.of(
                "forecast beyond that, which nobody asked for",
                am.say(CreepRow.TYPE, row, CreepRow.UNEXPLAINED_MINUTES),
                am.say(CreepRow.TYPE, row, CreepRow.UNEXPLAINED)),
            List.of(
                "creep",
                am.say(CreepRow.TYPE, row, CreepRow.CREEP_MINUTES),
                am.say(CreepRow.TYPE, row, CreepRow.CREEP))));
    screen.say(
        "The work is forecast to take "
            + am.say(CreepRow.TYPE, row, CreepRow.FORECAST)
            + ". Limits of the agency passed: "
            + creep.passed(data.changePolicy().creepLimits()).stream()
                .map(BasisPoints::percent)
                .collect(Collectors.joining(", "))
            + ".");
    screen.gap();
    screen.means(
        data.am(),
        "no wish was worth an argument, and together they are "
            + am.say(CreepRow.TYPE, row, CreepRow.ABSORBED_MINUTES)
            + " given away free, for which nobody paid.");
    screen.means(data.pm(), "none of it is forgotten, whatever is ordered later.");
  }

  private static List<String> row(StoryData data, Favours.Given given, ChangeAllowance allowance) {
    ChangeRequest request = given.request();
    return List.of(
        request.id().value(),
        request.title(),
        request.lastMovedOn().toString(),
        Hours.of(request.minutes()),
        Hours.of(given.before().minutes()) + " of " + Hours.of(allowance.minutes()),
        given.alone()
            ? data.firstName(request.history().get(request.history().size() - 1).by().orElseThrow())
            : request.approvals().stream()
                .map(ChangeApproval::person)
                .map(data::firstName)
                .collect(Collectors.joining(" and ")));
  }
}
