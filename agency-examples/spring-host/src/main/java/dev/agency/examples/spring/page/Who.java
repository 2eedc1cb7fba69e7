package dev.agency.examples.spring.page;

/**
 * Who a page is for.
 *
 * @param name what they are called
 * @param roles what their roles are called
 * @param ofClient whether they are of a client
 * @param keepsPolicy whether the policy is theirs to keep
 * @param asOf the day all figures are of
 * @param policyVersion the version of the policy that decided
 */
record Who(
    String name,
    String roles,
    boolean ofClient,
    boolean keepsPolicy,
    String asOf,
    String policyVersion) {}
