package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.Caller;
import dev.agency.examples.spring.desk.Draft;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.desk.PolicyWork;
import dev.agency.examples.spring.desk.RoleToggles;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.login.Accounts;
import dev.agency.examples.spring.studio.Always;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.view.PolicyView;
import dev.agency.examples.spring.view.PolicyViews;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The permission builder: what a role shows and allows, as switches. What would become of it is
 * looked at before it is saved, and is saved for as long as it is what was looked at.
 */
@Controller
final class PolicyPage {
  private final PolicyViews policies;
  private final PolicyWork work;
  private final Views views;
  private final Accounts accounts;
  private final PageDesk desk;

  PolicyPage(PolicyViews policies, PolicyWork work, Views views, Accounts accounts, PageDesk desk) {
    this.accounts = accounts;
    this.policies = policies;
    this.work = work;
    this.views = views;
    this.desk = desk;
  }

  /**
   * A role within a reach, to go to.
   *
   * @param role the role
   * @param reach the reach
   * @param words what it is called
   * @param here whether the reader is there
   */
  record Tab(String role, String reach, String words, boolean here) {}

  /**
   * What would become of a draft.
   *
   * @param seen by what the reader proves that they saw it
   * @param leaks what could be computed of what is hidden
   * @param repairs what to show no longer
   * @param changes who gains and loses what
   * @param stuck the switches that cannot be as they are set
   */
  record Verdict(
      String seen,
      ImmutableList<String> leaks,
      ImmutableList<String> repairs,
      ImmutableList<String> changes,
      ImmutableList<String> stuck) {
    /** Returns whether it may be saved. */
    public boolean isSavable() {
      return leaks.isEmpty() && stuck.isEmpty() && !changes.isEmpty();
    }
  }

  /**
   * What somebody else saved meanwhile.
   *
   * @param words who and when
   * @param changes who gained and lost what by it
   */
  record Meanwhile(String words, ImmutableList<String> changes) {}

  @GetMapping("/policy")
  String policy(
      @AuthenticationPrincipal Account account,
      @RequestParam(name = "role", required = false) @Nullable String role,
      @RequestParam(name = "reach", required = false) @Nullable Reach reach,
      @RequestParam(name = "whom", required = false) @Nullable String whom,
      @RequestParam(name = "project", required = false) @Nullable String project,
      @RequestParam(name = "field", required = false) @Nullable String field,
      @RequestParam(name = "done", required = false) @Nullable String done,
      Locale language,
      Model model) {
    Policy policy = policies.policy(account.person());
    Page page = page(account, language, model, policy, "");
    page.show(draft(policy, role, reach), Optional.empty(), Optional.empty(), "");
    model.addAttribute("done", done != null);
    page.explain(whom, project, field);
    return "policy";
  }

  /** Returns the switches of a role; of one that is not there, of the first. */
  private Draft draft(Policy policy, @Nullable String role, @Nullable Reach reach) {
    Role found =
        policy.roles().stream()
            .filter(each -> each.id().value().equals(role))
            .findFirst()
            .orElse(policy.roles().get(0));
    ImmutableList<Reach> reaches = RoleToggles.reaches(policy, found.id());
    return Draft.of(
        views.studio(),
        policy,
        found.id(),
        reach != null && reaches.contains(reach)
            ? reach
            : reaches.isEmpty() ? Reach.ALL : reaches.get(0));
  }

