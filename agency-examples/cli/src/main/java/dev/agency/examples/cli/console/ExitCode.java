package dev.agency.examples.cli.console;

/** How a verb ended, as the shell sees it. */
public final class ExitCode {
  /** All input was used. */
  public static final int DONE = 0;

  /** There is something to see: rows were refused, a policy leaks, or a figure is hidden. */
  public static final int FINDING = 1;

  /** The arguments or the input cannot be used; nothing was written to stdout. */
  public static final int BAD_INPUT = 2;

  /** A fault of the program or of the output; the number is the {@code EX_SOFTWARE} of BSD. */
  public static final int FAULT = 70;

  private ExitCode() {}
}
