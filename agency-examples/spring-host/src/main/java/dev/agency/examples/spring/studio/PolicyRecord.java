package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Policy;

/** The policy itself as a record type of this host: whoever may edit it decides who sees what. */
public final class PolicyRecord {
  /** What it is called. */
  public static final Field<Policy, String> NAME = Field.of(Quantities.NAME, Policy::name);

  /** Its version. */
  public static final Field<Policy, String> VERSION =
      Field.of("version", Quantities.STATE, Policy::version);

  /** The record type. */
  public static final RecordType<Policy> TYPE =
      RecordType.of("policy", Grain.ENTRY, ImmutableList.of(NAME, VERSION));

  private PolicyRecord() {}
}
