package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.store.StoreOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code demo}: one agency, one story, each role at its own level of detail. */
@Command(
    name = "demo",
    description = {
      "Shows a year of an agency: a deal is won, budgets burn, and the project manager and the account"
          + " manager see the same projects, each at their own level of detail.",
      "Writes one page that opens offline. With --data it reads a changed copy of its files, with"
          + " --store what was imported, of which there is no story: --who says who holds which role."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli demo --store agency.json --on 2026-03-31 --who pm=float-11,am=float-12")
public final class DemoCommand implements Callable<Integer> {
  private static final String STORY = "One deal, from lead to renewal";

  private static final String WHO = "--who";
  private static final String AS = "--as";

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read the agency from this directory instead of the one that ships.")
  private @Nullable Path data;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "agency-demo.html",
      description = "Where to write the page (default: ${DEFAULT-VALUE}).")
  private Path page = Path.of("agency-demo.html");

  @Option(
      names = AS,
      paramLabel = "ROLE",
      description =
          "Show one role only: ${COMPLETION-CANDIDATES} (default: pm and am side by side).")
  private @Nullable Viewer as;

  @Mixin private StoreLook store;

  @Option(
      names = WHO,
      split = ",",
      paramLabel = "ROLE=ID",
      description = {
        "Who of a store is pm, am, finance or rm, each with the role of that name of the policy that"
            + " ships."
      })
  private Map<Viewer, String> who = new EnumMap<>(Viewer.class);

  @Option(names = "--json", description = "Print the view of --as as JSON and write no page.")
  private boolean json;

  private final Agencies agencies;
  private final Supplier<String> story;

  /**
   * Creates the verb, whose options are set by the parser.
   *
   * @param agencies what can be looked at
   * @param story one deal from lead to renewal, told before the agency that ships
   */
  @SuppressWarnings("NullAway.Init") // by the parser
  public DemoCommand(Agencies agencies, Supplier<String> story) {
    this.agencies = agencies;
    this.story = story;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (json && as == null) {
      throw new BadInput("--json", ErrorCode.INCONSISTENT, "It needs --as.");
    }
    if (store.isGiven()) {
      imported(out);
      return ExitCode.DONE;
    }
    store.forbidWithoutStore();
    StoreOptions.forbid(WHO, who.isEmpty() ? null : who);
    Agency agency = agencies.in(data);
    if (json && as != null) {
      Viewpoint viewpoint = Viewpoint.of(agency, as);
      out.println(ViewJson.write(viewpoint.view(), staffed(agency, as, viewpoint)));
      return ExitCode.DONE;
    }
    out.print(as == null ? story() + bothRoles(agency) : oneRole(agency, as));
    out.println("The page: " + page);
    out.flush();
    return ExitCode.DONE;
  }

  /** Shows what was imported, through the eyes of all who are named or of one. */
  private void imported(PrintWriter out) {
    store.require(WHO, who.isEmpty() ? null : who);
    if (as != null && !who.containsKey(as)) {
      throw new BadInput(AS, ErrorCode.UNKNOWN_REFERENCE, WHO + " names nobody for this role.");
    }
    Agency agency =
        store
            .read(
                who.entrySet().stream()
                    .map(each -> new StoredAgency.Held(each.getValue(), each.getKey().role()))
                    .toList(),
                "--data")
            .agency(agencies);
    List<Viewpoint> eyes =
        who.entrySet().stream()
            .filter(each -> as == null || each.getKey() == as)
            .map(
                each ->
                    Viewpoint.of(
                        agency, each.getKey(), Onlooker.person(agency, WHO, each.getValue())))
            .toList();
    List<RoleView> views = eyes.stream().map(Viewpoint::view).toList();
    if (json) {
      out.println(ViewJson.write(views.get(0), Optional.empty()));
      return;
    }
    out.print(Scenes.imported(agency, eyes, views));
    write(Page.html("What was imported, as each role sees it", subtitle(agency), views, List.of()));
    out.println("The page: " + page);
    out.flush();
  }

  /** Returns the story that ships, and nothing beside an agency that does not. */
  private String story() {
    return data == null
        ? "\n" + STORY + "\n" + "=".repeat(STORY.length()) + "\n\n" + story.get()
        : "";
  }

  private String bothRoles(Agency agency) {
    Viewpoint pm = Viewpoint.of(agency, Viewer.PM);
    Viewpoint am = Viewpoint.of(agency, Viewer.AM);
    List<RoleView> views = Viewpoint.sideBySide(pm, am);
    StaffedView staffed = StaffedView.of(Viewpoint.of(agency, Viewer.RM), staffed(agency));
    String text = Scenes.text(agency, pm, am, views, staffed);
    write(
        Page.html(
            "The same projects, as each role sees them",
            subtitle(agency),
            views,
            List.of(StaffedCard.of(staffed))));
    return text;
  }

  private String oneRole(Agency agency, Viewer viewer) {
    Viewpoint viewpoint = Viewpoint.of(agency, viewer);
    RoleView view = viewpoint.view();
    List<StaffedView> staffed = staffed(agency, viewer, viewpoint).stream().toList();
    write(
        Page.html(
            view.heading(),
            subtitle(agency),
            List.of(view),
            staffed.stream().map(StaffedCard::of).toList()));
    return Tables.text(view)
        + "\n"
        + OutlookTables.text(view)
        + "\n"
        + staffed.stream().map(StaffedView::text).collect(Collectors.joining());
  }

  private static String subtitle(Agency agency) {
    return "As of "
        + agency.data().asOf()
        + ", from the same entries, rates and rules. The mark on each bar is 100 %.";
  }

  /** Returns who has time, for who plans it. */
  private static Optional<StaffedView> staffed(Agency agency, Viewer viewer, Viewpoint viewpoint) {
    return viewer == Viewer.RM
        ? Optional.of(StaffedView.of(viewpoint, staffed(agency)))
        : Optional.empty();
  }

  private static Staffed staffed(Agency agency) {
    return Agency.checked("bookings.json", () -> Staffed.of(agency));
  }

  private void write(String html) {
    try {
      Files.writeString(page, html, UTF_8);
    } catch (IOException e) {
      throw BadInput.unwritable(page.toString());
    }
  }
}
