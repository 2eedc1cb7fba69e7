package dev.agency.examples.cli.story;

/** One part of the tale, told in a screen: at most 24 lines of at most 100 columns. */
interface Scene {
  /** Returns what it is about, in a few words. */
  String title();

  /** Tells it: the day and who acts, what happens, and what that means for whom. */
  void tell(Tale tale, Screen screen);
}