  @PostMapping("/policy")
  String change(
      @AuthenticationPrincipal Account account,
      @RequestParam("role") RoleId role,
      @RequestParam("reach") Reach reach,
      @RequestParam("version") String version,
      @RequestParam(name = "on", required = false) @Nullable List<String> on,
      @RequestParam(name = "seen", required = false) @Nullable String seen,
      @RequestParam(name = "sought", defaultValue = "") String sought,
      @RequestParam(name = "find", required = false) @Nullable String find,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Policy policy = policies.policy(account.person());
    Caller caller = PageDesk.caller(account);
    Page page = page(account, language, model, policy, sought);
    ImmutableSet<String> switches = on == null ? ImmutableSet.of() : ImmutableSet.copyOf(on);
    if (!policy.version().equals(version)) {
      response.setStatus(409);
      Optional<PolicyWork.Replaced> base = work.replaced(caller, version);
      Draft draft =
          base.map(
                  old ->
                      Draft.of(views.studio(), old.policy(), role, reach).with(switches).on(policy))
              .orElseGet(() -> Draft.of(views.studio(), policy, role, reach));
      page.show(
          draft,
          Optional.of(page.verdict(draft)),
          base.map(page::meanwhile),
          "refused.policy.stale");
      return "policy";
    }
    Draft draft = Draft.of(views.studio(), policy, role, reach).with(switches);
    if (find != null) {
      page.show(draft, Optional.empty(), Optional.empty(), "");
      return "policy";
    }
    Verdict verdict = page.verdict(draft);
    if (seen == null) {
      page.show(draft, Optional.of(verdict), Optional.empty(), "");
      return "policy";
    }
    if (!verdict.seen().equals(seen) || !verdict.isSavable()) {
      response.setStatus(422);
      page.show(
          draft,
          Optional.of(verdict),
          Optional.empty(),
          verdict.leaks().isEmpty() ? "policy.refused.unseen" : "policy.refused.leak");
      return "policy";
    }
    Outcome outcome = work.save(caller, draft);
    if (outcome.isDone()) {
      return "redirect:/policy?role=" + role + "&reach=" + reach + "&done=saved";
    }
    response.setStatus(outcome.status());
    page.show(draft, Optional.of(verdict), Optional.empty(), outcome.refusal().orElseThrow());
    return "policy";
  }

  private Page page(Account account, Locale language, Model model, Policy policy, String sought) {
    Words words = desk.words(language);
    PolicyView view = policies.switches(account.person());
    desk.write(model, words, account, view.viewer(), "policy");
    desk.watch(model, view, "/policy");
    return new Page(
        account, words, new PolicyWords(words, views.studio(), policy), policy, sought, model);
  }

  /** What is written for one request. */
  private final class Page {
    private final Account account;
    private final Words words;
    private final PolicyWords says;
    private final Policy policy;
    private final Model model;

    /** What the reader looks for among the switches. */
    private final String sought;

    Page(
        Account account, Words words, PolicyWords says, Policy policy, String sought, Model model) {
      this.sought = sought;
      this.account = account;
      this.words = words;
      this.says = says;
      this.policy = policy;
      this.model = model;
    }

    void show(
        Draft draft, Optional<Verdict> verdict, Optional<Meanwhile> meanwhile, String refusal) {
      Role role = policy.role(draft.role()).orElse(policy.roles().get(0));
      model.addAttribute("role", role.id().value());
      model.addAttribute("roleName", says.role(role.id()));
      model.addAttribute(
          "roleWords", words.sayOr("role." + role.id() + ".words", role.description().orElse("")));
      model.addAttribute(
          "base", role.base().map(base -> words.say("policy.base", says.role(base))).orElse(""));
      model.addAttribute("reach", draft.reach().name());
      if (verdict.isPresent() || !sought.isEmpty()) {
        model.addAttribute("here", "/policy?role=" + role.id() + "&reach=" + draft.reach());
      }
      model.addAttribute("reachWords", says.reach(draft.reach()));
      model.addAttribute("version", policy.version());
      model.addAttribute("tabs", tabs(draft));
      model.addAttribute("board", Switchboard.of(words, says, draft, saved(draft), sought));
      model.addAttribute("finds", true);
      model.addAttribute("on", draft.on().asList());
      model.addAttribute("verdict", verdict);
      model.addAttribute("meanwhile", meanwhile);
      model.addAttribute("refusal", refusal.isEmpty() ? "" : words.say(refusal));
      model.addAttribute("done", false);
      explain(null, null, null);
    }

