package dev.agency.examples.cli.demo;

/** Through whose eyes the agency is shown. */
enum Viewer {
  /** The project manager, who delivers the work. */
  PM,
  /** The account manager, who keeps the client. */
  AM,
  /** Finance, who keeps the books. */
  FINANCE,
  /** The resource manager, who sees to it that everybody has the right work. */
  RM
}
