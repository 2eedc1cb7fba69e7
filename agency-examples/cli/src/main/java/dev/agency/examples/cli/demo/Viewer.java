package dev.agency.examples.cli.demo;

/** Through whose eyes the agency is shown. */
enum Viewer {
  /** The project manager, who delivers the work. */
  PM("projectManager"),
  /** The account manager, who keeps the client. */
  AM("accountManager"),
  /** Finance, who keeps the books. */
  FINANCE("finance"),
  /** The resource manager, who sees to it that everybody has the right work. */
  RM("resourceManager");

  private final String role;

  Viewer(String role) {
    this.role = role;
  }

  /** Returns the id of the role of the policy that ships. */
  String role() {
    return role;
  }
}