    private ImmutableSet<String> saved(Draft draft) {
      return Draft.of(views.studio(), draft.policy(), draft.role(), draft.reach()).on();
    }

    private ImmutableList<Tab> tabs(Draft draft) {
      ImmutableList.Builder<Tab> tabs = ImmutableList.builder();
      for (Role role : policy.roles()) {
        ImmutableList<Reach> reaches = RoleToggles.reaches(policy, role.id());
        for (Reach reach : reaches) {
          tabs.add(
              new Tab(
                  role.id().value(),
                  reach.name(),
                  reaches.size() == 1
                      ? says.role(role.id())
                      : says.role(role.id()) + ", " + says.reach(reach),
                  role.id().equals(draft.role()) && reach == draft.reach()));
        }
      }
      return tabs.build();
    }

    Verdict verdict(Draft draft) {
      Policy drafted = draft.drafted();
      PolicyReport report = drafted.analyze(HostRecords.CATALOGUE);
      return new Verdict(
          draft.fingerprint().value(),
          says.leaks(report),
          says.repairs(report),
          says.changes(draft.policy().diff(drafted, HostRecords.CATALOGUE)),
          draft.stuck().stream().map(this::named).collect(toImmutableList()));
    }

    private String named(String name) {
      int dot = Math.max(name.indexOf('.'), name.indexOf('!'));
      String of = dot < 0 ? name : name.substring(0, dot);
      String what = name.substring(dot + 1);
      return HostRecords.CATALOGUE.recordType(of).isPresent()
          ? says.records(of)
              + ": "
              + (name.indexOf('!') >= 0 ? says.action(Action.of(what), of) : says.field(what))
          : words.say("policy.unknown");
    }

    private String name(PersonId person) {
      return accounts.name(person).orElseGet(() -> words.text("person", person));
    }

    Meanwhile meanwhile(PolicyWork.Replaced base) {
      return new Meanwhile(
          words.say(
              "policy.meanwhile",
              name(base.by().actor()),
              base.policy().version(),
              policy.version()),
          says.changes(base.policy().diff(policy, HostRecords.CATALOGUE)));
    }

    void explain(@Nullable String whom, @Nullable String project, @Nullable String field) {
      Studio studio = views.studio();
      model.addAttribute(
          "asked",
          ImmutableList.of(
              FormField.list(
                  "whom",
                  words.say("why.whom"),
                  whom == null ? "" : whom,
                  policies.holders(account.person()).stream()
                      .map(each -> new Choice(each.value(), name(each)))
                      .toList()),
              FormField.list(
                  "field", words.say("why.field"), field == null ? "" : field, explained()),
              FormField.list(
                  "project",
                  words.say("why.project"),
                  project == null ? "" : project,
                  studio.projects().stream()
                      .map(each -> new Choice(each.id().value(), each.name()))
                      .toList())));
      model.addAttribute("why", ImmutableList.of());
      if (whom != null && project != null && field != null && field.indexOf('.') > 0) {
        String type = field.substring(0, field.indexOf('.'));
        String name = field.substring(field.indexOf('.') + 1);
        model.addAttribute(
            "why",
            policies
                .why(account.person(), PersonId.of(whom), ProjectId.of(project), type)
                .map(decision -> says.why(name(PersonId.of(whom)), decision, name))
                .orElse(ImmutableList.of()));
      }
    }

    private ImmutableList<Choice> explained() {
      return HostRecords.CATALOGUE.recordTypes().stream()
          .filter(type -> Always.TYPES.contains(type.name()))
          .flatMap(
              type ->
                  type.fields().stream()
                      .map(
                          each ->
                              new Choice(
                                  Draft.nameOf(type, each.name()),
                                  says.records(type.name()) + ": " + says.field(each.name()))))
          .collect(toImmutableList());
    }
  }
}
