package dev.agency.core.capacity.staffing;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of staffing on some plans. */
@Tag("short")
@PropertyDefaults(tries = 100)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class StaffingProperties extends StaffingLaws {}
