package dev.agency.core.scope;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of scope on very many cases. */
@Tag("full")
@PropertyDefaults(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ScopeFullProperties extends ScopeLaws {}
