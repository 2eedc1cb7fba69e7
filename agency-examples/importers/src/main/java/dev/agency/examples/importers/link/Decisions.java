package dev.agency.examples.importers.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.importers.link.Decision.Verdict;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was decided about links: a JSON list that goes with an import, and what a store keeps of
 * these for the imports after it ({@link DecisionBook}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param all the decisions in their order
 */
public record Decisions(ImmutableList<Decision> all) {
  private static final Decisions NONE = new Decisions(ImmutableList.of());

  /**
   * Creates decisions.
   *
   * @param all the decisions
   * @throws dev.agency.core.error.InvalidModelException if one record is said to be two things
   *     ({@code INCONSISTENT})
   */
  public Decisions {
    List<ImmutableList<Object>> verdicts =
        all.stream()
            .filter(decision -> decision.verdict() != Verdict.REFUSE)
            .map(decision -> ImmutableList.<Object>of(decision.kind(), decision.ref()))
            .toList();
    Invariants.of("a list of decisions")
        .require(
            ImmutableSet.copyOf(verdicts).size() == verdicts.size(),
            "all",
            ErrorCode.INCONSISTENT,
            "must say of each record once what it is")
        .verify();
  }

  /**
   * Returns no decisions.
   *
   * @return an empty list
   */
  public static Decisions none() {
    return NONE;
  }

  /**
   * Reads decisions.
   *
   * @param json what {@link #json()} wrote, or somebody by hand
   * @return the decisions
   * @throws dev.agency.core.error.AgencyException if it is no such list
   */
  public static Decisions read(String json) {
    return new Decisions(
        Settings.list("decisions", ByteSource.wrap(json.getBytes(UTF_8))).stream()
            .map(Decisions::decision)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Decision decision(Settings settings) {
    Settings ref =
        settings
            .object("ref")
            .orElseThrow(() -> settings.refused("ref", ErrorCode.MISSING_PROPERTY));
    Verdict verdict =
        switch (settings.requiredText("verdict")) {
          case "ACCEPT" -> Verdict.ACCEPT;
          case "REFUSE" -> Verdict.REFUSE;
          case "CREATE" -> Verdict.CREATE;
          default -> throw settings.refused("verdict", ErrorCode.UNKNOWN_NAME);
        };
    Decision decision =
        new Decision(
            settings.requiredText("kind"),
            new ExternalRef(ref.requiredText("source"), ref.requiredText("id")),
            verdict,
            settings.text("id"));
    ref.verifyNoOther();
    settings.verifyNoOther();
    return decision;
  }

  /**
   * Writes the decisions.
   *
   * @return a JSON list
   */
  public String json() {
    return AgencyJson.writeList(all);
  }

  /**
   * Says that a record is something that is here.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @param id what it is here
   * @return these decisions and that one
   */
  public Decisions accept(Kind kind, ExternalRef ref, String id) {
    return with(Decision.of(kind, ref, Verdict.ACCEPT, Optional.of(id)));
  }

  /**
   * Says that a record is not something that is here.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @param id what it is not
   * @return these decisions and that one
   */
  public Decisions refuse(Kind kind, ExternalRef ref, String id) {
    return with(Decision.of(kind, ref, Verdict.REFUSE, Optional.of(id)));
  }

  /**
   * Says that a record is something new.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @return these decisions and that one
   */
  public Decisions create(Kind kind, ExternalRef ref) {
    return with(Decision.of(kind, ref, Verdict.CREATE, Optional.empty()));
  }

  private Decisions with(Decision decision) {
    return and(new Decisions(ImmutableList.of(decision)));
  }

  /**
   * Adds what was decided later. The last word holds: an earlier one about what the same record is,
   * or about the same pair, goes.
   *
   * @param later what was decided later
   * @return both
   */
  public Decisions and(Decisions later) {
    Map<String, Decision> kept = new LinkedHashMap<>();
    for (Decision decision : Iterables.concat(all, later.all)) {
      kept.remove(decision.key());
      if (decision.verdict() == Verdict.REFUSE) {
        String is = decision.key(Optional.empty());
        if (kept.containsKey(is) && kept.get(is).id().equals(decision.id())) {
          kept.remove(is);
        }
      } else if (decision.verdict() == Verdict.ACCEPT) {
        kept.remove(decision.key(decision.id()));
      }
      kept.put(decision.key(), decision);
    }
    return new Decisions(ImmutableList.copyOf(kept.values()));
  }
}
