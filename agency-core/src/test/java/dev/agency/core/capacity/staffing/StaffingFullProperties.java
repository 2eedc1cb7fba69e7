package dev.agency.core.capacity.staffing;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of staffing on very many plans. */
@Tag("full")
@PropertyDefaults(tries = 5_000)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class StaffingFullProperties extends StaffingLaws {}
