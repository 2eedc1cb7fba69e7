package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import java.util.function.Function;

/** The engines that decide, the floor first. */
public enum Engine {
  /** The floor. */
  BIT_SET("bit sets, by hand", true, BitSetEngine::new),
  /** This library. */
  AGENCY("agency", true, AgencyEngine::plain),
  /** This library, with the rules that made it so. */
  AGENCY_EXPLAINED("agency, explained", true, AgencyEngine::explained),
  /** Tables of enums. */
  ENUM_SET("EnumSet tables", true, EnumSetEngine::new),
  /** Texts in hash maps. */
  HASH_MAP("HashMap of strings", true, HashMapEngine::new),
  /** Spring Security in code. */
  SPRING_MANAGERS("Spring Security, managers", true, SpringManagersEngine::new),
  /** Spring Security by annotation. */
  SPRING_EXPRESSION("Spring Security, @PreAuthorize", true, SpringExpressionEngine::new),
  /** The Common Expression Language. */
  CEL("CEL", true, CelEngine::new),
  /** Apache Shiro. */
  SHIRO("Apache Shiro", false, ShiroEngine::new),
  /** jCasbin. */
  CASBIN("jCasbin", true, CasbinEngine::new);

  private final String label;
  private final boolean denies;

  @SuppressWarnings("ImmutableEnumChecker") // constants are method references without state
  private final Function<BenchWorld, DecisionEngine> factory;

  Engine(String label, boolean denies, Function<BenchWorld, DecisionEngine> factory) {
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
   * Returns whether the engine knows denials. One that does not allows what they deny.
   *
   * @return whether its answers must be the policy's
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
  public DecisionEngine build(BenchWorld world) {
    return factory.apply(world);
  }
}
