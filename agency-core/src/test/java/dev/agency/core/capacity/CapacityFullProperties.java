package dev.agency.core.capacity;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of capacity on very many agencies. */
@Tag("full")
@PropertyDefaults(tries = 2_500)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class CapacityFullProperties extends CapacityLaws {}
