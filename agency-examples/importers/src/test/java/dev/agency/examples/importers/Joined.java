package dev.agency.examples.importers;

import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.Kind;

/**
 * What somebody decided about the three systems: three links, a link refused, and one left open.
 */
final class Joined {
  static final ExternalRef FLOAT_NORRLAND = new ExternalRef("float", "21");
  static final ExternalRef FLOAT_KAFFA = new ExternalRef("float", "22");
  static final ExternalRef CLICKUP_NORRLAND = new ExternalRef("clickup", "41");

  static final Decisions DECISIONS =
      Decisions.none()
          .accept(Kind.CLIENT, FLOAT_NORRLAND, "hubspot-501")
          .refuse(Kind.CLIENT, FLOAT_KAFFA, "hubspot-502")
          .accept(Kind.DEAL, new ExternalRef("float", "32"), "hubspot-9002")
          .accept(Kind.CLIENT, CLICKUP_NORRLAND, "hubspot-501")
          .accept(Kind.PROJECT, new ExternalRef("clickup", "61"), "float-31");

  private Joined() {}
}
