package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;

/** The story as text for a terminal, scene by scene. */
public final class StoryText {
  static final ImmutableList<Scene> SCENES =
      ImmutableList.of(
          new LeadScene(),
          new ReviewScene(),
          new WonScene(),
          new PlanScene(),
          new BurnScene(),
          new CreepScene(),
          new WarningScene(),
          new ChangeScene(),
          new OrderScene(),
          new RenewalScene());

  private StoryText() {}

  /**
   * Tells the story that ships.
   *
   * @return its scenes, each followed by an empty line
   */
  public static String shipped() {
    return Shipped.TEXT;
  }

  /** Told once, when first asked for. */
  private static final class Shipped {
    static final String TEXT = of(Tale.shipped());
  }

  static String of(Tale tale) {
    StringBuilder text = new StringBuilder(16_384);
    opening(tale).forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    for (int i = 0; i < SCENES.size(); i++) {
      lines(tale, i).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns who is who, the first lines. */
  static ImmutableList<String> opening(Tale tale) {
    StoryData data = tale.data();
    Screen screen = new Screen();
    screen.say(
        data.name(data.cast().accountManager())
            + " keeps the client, "
            + data.name(data.cast().projectManager())
            + " delivers the work with "
            + (data.people().size() - 2)
            + " others. They look at one set of facts, each at what"
            + " their role may see.");
    return screen.lines();
  }

  /** Returns the lines of one scene. */
  static ImmutableList<String> lines(Tale tale, int scene) {
    Screen screen = new Screen();
    screen.title(scene + 1 + ". " + SCENES.get(scene).title());
    SCENES.get(scene).tell(tale, screen);
    return screen.lines();
  }
}
