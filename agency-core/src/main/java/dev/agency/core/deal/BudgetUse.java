package dev.agency.core.deal;

/**
 * Whether anything happened on the budgets a deal was won with; the host looks it up.
 *
 * @param hasTime whether time was logged on one of them
 * @param hasExpenses whether money was spent for one of them
 * @param hasInvoices whether one of them was invoiced, drafts included
 */
public record BudgetUse(boolean hasTime, boolean hasExpenses, boolean hasInvoices) {
  private static final BudgetUse NONE = new BudgetUse(false, false, false);

  /**
   * Returns that nothing happened yet.
   *
   * @return no time, no expenses and no invoices
   */
  public static BudgetUse none() {
    return NONE;
  }
}
