package dev.agency.core.client;

/** What a client was asked, and on which scale. */
public enum SurveyKind {
  /** How satisfied they are (customer satisfaction), from 1 to 5. */
  CSAT(1, 5),
  /** How likely they are to recommend the agency (net promoter score), from 0 to 10. */
  NPS(0, 10);

  private final long least;
  private final long most;

  SurveyKind(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /**
   * Returns the lowest score.
   *
   * @return the score
   */
  public long least() {
    return least;
  }

  /**
   * Returns the highest score.
   *
   * @return the score
   */
  public long most() {
    return most;
  }
}
