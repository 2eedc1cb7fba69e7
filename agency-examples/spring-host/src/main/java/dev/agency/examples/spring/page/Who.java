package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;

/**
 * Who a page is for.
 *
 * @param name what they are called
 * @param roles what their roles are called
 * @param ofClient whether they are of a client
 * @param pages the pages they may find something on
 * @param asOf the day all figures are of, empty where nothing is known of the agency
 * @param policyVersion the version of the policy that decided
 * @param drawn when the page was drawn
 */
record Who(
    String name,
    String roles,
    boolean ofClient,
    ImmutableList<String> pages,
    String asOf,
    String policyVersion,
    Drawn drawn) {
  /**
   * When a page was drawn.
   *
   * @param at for programs
   * @param words in the reader's language
   */
  record Drawn(String at, String words) {}
}
