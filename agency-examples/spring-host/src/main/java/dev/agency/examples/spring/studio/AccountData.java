package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.client.Contract;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.store.entity.SurveyResponses;

/**
 * What is stored of clients beside their work, and who was asked for.
 *
 * @param contracts what binds them
 * @param surveys how content they said they are
 * @param requests who is or was needed for projects
 */
record AccountData(
    ImmutableList<Contract> contracts,
    ImmutableList<SurveyResponse> surveys,
    ImmutableList<ResourceRequest> requests) {
  static AccountData read(StudioData.Reader all) {
    return new AccountData(
        all.of(Contracts.TYPE), all.of(SurveyResponses.TYPE), all.of(ResourceRequests.TYPE));
  }

  /** Says nothing of what it holds. */
  @Override
  public String toString() {
    return "AccountData";
  }
}
