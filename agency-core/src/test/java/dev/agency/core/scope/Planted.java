package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.core.error.Ruling;

/** What several planted mistakes share. */
final class Planted {
  private Planted() {}

  /** Lets what was approved stand for what an edited or refreshed request asks for now. */
  static Ruling<ChangeRequest, ChangeRefusal> keepingApprovals(
      ChangeRequest before, Ruling<ChangeRequest, ChangeRefusal> ruling) {
    return ruling
        .granted()
        .filter(after -> !before.approvals().isEmpty() && before.assessment().isPresent())
        .<Ruling<ChangeRequest, ChangeRefusal>>map(
            after -> new Ruling.Granted<>(kept(before, after)))
        .orElse(ruling);
  }

  private static ChangeRequest kept(ChangeRequest before, ChangeRequest after) {
    Assessment impact =
        after
            .assessment()
            .orElse(before.assessment().orElseThrow())
            .withMinutesDelta(after.minutes());
    ChangeRequest assessed =
        after.toBuilder()
            .state(before.state())
            .assessment(impact)
            .addHistory(after.history().get(after.history().size() - 1).withState(before.state()))
            .acceptance(before.acceptance())
            .build();
    Fingerprint hash = assessed.hash();
    return assessed.withApprovals(
        before.approvals().stream().map(each -> each.withHash(hash)).collect(toImmutableList()));
  }
}
