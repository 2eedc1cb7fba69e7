package dev.agency.examples.spring.page;

/**
 * Who a page is for.
 *
 * @param name what they are called
 * @param roles what their roles are called
 * @param asOf the day all figures are of
 * @param policyVersion the version of the policy that decided
 */
record Who(String name, String roles, String asOf, String policyVersion) {}
