package dev.agency.core.capacity;

import java.util.List;

/** What lists who may fill a request: the library, or one with a mistake. */
class CandidateEngine {
  static final CandidateEngine LIBRARY = new CandidateEngine();

  List<Candidate> candidates(DrawnRequest drawn) {
    return Candidate.allOf(drawn.request(), drawn.snapshot());
  }
}
