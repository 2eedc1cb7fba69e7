package dev.agency.core.actuals;

/** Why chargeable work is not charged. */
public enum WriteOffKind {
  /** It is not invoiced at all: a mistake that was put right, work nobody asked for. */
  WRITE_OFF,
  /** It is invoiced for less than its price: a discount after the fact, a lower rate. */
  WRITE_DOWN
}
