package dev.agency.core.capacity;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of capacity on some agencies. */
@Tag("short")
@PropertyDefaults(tries = 100)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class CapacityProperties extends CapacityLaws {}
