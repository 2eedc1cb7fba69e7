package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a reader of the demo is meant to see, by arithmetic of its own. */
class DemoStoryTest {
  private static final DemoFiles FILES = DemoFiles.read();
  private static final LocalDate AS_OF = FILES.story().asOf();

  @Test
  void oneManagerRunsEightProjectsAllAtTheThreeClientsOfOneAccountManager() {
    ImmutableSet<ProjectId> projects = projectsOf(FILES.story().projectManager());
    ImmutableSet<ClientId> clients = clientsOf(FILES.story().accountManager());
    assertThat(projects).hasSize(8);
    assertThat(clients).hasSize(3);
    assertThat(FILES.projects())
        .filteredOn(project -> clients.contains(project.client()))
        .extracting(Project::id)
        .containsExactlyInAnyOrderElementsOf(projects);
    assertThat(FILES.projects())
        .filteredOn(project -> projects.contains(project.id()))
        .allMatch(project -> project.members().contains(FILES.story().projectManager()));
    assertThat(FILES.projects()).hasSizeGreaterThan(12);
  }

  @Test
  void financeAnswersForNothing() {
    assertThat(FILES.responsibilities())
        .extracting(Responsibility::person)
        .doesNotContain(FILES.story().finance());
  }

  @Test
  void theShopIsInTrouble() {
    PlainBurn shop = new PlainBurn(FILES, "lumenhof-shop");
    assertThat(elapsed("lumenhof-shop")).isEqualTo(77);
    assertThat(progress("lumenhof-shop")).isEqualTo(68);
    assertThat(shop.usedPercent(AS_OF)).isBetween(105, 113);
    assertThat(shop.reached(75).orElseThrow())
        .isBetween(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-12"));
    assertThat(shop.reached(90).orElseThrow())
        .isBetween(LocalDate.parse("2026-08-08"), LocalDate.parse("2026-08-22"));
    assertThat(shop.reached(100).orElseThrow())
        .isBetween(LocalDate.parse("2026-08-31"), LocalDate.parse("2026-09-08"));
  }

  @Test
  void theShopEarnsLessThanATenthOfItsPriceButStillSomething() {
    PlainBurn shop = new PlainBurn(FILES, "lumenhof-shop");
    BigDecimal profit = shop.total().subtract(shop.cost(FILES.rates()));
    assertThat(profit).isBetween(BigDecimal.ZERO, shop.total().movePointLeft(1));
  }

  @Test
  void theShopsTimeSheetsShowTheScopeCreep() {
    assertThat(FILES.entries())
        .filteredOn(entry -> entry.budget().value().equals("lumenhof-shop:budget"))
        .filteredOn(entry -> entry.note().map(note -> note.startsWith("Extra:")).orElse(false))
        .hasSizeGreaterThan(15)
        .noneMatch(TimeEntry::billable);
  }

  @Test
  void theBrandRefreshIsHealthy() {
    PlainBurn brand = new PlainBurn(FILES, "brackwater-brand");
    assertThat(brand.usedPercent(AS_OF) - elapsed("brackwater-brand")).isBetween(-6L, 2L);
    assertThat(brand.cost(FILES.rates())).isLessThan(brand.total().multiply(new BigDecimal("0.6")));
  }

  @Test
  void supportWentOverItsCapInSeptember() {
    PlainBurn support = new PlainBurn(FILES, "velora-support");
    BigDecimal cap = new BigDecimal(support.budget().pricing().amount().orElseThrow().amount());
    assertThat(support.used(LocalDate.of(2026, 8, 31))).isLessThan(cap);
    assertThat(support.used(AS_OF)).isGreaterThan(cap);
  }

  @Test
  void theAppUsesItsBudgetFasterThanItGetsDone() {
    assertThat(new PlainBurn(FILES, "velora-app").usedPercent(AS_OF)).isBetween(91, 93);
    assertThat(elapsed("velora-app")).isEqualTo(70);
    assertThat(progress("velora-app")).isEqualTo(75);
  }

  @Test
  void onlyTheStoriesHaveTimeThatNobodyCanPrice() {
    LocalDate august = LocalDate.of(2026, 8, 1);
    for (Project project : FILES.projects()) {
      PlainBurn burn = new PlainBurn(FILES, project.id().value());
      if (project.id().value().equals("brackwater-stories")) {
        assertThat(burn.unpriced(FILES.rates()))
            .hasSizeGreaterThan(5)
            .allMatch(entry -> !entry.date().isBefore(august))
            .extracting(TimeEntry::person)
            .containsOnly(PersonId.of("pavel-dvorsky"));
        assertThat(burn.usedPercent(AS_OF)).isLessThan((int) elapsed("brackwater-stories"));
      } else {
        assertThat(burn.unpriced(FILES.rates())).as(project.name()).isEmpty();
      }
    }
  }

  @Test
  void theLoyaltyProgrammeHasJustBegun() {
    assertThat(new PlainBurn(FILES, "lumenhof-loyalty").usedPercent(AS_OF)).isBetween(3, 7);
    assertThat(elapsed("lumenhof-loyalty")).isEqualTo(8);
  }

  @Test
  void elsewhereProjectsAreFinishedInternalOrWithoutNews() {
    assertThat(FILES.projects())
        .filteredOn(project -> project.state() == ProjectState.COMPLETED)
        .hasSize(3);
    assertThat(FILES.budgets()).filteredOn(b -> b.total().ifKnown().isEmpty()).hasSize(1);
    assertThat(FILES.progress())
        .filteredOn(post -> post.project().value().equals("sylvane-launch"))
        .allMatch(post -> post.date().isBefore(AS_OF.minusWeeks(6)));
    assertThat(FILES.budgets())
        .filteredOn(budget -> !budget.currency().getCurrencyCode().equals("EUR"))
        .hasSize(1);
    assertThat(FILES.budgets()).filteredOn(budget -> budget.minutesPerDay() == 456).hasSize(1);
  }

  @Test
  void twoPeopleOfTheCollectionStoppedLoggingThreeWeeksAgo() {
    for (String name : new String[] {"mikkel-thorsgaard", "elif-karahan"}) {
      PersonId person = PersonId.of(name);
      assertThat(loggedBetween(person, AS_OF.minusWeeks(6), AS_OF.minusWeeks(3))).isPositive();
      assertThat(loggedBetween(person, AS_OF.minusWeeks(3), AS_OF.plusDays(1))).isZero();
    }
    ImmutableSet<String> budgets =
        FILES.entries().stream()
            .filter(entry -> entry.date().isAfter(AS_OF.minusWeeks(6)))
            .filter(entry -> entry.person().equals(PersonId.of("elif-karahan")))
            .map(entry -> entry.budget().value())
            .collect(toImmutableSet());
    assertThat(budgets).contains("pembury-collection:budget");
    assertThat(budgets).allMatch(b -> b.startsWith("pembury") || b.startsWith("studio"));
  }

  @Test
  void whoWorksForTheAccountManagersClientsKeepsGoodTimeSheets() {
    LocalDate from = LocalDate.of(2026, 8, 31);
    LocalDate to = LocalDate.of(2026, 9, 28);
    ImmutableSet<ProjectId> projects = projectsOf(FILES.story().projectManager());
    ImmutableSet<PersonId> people =
        FILES.projects().stream()
            .filter(project -> projects.contains(project.id()))
            .flatMap(project -> project.members().stream())
            .filter(person -> loggedBetween(person, from, to) > 0)
            .collect(toImmutableSet());
    long logged = people.stream().mapToLong(person -> loggedBetween(person, from, to)).sum();
    long capacity =
        FILES.schedules().stream()
            .filter(schedule -> people.contains(schedule.person()))
            .flatMapToLong(
                (WorkSchedule schedule) -> from.datesUntil(to).mapToLong(schedule::minutesOn))
            .sum();
    assertThat(logged * 100 / capacity).isBetween(90L, 105L);
  }

  @Test
  void theDealToWinBecomesAProjectOfTheAccountManager() {
    StoryFacts story = FILES.story();
    Deal deal =
        FILES.deals().stream()
            .filter(d -> d.id().equals(story.winDeal()))
            .findFirst()
            .orElseThrow();
    Proposal accepted =
        FILES.proposals().stream()
            .filter(p -> p.deal().equals(deal.id()) && p.state() == ProposalState.ACCEPTED)
            .findFirst()
            .orElseThrow();
    WinTerms terms =
        WinTerms.builder().stage(story.wonStage()).wonOn(story.wonOn()).proposal(accepted).build();

    assertThat(Win.convert(deal, FILES.pipeline(), terms).refusal())
        .as("nobody signs what nobody reviewed")
        .contains(DealRefusal.VERDICT_MISSING);
    SetupVerdict verdict =
        SetupVerdict.builder()
            .id(SetupVerdict.idOf(deal.id(), deal.setupVersion()))
            .deal(deal.id())
            .version(deal.setupVersion())
            .on(story.wonOn())
            .build();

    Conversion won =
        Win.convert(deal, FILES.pipeline(), terms.withVerdict(verdict)).granted().orElseThrow();

    assertThat(FILES.pipeline().stageOf(deal).name()).isEqualTo("Proposal");
    assertThat(deal.owner()).isEqualTo(story.accountManager());
    assertThat(clientsOf(story.accountManager())).contains(won.project().client());
    assertThat(won.project().plan()).isPresent();
    assertThat(won.budget().lines()).isEqualTo(accepted.lines()).hasSize(5);
  }

  private static ImmutableSet<ProjectId> projectsOf(PersonId manager) {
    return FILES.responsibilities().stream()
        .filter(held -> held.person().equals(manager) && held.duty() == Duty.PROJECT_MANAGER)
        .filter(held -> held.during().contains(AS_OF))
        .flatMap(held -> held.project().stream())
        .collect(toImmutableSet());
  }

  private static ImmutableSet<ClientId> clientsOf(PersonId manager) {
    return FILES.responsibilities().stream()
        .filter(held -> held.person().equals(manager) && held.duty() == Duty.ACCOUNT_MANAGER)
        .filter(held -> held.during().contains(AS_OF))
        .flatMap(held -> held.client().stream())
        .collect(toImmutableSet());
  }

  private static long elapsed(String project) {
    return FILES.projects().stream()
            .filter(p -> p.id().value().equals(project))
            .findFirst()
            .orElseThrow()
            .elapsed(AS_OF)
            .ifKnown()
            .orElseThrow()
            .value()
        / 100;
  }

  private static long progress(String project) {
    BasisPoints done =
        ProgressPost.latest(FILES.progress(), ProjectId.of(project), AS_OF).ifKnown().orElseThrow();
    return done.value() / 100;
  }

  private static long loggedBetween(PersonId person, LocalDate from, LocalDate to) {
    return FILES.entries().stream()
        .filter(entry -> entry.person().equals(person))
        .filter(entry -> !entry.date().isBefore(from) && entry.date().isBefore(to))
        .mapToLong(TimeEntry::minutes)
        .sum();
  }
}
