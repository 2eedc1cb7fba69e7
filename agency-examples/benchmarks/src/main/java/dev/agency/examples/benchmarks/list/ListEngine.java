package dev.agency.examples.benchmarks.list;

import java.util.function.Function;

/** The engines that list, the floor first. */
public enum ListEngine {
  /** The floor. */
  LAZY("lazy views, by hand", true, LazyListing::new),
  /** By hand, with copies. */
  COPIED("copied views, by hand", true, CopiedListing::new),
  /** This library. */
  AGENCY("agency", true, AgencyListing::new),
  /** Texts in sets and maps. */
  STRING_SETS("string sets and maps", true, world -> new MapListing(world, new StringSets(world))),
  /** Spring Security in code. */
  SPRING_MANAGERS(
      "Spring Security, managers", true, world -> new MapListing(world, new SpringShades(world))),
  /** The Common Expression Language. */
  CEL("CEL", true, world -> new MapListing(world, new CelShades(world))),
  /** Apache Shiro. */
  SHIRO("Apache Shiro", false, world -> new MapListing(world, new ShiroShades(world)));

  private final String label;
  private final boolean denies;

  @SuppressWarnings("ImmutableEnumChecker") // constants are method references without state
  private final Function<ListWorld, Listing> factory;

  ListEngine(String label, boolean denies, Function<ListWorld, Listing> factory) {
    this.label = label;
    this.denies = denies;
    this.factory = factory;
  }

  /**
   * Returns the name for people.
   *
   * @return the name
   */
  public String label() {
    return label;
  }

  /**
   * Returns whether the engine knows denials. One that does not shows what they hide.
   *
   * @return whether its list must be that of the rules
   */
  public boolean denies() {
    return denies;
  }

  /**
   * Builds the engine.
   *
   * @param world the world
   * @return the engine
   */
  public Listing build(ListWorld world) {
    return factory.apply(world);
  }
}
