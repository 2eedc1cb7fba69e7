package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.change.ImpactCalculator;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The small wishes that were given away.
 *
 * @param given each of them, in the order in which they were
 */
record Favours(ImmutableList<Given> given) {
  /**
   * A wish that was given away.
   *
   * @param request what was asked for, absorbed
   * @param before what was given away in its month before
   * @param alone whether one person was enough
   */
  record Given(ChangeRequest request, ChangeAllowance.Use before, boolean alone) {}

  static Favours of(StoryData data, Agreed agreed) {
    ChangeFlow flow = flow(data, agreed);
    ChangeAllowance allowance = data.changePolicy().allowance().orElseThrow();
    List<ChangeRequest> absorbed = new ArrayList<>();
    ImmutableList.Builder<Given> given = ImmutableList.builder();
    for (Wish wish : data.wishes()) {
      LocalDate asked = wish.request().lastMovedOn();
      ChangeRequest request =
          Moves.made(flow.submit(wish.request(), wish.request().author(), asked));
      if (!wish.approvals().isEmpty()) {
        request = approved(data, agreed, flow, wish, request, absorbed);
      }
      ChangeAllowance.Use before = allowance.use(request.project(), absorbed, wish.absorbedOn());
      ChangeRequest gone =
          Moves.made(
              flow.absorb(request, wish.absorbedBy(), wish.reason(), absorbed, wish.absorbedOn()));
      given.add(new Given(gone, before, allowance.covers(request, before)));
      absorbed.add(gone);
    }
    return new Favours(given.build());
  }

  /** Returns how changes of the project are made. */
  static ChangeFlow flow(StoryData data, Agreed agreed) {
    return ChangeFlow.of(
        data.changePolicy(), agreed.project(), agreed.won().responsibilities(data));
  }

  private static ChangeRequest approved(
      StoryData data,
      Agreed agreed,
      ChangeFlow flow,
      Wish wish,
      ChangeRequest submitted,
      List<ChangeRequest> earlier) {
    LocalDate day = wish.approvals().get(0).on();
    Standing standing = Standing.of(data, agreed, earlier, day);
    ImpactFacts facts =
        ImpactFacts.builder()
            .request(submitted)
            .baseline(agreed.current())
            .budget(agreed.budget())
            .burn(standing.burn())
            .outlook(standing.outlook())
            .rates(data.rates())
            .disciplines(BurnFacts.disciplinesOf(data.people()))
            .effortDiscipline(Optional.of(wish.discipline()))
            .build();
    PersonId manager = data.cast().projectManager();
    ChangeRequest request =
        Moves.made(
            flow.assess(
                submitted,
                Moves.made(ImpactCalculator.calculate(facts, Standing.SETTINGS.forecast()))
                    .assessment(),
                agreed.current(),
                manager,
                day));
    for (Signed signed : wish.approvals()) {
      request = Moves.made(flow.approve(request, signed.person(), request.hash(), signed.on()));
    }
    return request;
  }

  /** Returns what was given away, as requests. */
  ImmutableList<ChangeRequest> requests() {
    return given.stream().map(Given::request).collect(ImmutableList.toImmutableList());
  }

  /** Returns what was asked for by a day, as it stood then. */
  ImmutableList<ChangeRequest> requests(LocalDate day) {
    return requests().stream()
        .filter(request -> !request.lastMovedOn().isAfter(day))
        .collect(ImmutableList.toImmutableList());
  }
}
